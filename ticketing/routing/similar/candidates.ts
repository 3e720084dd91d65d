/** Closed tickets that share a rare word and another one with a text: one look into the index, its cost bounded by how rare the words are. */
import { sql } from 'drizzle-orm';
import type { Db, Tx } from '../../db/connect.ts';
import type { WordShares } from './word-shares.ts';

export interface Candidate { ticketId: number; words: string[]; unitId: string; matterCode: string | null; regionCode: string }

/** The rarest words bring the rows; so many rows at most are expected of them together. */
const ROWS_EXPECTED = 600;
const MOST_RARE = 6;
/** The newest of what was found are looked at closely. */
const LOOKED_AT = 150;

/** @param words of the text @returns newest first; empty for a text without words */
export async function candidates(db: Db | Tx, words: readonly string[], shares: WordShares, except: number | null): Promise<Candidate[]> {
  const query = askFor(words, shares);
  if (!query) return [];
  const rows = await db.execute<{ id: number; terms: string; unit: string; matter: string | null; region: string }>(sql`
    with hit as materialized (select ticket_id, terms, unit_id, matter_code, region_code from past_case where terms @@ ${query}::tsquery)
    select ticket_id::int as id, terms::text, unit_id as unit, matter_code as matter, region_code as region from hit where ticket_id <> ${except ?? -1} order by ticket_id desc limit ${LOOKED_AT}`);
  return rows.map((r) => ({ ticketId: r.id, words: r.terms.slice(1, -1).split("' '"), unitId: r.unit, matterCode: r.matter, regionCode: r.region }));
}

/** One of the rarest and one more: the index follows the rare words and looks up the others only where those stand. */
function askFor(words: readonly string[], shares: WordShares): string | null {
  const byRarity = words.toSorted((a, b) => shares.shareOf(a) - shares.shareOf(b));
  const rare: string[] = [];
  let expected = 0;
  for (const word of byRarity) {
    expected += shares.shareOf(word) * shares.count;
    if (rare.length >= MOST_RARE || (rare.length >= 2 && expected > ROWS_EXPECTED)) break;
    rare.push(word);
  }
  const others = byRarity.slice(rare.length);
  const any = (list: readonly string[]) => `(${list.map((w) => `'${w}'`).join(' | ')})`;
  if (!rare.length) return null;
  if (words.length < 3) return any(rare);
  const pairs = rare.flatMap((a, i) => rare.slice(i + 1).map((b) => `('${a}' & '${b}')`));
  return others.length ? `${any(rare)} & (${[any(others), ...pairs].join(' | ')})` : `(${pairs.join(' | ')})`;
}
