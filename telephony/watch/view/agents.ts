/** Agents of the floor with what each is doing. */
import { and, eq, inArray, isNull, ne, or, gte } from 'drizzle-orm';
import { schema, unitName, type Core } from '../../../ticketing/index.ts';
import { call, callLeg, handRaised, line, seat } from '../../db/schema/index.ts';
import type { CallRow, LegRow } from '../../floor/rows.ts';
import { addSurveys, type SurveyFigures } from '../../survey/index.ts';
import type { AgentView } from './views.ts';

/** An agent's row with the lines that tell who looks after them, and the ticket of their call, which may be secret. */
export interface AgentSeen extends AgentView { hotlineNumbers: string[]; lineNumber: string | null; ticketId: number | null }

/**
 * Everybody whose telephone is in use today: at work now, or with calls since `dayBegan`. By name.
 * @param secret tickets whose caller is named to nobody here
 */
export async function agentsOf(core: Core, { staffIds, dayBegan, surveys = new Map(), secret = new Set() }: { staffIds?: number[]; dayBegan: Date; surveys?: ReadonlyMap<number, SurveyFigures[]>; secret?: ReadonlySet<number> }): Promise<AgentSeen[]> {
  const { staff } = schema;
  const rows = await core.db.select({ seat, name: staff.name, unitId: staff.unitId, hotlineNumbers: staff.hotlineNumbers }).from(seat).innerJoin(staff, eq(staff.id, seat.staffId))
    .where(staffIds ? inArray(seat.staffId, staffIds) : or(ne(seat.state, 'offline'), gte(seat.since, dayBegan))!).orderBy(staff.name);
  if (!rows.length) return [];
  const ids = rows.map((r) => r.seat.staffId);
  const live = await core.db.select({ call, lineName: line.name }).from(call).leftJoin(line, eq(line.number, call.lineNumber)).where(ne(call.state, 'ended'));
  const legs = live.length ? await core.db.select().from(callLeg).where(and(inArray(callLeg.callId, live.map((l) => l.call.id)), ne(callLeg.state, 'ended'))) : [];
  const hands = await core.db.select({ hand: handRaised, takenBy: staff.name }).from(handRaised).leftJoin(staff, eq(staff.id, handRaised.takenBy)).where(and(inArray(handRaised.staffId, ids), isNull(handRaised.endedAt)));
  const nameOf = new Map((await core.db.select({ id: staff.id, name: staff.name }).from(staff).where(inArray(staff.id, [...new Set(legs.flatMap((l) => l.staffId ?? []))]))).map((s) => [s.id, s.name]));
  return rows.map(({ seat: s, name, unitId, hotlineNumbers }) => {
    const at = live.find((l) => l.call.id === s.callId);
    const hand = hands.find((h) => h.hand.staffId === s.staffId);
    const said = addSurveys(surveys.get(s.staffId) ?? []);
    return {
      staffId: s.staffId, name, unitName: unitName(core.city, unitId), hotlineNumbers, state: s.state, reason: s.reason, since: s.since.toISOString(), until: s.leaseUntil && (s.state === 'afterCall' || s.reason === 'afterAbuse') ? s.leaseUntil.toISOString() : null, connected: s.phoneUser !== null, next: s.next?.state ?? null,
      call: at ? callOf(at.call, at.lineName, legs.filter((l) => l.callId === at.call.id), (id) => nameOf.get(id) ?? '', at.call.ticketId !== null && secret.has(at.call.ticketId)) : null,
      lineNumber: at?.call.lineNumber ?? null, ticketId: at?.call.ticketId ?? null,
      hand: hand ? { at: hand.hand.at.toISOString(), takenBy: hand.takenBy } : null, callsToday: s.callsToday, survey: { answered: said.answered, average: said.average },
    };
  });
}

const callOf = (row: CallRow, lineName: string | null, legs: readonly LegRow[], nameOf: (staffId: number) => string, secret: boolean): AgentView['call'] => ({
  callNo: row.callNo, direction: row.direction, purpose: row.purpose, state: row.state, lineNumber: row.lineNumber, lineName, masked: secret ? null : row.callerMasked, secret, since: (row.answeredAt ?? row.ringingAt ?? row.arrivedAt).toISOString(), held: row.heldSince !== null,
  parties: legs.filter((l) => l.party !== 'supervisor' && l.state === 'up').length, watchedBy: legs.filter((l) => l.party === 'supervisor' && l.state === 'up').map((l) => ({ name: nameOf(l.staffId!), mode: l.watching ?? 'listen' })),
});
