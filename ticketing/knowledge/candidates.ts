/** Which articles a question may mean: the rows that share its rarer words or its matter, found through the index, with what the ranking needs. */
import { sql, type SQL } from 'drizzle-orm';
import type { Db, Tx } from '../db/connect.ts';

export interface Candidate {
  id: number;
  titleTerms: string[];
  questionTerms: string[];
  /** those of the asked words that stand anywhere in it */
  shared: string[];
  matterCode: string | null;
  regionCode: string;
  state: string;
  valid: boolean;
  votes: number;
}

/** Counting stops here: a word in so many articles tells them apart no better than one in twice as many. */
const commonAt = 200;
const smallBase = 2_000;
/** Rows looked at closely: by each of four ways of sharing words. */
const mostOfAWay = 120;

const textArray = (values: readonly string[]): SQL => (values.length ? sql`array[${sql.join(values.map((v) => sql`${v}`), sql`, `)}]::text[]` : sql`array[]::text[]`);

/** Word → in how many readable articles it stands (at most `commonAt`), and how many articles there are (at most `smallBase`). */
export async function frequencies(db: Db | Tx, words: readonly string[]): Promise<{ count: number; of: Map<string, number> }> {
  const rows = await db.execute<{ term: string | null; n: number }>(sql`
    select null::text as term, (select count(*)::int from (select 1 from article where state in ('published', 'expired') limit ${smallBase}) one) as n
    union all
    select w.term, (select count(*)::int from (select 1 from article where terms @> array[w.term] limit ${commonAt}) one) from unnest(${textArray(words)}) w(term)`);
  return { count: rows.find((r) => r.term === null)?.n ?? 0, of: new Map(rows.flatMap((r) => (r.term === null ? [] : [[r.term, r.n] as const]))) };
}

/**
 * @param words by rarity, rarest first
 * @param where what the reader may see and asked for
 * @param valid SQL condition for "holds now"
 */
export async function candidates(db: Db | Tx, words: readonly string[], all: readonly string[], matterCodes: readonly string[], where: SQL, valid: SQL): Promise<Candidate[]> {
  const way = (condition: SQL) => sql`(select id from article where ${condition} and ${where} limit ${mostOfAWay})`;
  const ways = [
    ...(words.length > 2 ? [way(sql`terms @> ${textArray(words.slice(0, 3))}`)] : []),
    ...(words.length > 1 ? [way(sql`terms @> ${textArray(words.slice(0, 2))}`)] : []),
    ...(words.length ? [way(sql`title_terms && ${textArray(words)}`), way(sql`terms && ${textArray(words)}`)] : []),
    ...(matterCodes.length ? [way(sql`matter_code = any(${textArray(matterCodes)})`)] : []),
  ];
  if (!ways.length) return [];
  return [...await db.execute<Candidate & Record<string, unknown>>(sql`
    select id::int as "id", title_terms as "titleTerms", question_terms as "questionTerms", matter_code as "matterCode", region_code as "regionCode", state, (${valid}) as "valid", votes_up - votes_down as "votes",
      array(select w from unnest(${textArray(all)}) w where w = any(article.terms)) as "shared"
    from article where id in (${sql.join(ways, sql` union `)})`)];
}
