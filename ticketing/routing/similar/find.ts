/** The closed tickets most like a text, with who solved them. Left out rather than waited for: advice must never hang on it. */
import { and, inArray, sql, type SQL } from 'drizzle-orm';
import type { Core } from '../../core.ts';
import type { Db, Tx } from '../../db/connect.ts';
import { ticket } from '../../db/schema/index.ts';
import { candidates, type Candidate } from './candidates.ts';
import { caseWords } from './case-words.ts';
import { likeness } from './likeness.ts';
import { mayBePointedAt } from './which.ts';
import { wordShares } from './word-shares.ts';

export interface SimilarCase {
  ticketNo: string;
  unitId: string;
  supportUnitIds: string[];
  matterCode: string | null;
  regionCode: string;
  /** 0 to 1 */
  likeness: number;
  /** words both have, rarest first */
  shared: string[];
}
/** `note`: why nothing could be looked up, for people to read */
export interface SimilarFound { cases: SimilarCase[]; note: string | null }
export interface SimilarQuestion { title?: string | null; content: string; regionCode: string }
/** Looks for tickets like this one; how far the asker may see is settled beforehand. */
export type FindSimilar = (question: SimilarQuestion) => Promise<SimilarFound>;

export interface SimilarOptions {
  /** SQL condition on `ticket`: what the asker may see */
  scope?: SQL;
  /** the ticket that is asked about */
  except?: number;
  /** a statement that takes longer is given up */
  limitMs?: number;
}

/** So many have a vote; three are shown. */
const VOTING = 9;
/** Below this they share some words and nothing else. Read off 300 generated pairs of one matter and of two. */
const LEAST = 0.25;
const LIMIT_MS = 150;
const LEFT_OUT = '相似工单查询超时，本次研判未参考。';

/** @param db the pool or an open transaction: what fails in here is undone and leaves it as it was */
export const similarIn = (core: Pick<Core, 'db' | 'now' | 'log'>, db: Db | Tx, options: SimilarOptions = {}): FindSimilar => async (question) => {
  const words = caseWords(question);
  if (words.length < 2) return { cases: [], note: null };
  try {
    return { cases: await aside(db, options.limitMs ?? LIMIT_MS, (tx) => find(core, tx, words, question.regionCode, options)), note: null };
  } catch (err) {
    core.log.warn({ err }, 'similar tickets could not be looked up; the advice does without');
    return { cases: [], note: LEFT_OUT };
  }
};

async function find(core: Pick<Core, 'db' | 'now'>, tx: Tx, words: readonly string[], regionCode: string, { scope, except }: SimilarOptions): Promise<SimilarCase[]> {
  const shares = await wordShares(core.db, tx, core.now().getTime());
  const found = await candidates(tx, words, shares, except ?? null);
  const ranked = found.map((c) => ({ ...c, ...likeness(words, c, regionCode, shares) })).filter((c) => c.likeness >= LEAST)
    .toSorted((a, b) => b.likeness - a.likeness || b.ticketId - a.ticketId).slice(0, VOTING * 2);
  const rows = ranked.length ? await readable(tx, ranked, scope) : [];
  return ranked.flatMap((c) => { const row = rows.find((r) => r.id === c.ticketId); return row ? [{ ticketNo: row.ticketNo, unitId: c.unitId, supportUnitIds: row.supports, matterCode: row.matterCode, regionCode: c.regionCode, likeness: Math.round(c.likeness * 100) / 100, shared: c.shared.slice(0, 6) }] : []; })
    .slice(0, VOTING);
}

/** The tickets themselves say whether they may still be pointed at, and the reader's scope whether by this reader. */
const readable = (tx: Tx, ranked: readonly Candidate[], scope: SQL | undefined) =>
  tx.select({
    id: ticket.id, ticketNo: ticket.ticketNo, matterCode: ticket.matterCode,
    supports: sql<string[]>`array(select a.unit_id from assignment a where a.ticket_id = ticket.id and a.role = 'support' and a.state not in ('withdrawn', 'recalled'))`,
  }).from(ticket).where(and(inArray(ticket.id, ranked.map((r) => r.ticketId)), mayBePointedAt, scope));

class Done<T> extends Error { readonly value: T; constructor(value: T) { super('done'); this.value = value; } }

/**
 * Reads in a transaction (inside another one: a savepoint) that is always undone, so that its settings end with it.
 * @throws Error when a statement takes longer than the limit
 */
async function aside<T>(db: Db | Tx, limitMs: number, read: (tx: Tx) => Promise<T>): Promise<T> {
  try {
    return await db.transaction(async (tx) => {
      // A planner that takes the words for common would read the whole table. Sent together with what follows: the connection keeps the order.
      const settings = tx.execute(sql`select set_config('statement_timeout', ${String(limitMs)}, true), set_config('enable_seqscan', 'off', true)`);
      const [, value] = await Promise.all([settings, read(tx as Tx)]);
      throw new Done(value);
    });
  } catch (thrown) {
    if (thrown instanceof Done) return thrown.value as T;
    throw thrown;
  }
}
