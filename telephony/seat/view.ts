/** What an agent's desk shows of their telephone. */
import { and, eq, ne } from 'drizzle-orm';
import type { Core, StaffActor } from '../../ticketing/index.ts';
import { call, callLeg } from '../db/schema/call.ts';
import { line } from '../db/schema/line.ts';
import { seat } from '../db/schema/seat.ts';
import { permission, type Subject } from '../floor/act.ts';
import { floorElsewhere, floorHere } from '../floor/floors.ts';
import { live, type CallRow, type LegRow, type SeatRow } from '../floor/rows.ts';
import { floorVerbs } from '../floor/verbs/registry.ts';

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;

export async function phoneView(core: Core, actor: StaffActor) {
  const floor = floorHere(core);
  const [row] = await core.db.select().from(seat).where(eq(seat.staffId, actor.staffId));
  const [at] = row?.callId ? await core.db.select().from(call).where(and(eq(call.id, row.callId), ne(call.state, 'ended'))) : [];
  const legs = at ? await core.db.select().from(callLeg).where(eq(callLeg.callId, at.id)) : [];
  const [of] = at?.lineNumber ? await core.db.select({ number: line.number, name: line.name, hotlineNumber: line.hotlineNumber }).from(line).where(eq(line.number, at.lineNumber)) : [];
  return {
    engine: floor?.engine.name ?? (core.config.voice.engine === 'off' ? null : core.config.voice.engine), engineOn: floor?.engineOn ?? false, floor: floor ? 'here' as const : floorElsewhere(core),
    seat: row ? seatView(row) : null, call: at ? { ...callView(at, legs, actor), line: of ?? null } : null, verbs: verbViews(at ?? null, legs, row ?? null, actor),
  };
}

const seatView = (row: SeatRow) => ({ state: row.state, reason: row.reason, since: row.since.toISOString(), leaseUntil: iso(row.leaseUntil), next: row.next, deviceId: row.deviceId, connected: row.phoneUser !== null, callsToday: row.callsToday });

const callView = (row: CallRow, legs: readonly LegRow[], actor: StaffActor) => ({
  callNo: row.callNo, direction: row.direction, state: row.state, purpose: row.purpose, masked: row.callerMasked, ringingAt: iso(row.ringingAt), answeredAt: iso(row.answeredAt), heldSince: iso(row.heldSince),
  legs: legs.filter(live).map((l) => ({ leg: l.leg, party: l.party, name: l.name, state: l.state, staffId: l.staffId })), answersItself: answersItself(row, legs, actor),
});

/** They asked for this call, or it comes back to them after a loss: nobody presses a key for that. */
const answersItself = (row: CallRow, legs: readonly LegRow[], actor: StaffActor): boolean =>
  row.staffId === actor.staffId && (row.state === 'interrupted' || (row.direction === 'outbound' && row.state === 'ringing')) || legs.some((l) => l.staffId === actor.staffId && l.party === 'supervisor' && live(l));

/** As with tickets: what is allowed, and for the rest of what their role may do, the rule in the way. */
function verbViews(row: CallRow | null, legs: LegRow[], own: SeatRow | null, actor: StaffActor) {
  return floorVerbs.flatMap((verb) => {
    if (verb.on === 'call' ? !row : !own || own.staffId !== actor.staffId || verb.whose === 'any') return [];
    const subject: Subject = verb.on === 'call' ? { call: row, legs, seat: null } : { call: null, legs: [], seat: own };
    const refusal = permission(verb, subject, actor);
    if (refusal?.id === 'notAllowed') return [];
    return [{ verb: verb.name, zh: verb.zh, en: verb.en, allowed: refusal === null, why: refusal ? { zh: refusal.zh, en: refusal.en } : null }];
  });
}
