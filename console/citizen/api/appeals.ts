import type { PublicAppeal } from '../../../ticketing/index.ts';
import { call } from './call.ts';

export type { PublicAppeal };

/** The body of POST /api/public/appeals. */
export interface NewAppeal {
  idempotencyKey: string; content: string; phone: string; appealType?: string; name?: string; address?: string; regionCode?: string; isAnonymous?: boolean; isConfidential?: boolean; isAboutStaff?: boolean; needs?: string[];
}
/** What the citizen keeps. */
export interface Receipt { ticketNo: string; queryCode: string; duplicate: boolean }

const at = (ticketNo: string) => `/api/public/appeals/${encodeURIComponent(ticketNo)}`;

export const fileAppeal = (appeal: NewAppeal) => call<Receipt>('/api/public/appeals', appeal);
export const readAppeal = (ticketNo: string, code: string) => call<PublicAppeal>(`${at(ticketNo)}?code=${encodeURIComponent(code)}`);
/** Whether notices are sent; the page shows them in any case. */
export const switchNotices = (ticketNo: string, code: string, off: boolean) => call<PublicAppeal>(`${at(ticketNo)}/notices`, { code, off });
/** A citizen's verb on their own appeal; answers with the appeal as it stands then. */
export const actOnAppeal = (ticketNo: string, verb: string, body: { code: string } & Record<string, unknown>) => call<PublicAppeal>(`${at(ticketNo)}/${verb}`, body);
