/** What holds on every floor whenever it has settled. @returns what does not */
import { and, eq, isNotNull, ne } from 'drizzle-orm';
import { call, callBack, callLeg, recording, seat } from '../../../../telephony/db/schema/index.ts';
import { wanted } from '../../../../telephony/floor/wanted.ts';
import type { TestFloor } from '../../memory/floor.ts';

export async function whatDoesNotHold({ core: { db, cipher }, engine, errors }: TestFloor, numbers: readonly string[]): Promise<string[]> {
  const wrong: string[] = [...engine.violations, ...errors.splice(0)];
  const [calls, legs, seats, over, backs] = await Promise.all([
    db.select().from(call).where(ne(call.state, 'ended')), db.select().from(callLeg).where(ne(callLeg.state, 'ended')), db.select().from(seat),
    db.select().from(call).where(and(eq(call.state, 'ended'), eq(call.direction, 'inbound'))), db.select().from(callBack),
  ]);
  const byId = new Map(calls.map((c) => [c.id, c]));

  // no zombie leg, none missing
  for (const leg of legs) if (!engine.legs.has(leg.leg)) wrong.push(`leg ${leg.leg} (${leg.state}) is in the rows and not at the switch`);
  for (const leg of engine.legs.keys()) if (!legs.some((l) => l.leg === leg)) wrong.push(`leg ${leg} is at the switch and in no row`);
  for (const leg of legs) if (!byId.has(leg.callId)) wrong.push(`leg ${leg.leg} lives in a call that is over`);
  for (const c of calls) if (!legs.some((l) => l.callId === c.id)) wrong.push(`${c.callNo} (${c.state}) has no leg`);

  // who hears whom is what the rows say
  const [bridges, recordings] = [new Set<string>(), new Set<string>()];
  for (const c of calls) {
    const { bridge, places, recording: running } = wanted(c, legs.filter((l) => l.callId === c.id), true);
    if ([...places.values()].includes('talk')) bridges.add(bridge);
    if (running) recordings.add(running);
    for (const [leg, place] of places) {
      const at = engine.legs.get(leg);
      if (at && (at.bridge === bridge) !== (place === 'talk')) wrong.push(`${leg} should be in ${place}, is in ${at.bridge}`);
      if (at && at.music !== (place === 'music')) wrong.push(`${leg} should be in ${place}, music is ${at.music}`);
    }
    if (!c.leaseUntil) wrong.push(`${c.callNo} (${c.state}) has no lease`);
  }
  const { bridges: there, recordings: going } = await engine.snapshot();
  for (const b of there) if (!bridges.has(b)) wrong.push(`bridge ${b} is left over`);
  for (const r of going) if (!recordings.has(r)) wrong.push(`recording ${r} goes on`);
  for (const r of recordings) if (!going.includes(r)) wrong.push(`recording ${r} does not run`);

  // an agent has one call, and a seat in a call is in it
  for (const s of seats) {
    const own = legs.filter((l) => l.staffId === s.staffId && l.party !== 'supervisor');
    if (own.length > 1) wrong.push(`${s.staffId} has ${own.length} legs`);
    const at = s.callId === null ? undefined : byId.get(s.callId);
    if (s.callId !== null && !at) wrong.push(`seat ${s.staffId} (${s.state}) is in a call that is over`);
    if ((s.state === 'ringing' || s.state === 'talking') !== (s.callId !== null)) wrong.push(`seat ${s.staffId} is ${s.state} with call ${s.callId}`);
    if (at && !own.some((l) => l.callId === at.id) && !(at.state === 'interrupted' && at.staffId === s.staffId)) wrong.push(`seat ${s.staffId} (${s.state}) has no leg in ${at.callNo} (${at.state})`);
    for (const l of own) if (s.callId !== l.callId) wrong.push(`seat ${s.staffId} (${s.state}) is not in the call of its leg ${l.leg}`);
    if (s.state === 'afterCall' && !s.leaseUntil) wrong.push(`seat ${s.staffId} stays in after-call work`);
  }

  // nobody is skipped: a free agent and a caller who needs nobody special cannot stand beside each other, and who came first is answered first
  const waiting = calls.filter((c) => c.state === 'waiting' && c.preferredStaffId === null && !c.triedStaffIds.length);
  const free = seats.filter((s) => s.state === 'ready' && s.phoneUser && s.callId === null);
  if (waiting.length && free.length) wrong.push(`${waiting[0]!.callNo} waits beside a free agent`);
  for (const c of calls.filter((one) => one.state === 'ringing' && one.direction === 'inbound' && one.staffId !== null))
    for (const w of waiting) if (w.lineNumber === c.lineNumber && w.priority >= c.priority && c.preferredStaffId === null && !c.triedStaffIds.length && w.queuedAt! < c.queuedAt! && w.ringingAt === null && c.ringingAt! > w.queuedAt!) wrong.push(`${w.callNo} came before ${c.callNo} and still waits`);

  // nobody is lost
  for (const c of over) {
    if (!c.outcome || !c.endedAt || !c.endedBy) wrong.push(`${c.callNo} ended without saying how`);
    const unanswered = !c.answeredAt && c.outcome !== 'refused' && c.outcome !== 'overflowed';
    if (unanswered && c.callerPrint && !backs.some((b) => b.callerPrint.equals(c.callerPrint!))) wrong.push(`${c.callNo} (${c.outcome}) is not called back`);
  }
  for (const number of numbers) if (![...calls, ...over].some((c) => c.callerPrint?.equals(cipher.fingerprint('phone', number)))) wrong.push(`${number} called and left no call`);
  return wrong;
}

/** When everybody has left and all time is over. */
export async function whatIsLeft({ core: { db }, engine }: TestFloor): Promise<string[]> {
  const left: string[] = [];
  const calls = await db.select({ callNo: call.callNo, state: call.state }).from(call).where(ne(call.state, 'ended'));
  const seats = await db.select().from(seat).where(isNotNull(seat.callId));
  const running = await db.select({ id: recording.id }).from(recording).where(eq(recording.state, 'running'));
  for (const c of calls) left.push(`${c.callNo} (${c.state}) never ended`);
  for (const s of seats) left.push(`seat ${s.staffId} is stuck (${s.state})`);
  for (const leg of engine.legs.keys()) left.push(`leg ${leg}`);
  const seen = await engine.snapshot();
  left.push(...seen.bridges.map((b) => `bridge ${b}`), ...seen.recordings.map((r) => `recording ${r}`));
  for (const r of running) if (engine.recordings.get(r.id) === 'done') left.push(`recording ${r.id} was not kept`);
  return left;
}
