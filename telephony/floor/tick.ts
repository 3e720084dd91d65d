/** What is due by the clock, found in rows: nobody's turn hangs on a timer that a crash could take along. */
import { and, eq, isNotNull, lte, ne } from 'drizzle-orm';
import type { Core } from '../../ticketing/index.ts';
import type { CallControl } from '../engine/call-control.ts';
import { call } from '../db/schema/call.ts';
import { seat } from '../db/schema/seat.ts';
import { seatDue } from '../seat/due.ts';
import { callDue } from './due.ts';
import type { Lanes } from './lane.ts';
import { look } from './snapshot.ts';
import { step } from './step.ts';

/** @param stopped the floor has stopped meanwhile: what was due is found again by the next one */
export async function tick(core: Core, engine: CallControl, lanes: Lanes, stopped: () => boolean): Promise<void> {
  const now = core.now();
  const calls = await core.db.select({ id: call.id, callNo: call.callNo }).from(call).where(and(ne(call.state, 'ended'), lte(call.leaseUntil, now)));
  const seats = await core.db.select({ staffId: seat.staffId, callId: seat.callId, callNo: call.callNo }).from(seat).leftJoin(call, eq(call.id, seat.callId)).where(and(isNotNull(seat.leaseUntil), lte(seat.leaseUntil, now)));
  const seen = calls.length ? await look(core, engine) : null;
  const inLane = (key: string, work: () => Promise<void>) => lanes.run(key, work).catch((err: unknown) => { if (!stopped()) core.log.error({ err, key }, 'what was due on the floor could not be done'); });
  await Promise.all([
    ...calls.map(({ id, callNo }) => inLane(callNo, () => step(core, { callId: id }, (work) => callDue(work, seen, now)))),
    ...seats.map(({ staffId, callId, callNo }) => inLane(callNo ?? `seat:${staffId}`, () => step(core, { ...(callId === null ? {} : { callId }), lockSeat: [staffId] }, (work) => seatDue(work, staffId)))),
  ]);
}
