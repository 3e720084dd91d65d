/** Cases by words and by matter: a few thousand at most, so candidates by the index and the order worked out here. */
import { and, desc, eq, sql, type SQL } from 'drizzle-orm';
import { termsOf, type Core, type StaffActor } from '../../ticketing/index.ts';
import { caseStudy } from '../db/schema/index.ts';
import { caseScope } from './permission.ts';
import type { CaseRow } from './verb.ts';

export interface FoundCase { row: CaseRow; score: number; matched: string[]; sameMatter: boolean }

/** Rows looked at closely, and the words asked for at most. */
const mostLooked = 300;
const mostWords = 40;
const inTitle = 2;
const sameMatterWorth = 0.6;
/** Alike: so much of what is asked is in it, or it is of the very matter. */
const leastShare = 0.12;
const fewestWords = 2;

/** Published cases that speak of the same, best first. A matter stands for those of its branch, at half. @param words all of them must tell something: a text is cut to its first forty */
export async function likeCases(core: Core, actor: StaffActor, asked: { text: string; matterCode?: string | null | undefined }, limit: number): Promise<FoundCase[]> {
  const words = termsOf(asked.text).slice(0, mostWords);
  const branch = asked.matterCode?.slice(0, 4);
  const ways = [...(words.length ? [sql`terms && ${array(words)}`] : []), ...(branch ? [sql`matter_code like ${`${branch}%`}`] : [])];
  if (!ways.length) return [];
  const rows = await core.db.select().from(caseStudy).where(and(eq(caseStudy.state, 'published'), caseScope(actor), sql`(${sql.join(ways, sql` or `)})`)).orderBy(desc(caseStudy.publishedAt)).limit(mostLooked);
  const weight = rarityOf(rows, words);
  const all = words.reduce((sum, w) => sum + weight(w), 0) || 1;
  return rows.map((row): FoundCase => {
    const [terms, title] = [new Set(row.terms), new Set(row.titleTerms)];
    const matched = words.filter((w) => terms.has(w));
    const overlap = matched.reduce((sum, w) => sum + weight(w) * (title.has(w) ? inTitle : 1), 0) / all;
    const matter = asked.matterCode && row.matterCode ? (row.matterCode === asked.matterCode ? 1 : row.matterCode.startsWith(branch!) ? 0.5 : 0) : 0;
    return { row, score: overlap + sameMatterWorth * matter, matched, sameMatter: matter === 1 };
  }).filter((f) => f.sameMatter || (f.matched.length >= Math.min(fewestWords, words.length) && f.score >= leastShare)).toSorted((a, b) => b.score - a.score || b.row.id - a.row.id).slice(0, limit);
}

/** ln(1 + rows ÷ rows with the word): what few cases say tells most. */
function rarityOf(rows: readonly CaseRow[], words: readonly string[]): (word: string) => number {
  const sets = rows.map((r) => new Set(r.terms));
  const of = new Map(words.map((w) => [w, Math.log(1 + (rows.length + 1) / (sets.filter((s) => s.has(w)).length + 0.5))]));
  return (word) => of.get(word) ?? 0;
}

const array = (values: readonly string[]): SQL => sql`array[${sql.join(values.map((v) => sql`${v}`), sql`, `)}]::text[]`;
