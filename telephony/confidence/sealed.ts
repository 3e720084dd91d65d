/** What is sealed of a call in confidence, opened. For those rules that need it, and for who looks with a second person's approval. */
import { and, eq, gte } from 'drizzle-orm';
import type { Core, Db, Tx } from '../../ticketing/index.ts';
import { call, callConfidence, type callTicket } from '../db/schema/index.ts';

type Why = (typeof callTicket.$inferSelect)['why'];
export interface Confided {
  tickets: { id: number; why: Why; at: string; staffId: number | null }[];
  /** as it stood on the call before: the number in full, null when withheld or never kept */
  number: string | null;
  masked: string | null;
  appellantId: number | null;
  /** the ticket that the call was about first, when that is one of these; and the task for which we called */
  ticketId: number | null;
  forTask: (typeof call.$inferSelect)['forTask'];
}
type Ciphers = Pick<Core, 'reporterCipher'>;

export const seal = (core: Ciphers, confided: Confided): Buffer => core.reporterCipher.seal(JSON.stringify(confided));
const open = (core: Ciphers, sealed: Buffer): Confided => JSON.parse(core.reporterCipher.open(sealed)) as Confided;

export async function confidedOf(core: Ciphers, db: Db | Tx, callId: number): Promise<Confided | null> {
  const [row] = await db.select({ sealed: callConfidence.sealed }).from(callConfidence).where(eq(callConfidence.callId, callId));
  return row ? open(core, row.sealed) : null;
}

/** A ticket is filed in a call that is there; a call linked to it by hand came a week earlier at most. */
const weekMs = 7 * 86_400_000;

/** Calls in which a confidential ticket was spoken of. By opening them one after the other: there is nothing to search for. @param since when the ticket was registered */
export async function callsInConfidence(core: Ciphers, db: Db | Tx, ticketId: number, since: Date): Promise<{ callId: number; confided: Confided }[]> {
  const rows = await db.select({ callId: callConfidence.callId, sealed: callConfidence.sealed }).from(callConfidence).innerJoin(call, and(eq(call.id, callConfidence.callId), gte(call.arrivedAt, new Date(since.getTime() - weekMs))));
  return rows.map((r) => ({ callId: r.callId, confided: open(core, r.sealed) })).filter(({ confided }) => confided.tickets.some((t) => t.id === ticketId));
}
