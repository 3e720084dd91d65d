import type { PublicArticle, PublicArticles } from '../../../ticketing/index.ts';
import { call } from './call.ts';

export type { PublicArticle, PublicArticles };

/** How many answers a page of the portal shows. */
const shown = 50;

export function findAnswers(q: string, topic: string | null): Promise<PublicArticles> {
  const asked = new URLSearchParams({ limit: String(shown), ...(q ? { q } : {}), ...(topic ? { topic } : {}) });
  return call<PublicArticles>(`/api/public/knowledge?${asked}`);
}
const at = (articleNo: string) => `/api/public/knowledge/${encodeURIComponent(articleNo)}`;
export const readAnswer = (articleNo: string) => call<PublicArticle>(at(articleNo));
/** Tells that a search was answered; nobody waits for it. */
export const noteOpened = (articleNo: string, queryId: number) => void call(`${at(articleNo)}/opened`, { queryId }).catch(() => undefined);
