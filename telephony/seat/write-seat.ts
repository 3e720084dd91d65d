/** Writes what became of a seat, and closes the stretch before (seat_span): hours at work and breaks are sums of stretches. */
import { and, eq, isNull } from 'drizzle-orm';
import type { Tx } from '../../ticketing/index.ts';
import { seat, seatSpan } from '../db/schema/seat.ts';
import type { SeatPatch, SeatRow } from '../floor/rows.ts';

export const newSeat = (staffId: number, now: Date): typeof seat.$inferInsert => ({ staffId, state: 'offline', since: now, callsToday: 0 });

/** Sent in this order when they are awaited together. @param row the seat as it is after `changes` */
export function writeSeat(tx: Tx, row: SeatRow, changes: SeatPatch, now: Date): PromiseLike<unknown>[] {
  const moved = changes.state !== undefined || changes.reason !== undefined;
  const own = tx.update(seat).set({ ...changes, ...(moved ? { since: now } : {}) }).where(eq(seat.staffId, row.staffId));
  return moved ? [
    own, tx.update(seatSpan).set({ to: now }).where(and(eq(seatSpan.staffId, row.staffId), isNull(seatSpan.to))),
    tx.insert(seatSpan).values({ staffId: row.staffId, state: row.state, reason: row.reason, callId: row.callId, from: now }),
  ] : [own];
}
