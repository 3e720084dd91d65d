/**
 * Rows against what the switch has: at start, when the switch comes back, and after anything that may have been missed. Runs alone.
 * A leg that the rows have and the switch has not, has ended; one that the switch has and the rows have not, is hung up; what is on both sides is put where the rows say, and goes on.
 */
import { isNotNull, ne } from 'drizzle-orm';
import type { Core } from '../../ticketing/index.ts';
import type { CallControl, LegId, Snapshot } from '../engine/call-control.ts';
import { call, callLeg } from '../db/schema/call.ts';
import { seat } from '../db/schema/seat.ts';
import { freeStuck } from '../seat/due.ts';
import { startTranscript } from '../transcript/index.ts';
import { arrange } from './arrange.ts';
import { answered } from './events/answered.ts';
import { floorOf } from './floors.ts';
import { plays } from './last-words.ts';
import { legEnded } from './leg-ended.ts';
import { callNoOf } from './numbers.ts';
import { legOf, live } from './rows.ts';
import { look } from './snapshot.ts';
import { step, type Step } from './step.ts';
import { bridgeOf, wanted } from './wanted.ts';

export async function reconcile(core: Core, engine: CallControl): Promise<void> {
  const seen = await look(core, engine);
  if (!seen) return;
  const there = new Map(seen.legs.map((l) => [l.leg, l]));
  const calls = await core.db.select({ id: call.id }).from(call).where(ne(call.state, 'ended'));
  for (const { id } of calls) {
    await step(core, { callId: id }, (work) => compare(work, there));
    await step(core, { callId: id }, (work) => setRight(work, seen));
  }
  const stuck = await core.db.select({ staffId: seat.staffId, callId: seat.callId }).from(seat).where(isNotNull(seat.callId));
  for (const { staffId, callId } of stuck) await step(core, { callId: callId!, lockSeat: [staffId] }, (work) => freeStuck(work, staffId));
  await clear(core, engine);
}

/** What happened while nobody listened. */
async function compare(work: Step, there: ReadonlyMap<LegId, Snapshot['legs'][number]>): Promise<void> {
  for (const leg of work.legs.filter(live)) {
    const found = there.get(leg.leg);
    if (!found) await legEnded(work, leg.leg, 'engineLost');
    else if (leg.state === 'ringing' && found.state === 'up') await answered(work, leg.leg);
  }
}

/** Everything that the rows say is asked for again; what is so already is no error. Prompts that may have been cut off are said again, or their end would be waited for. */
async function setRight(work: Step, seen: Snapshot): Promise<void> {
  const { call: row, legs, line } = work;
  if (row.state === 'ended') return;
  const citizen = legOf(legs, 'citizen');
  if (row.direction === 'inbound' && citizen?.state === 'up' && seen.legs.some((l) => l.leg === citizen.leg && l.state === 'ringing')) work.after((engine) => engine.answer(citizen.leg));
  for (const request of arrange(null, wanted(row, legs, line?.recorded ?? true))) work.after(request);
  if (row.state === 'arriving' && citizen && line) work.after((engine) => engine.play(citizen.leg, plays.greeting(row.callNo), { prompts: line.greeting }));
  if (row.state === 'talking') work.after(async () => startTranscript(work.core, floorOf(work.core), row.id));
  work.queueChanged();
}

/** Legs, bridges and recordings that no row wants. Looked at anew: the steps before have asked for some. */
async function clear(core: Core, engine: CallControl): Promise<void> {
  const seen = await look(core, engine);
  if (!seen) return;
  const [legs, calls] = await Promise.all([core.db.select({ leg: callLeg.leg }).from(callLeg).where(ne(callLeg.state, 'ended')), core.db.select().from(call).where(ne(call.state, 'ended'))]);
  const wantedLegs = new Set(legs.map((l) => l.leg));
  const bridges = new Set(calls.filter((c) => c.state === 'talking').map(bridgeOf));
  const recordings = new Set(calls.filter((c) => c.state === 'talking' && !c.heldSince).map((c) => c.recordingId));
  const quietly = (asked: Promise<void>) => asked.catch((err: unknown) => core.log.warn({ err }, 'something left over at the switch could not be cleared'));
  // Who came in and still rings is told of by an event that may be on its way: no zombie.
  for (const { leg, state } of seen.legs) if (!wantedLegs.has(leg) && (state === 'up' || callNoOf(leg))) await quietly(engine.hangup(leg, 'released'));
  for (const bridge of seen.bridges) if (!bridges.has(bridge)) await quietly(engine.dissolve(bridge));
  for (const id of seen.recordings) if (!recordings.has(id)) await quietly(engine.stopRecording(id));
}
