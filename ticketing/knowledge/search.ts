/** Search in articles: words cut by jieba, candidates by the index, order by weighted overlap, matter, place and validity. */
import { and, eq, inArray, sql, type SQL } from 'drizzle-orm';
import type { Core } from '../core.ts';
import { article } from '../db/schema/index.ts';
import { candidates, frequencies } from './candidates.ts';
import { readQuestion, type Question } from './question.ts';
import { rarity, scoreOf, type Scored } from './score.ts';
import { validAt } from './scope.ts';
import type { AskedWord } from './terms.ts';
import type { ArticleRow } from './verb.ts';

export interface Found { row: ArticleRow; score: number; matched: string[]; /** by the catalogue it is about this very matter */ byMatter: boolean; valid: boolean; local: boolean }
export interface Asked { text: string; where: SQL; regionCode?: string | null | undefined; matterCode?: string | null | undefined; limit: number; /** is this enough to be shown? */ enough?: (scored: Scored, question: Question) => boolean }

/** Words by which candidates are looked up; common ones join in the ranking only. */
const lookedUp = 12;
/** A manner of speaking that no article uses (堆满, 黑漆漆) is hardly a gap. */
const unsaid = { thing: 1, doing: 0.6, manner: 0.2 };
/** A result must answer at least so much of what was asked, or be of the very matter. */
const leastCoverage = 0.34;
const leastMatterShare = 0.4;

const articleNumber = /^k\d{8,20}$/u;

const answersIt = (s: Scored): boolean => s.coverage >= leastCoverage || (s.matterShare >= leastMatterShare && s.coverage > 0.1);

/** @returns best first; empty for a text without a word in it */
export async function searchArticles(core: Core, { text, where, regionCode = null, matterCode = null, limit, enough = answersIt }: Asked): Promise<{ question: Question; found: Found[] }> {
  const question = readQuestion(core.city, text);
  if (articleNumber.test(question.text)) return { question, found: await byPlainText(core, question, where, limit) };
  if (matterCode) question.matters = new Map([...[...question.matters].map(([code, share]) => [code, share / 2] as const), [matterCode, 1]]);
  if (!question.words.length && !question.matters.size) return { question, found: await byPlainText(core, question, where, limit) };
  const words = [...new Set([...question.words.flatMap((w) => [w.term, ...w.parts]), ...[...question.synonyms.values()].flat()])];
  const { count, of } = await frequencies(core.db, words);
  const weight = ({ term, kind }: AskedWord) => rarity(count, of.get(term) ?? 0) * (of.get(term) ? 1 : unsaid[kind]);
  const rare = words.filter((w) => (of.get(w) ?? 0) > 0).toSorted((a, b) => of.get(a)! - of.get(b)!).slice(0, lookedUp);
  const met = await candidates(core.db, rare, words, [...question.matters.keys()], where, validAt(core.now()));
  const ranked = met.map((c) => scoreOf(question, weight, c, regionCode)).filter((s) => enough(s, question)).toSorted((a, b) => b.score - a.score || a.id - b.id).slice(0, limit);
  return { question, found: await withRows(core, ranked) };
}

async function withRows(core: Core, ranked: Scored[]): Promise<Found[]> {
  if (!ranked.length) return [];
  const rows = new Map((await core.db.select().from(article).where(inArray(article.id, ranked.map((s) => s.id)))).map((r) => [r.id, r]));
  return ranked.map((s) => ({ row: rows.get(s.id)!, score: s.score, matched: s.matched, byMatter: s.matterShare >= leastMatterShare, valid: s.valid, local: s.local }));
}

/** An article's number, or a single character that is no word: looked for as it stands. Never as a pattern. */
async function byPlainText(core: Core, question: Question, where: SQL, limit: number): Promise<Found[]> {
  if (!question.text) return [];
  const rows = await core.db.select().from(article).where(and(where, sql`(${eq(article.articleNo, question.text.toUpperCase())} or position(${question.text} in ${article.title}) > 0)`)).limit(limit);
  return rows.map((row) => ({ row, score: 1, matched: [question.text], byMatter: false, valid: true, local: false }));
}
