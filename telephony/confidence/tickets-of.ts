import { eq } from 'drizzle-orm';
import type { Core, Db, Tx } from '../../ticketing/index.ts';
import { callTicket } from '../db/schema/index.ts';
import { confidedOf } from './sealed.ts';

/** The ids of every ticket that was spoken of in a call, those in confidence too: for rules, never for a page. */
export async function ticketsOf(core: Pick<Core, 'reporterCipher'>, db: Db | Tx, callId: number): Promise<number[]> {
  const [linked, confided] = await Promise.all([db.select({ id: callTicket.ticketId }).from(callTicket).where(eq(callTicket.callId, callId)), confidedOf(core, db, callId)]);
  return [...new Set([...linked.map((l) => l.id), ...(confided?.tickets.map((t) => t.id) ?? [])])];
}
