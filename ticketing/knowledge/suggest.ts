import { and } from 'drizzle-orm';
import type { Core } from '../core.ts';
import { searchArticles, type Found } from './search.ts';
import { validAt } from './scope.ts';
import type { Scored } from './score.ts';

export interface Telling { content: string; matterCode?: string | null | undefined; regionCode?: string | null | undefined }

const shown = 5;
/** What stands far into a letter is its history. */
const openingLength = 600;

/** A whole appeal says much that no article answers, so its share says little: the matter must be the article's, or several of its words stand in it. */
const fits = (s: Scored): boolean => s.matterShare >= 0.4 || (s.matched.length >= 2 && s.score >= 0.8) || s.coverage >= 0.5;

/** Answers to what somebody is telling, while they tell it. Only articles that hold now; nothing of the text is kept. */
export async function suggestArticles(core: Core, { content, matterCode, regionCode }: Telling): Promise<Found[]> {
  const { found } = await searchArticles(core, { text: content.slice(0, openingLength), matterCode, regionCode, where: and(validAt(core.now()))!, limit: shown, enough: fits });
  return found;
}
