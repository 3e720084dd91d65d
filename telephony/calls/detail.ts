import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import { errors, schema, ticketScope, stateName, type Core, type StaffActor } from '../../ticketing/index.ts';
import { confidedOf } from '../confidence/index.ts';
import { call, callEvent, callLeg, callTicket } from '../db/schema/call.ts';
import { transcript, transcriptPiece } from '../db/schema/transcript.ts';
import type { CallRow } from '../floor/rows.ts';
import { recordingViewOf } from '../recording/present.ts';
import { checksOf, mayCheck } from './check.ts';
import { callLines } from './line.ts';
import { numberRefusal } from './reveal-number.ts';
import { callScope } from './scope.ts';
import type { CallDetail } from './views.ts';

/** @throws HotlineError notFound (also: not yours to see) */
export async function callInSight(core: Core, actor: StaffActor, callNo: string): Promise<CallRow> {
  const [row] = await core.db.select().from(call).where(and(eq(call.callNo, callNo), callScope(actor, core.now())));
  if (!row) throw errors.notFound('通话');
  return row;
}

/** One call: its course, who was in it, its tickets and its recording. */
export async function callDetailOf(core: Core, actor: StaffActor, callNo: string): Promise<CallDetail> {
  const row = await callInSight(core, actor, callNo);
  const { db } = core;
  const { ticket } = schema;
  const [[line], legs, events, linked, recordings, checks, written, confided] = await Promise.all([
    callLines(core, actor, [row]),
    db.select().from(callLeg).where(eq(callLeg.callId, row.id)).orderBy(asc(callLeg.startedAt), asc(callLeg.leg)),
    db.select().from(callEvent).where(eq(callEvent.callId, row.id)).orderBy(asc(callEvent.id)),
    db.select({ no: ticket.ticketNo, title: ticket.title, state: ticket.state, why: callTicket.why, at: callTicket.at, shown: sql<boolean>`(not ticket.is_confidential and ${ticketScope(actor)})` }).from(callTicket).innerJoin(ticket, eq(ticket.id, callTicket.ticketId)).where(eq(callTicket.callId, row.id)).orderBy(asc(callTicket.at)),
    recordingViewOf(core, actor, row), checksOf(core, actor, row),
    db.select({ state: transcript.state, failed: transcript.failed, pieces: sql<number>`(select count(*)::int from ${transcriptPiece} where ${transcriptPiece.callId} = ${row.id})` }).from(transcript).where(eq(transcript.callId, row.id)),
    confidedOf(core, db, row.id),
  ]);
  const names = await namesOf(core, [...events.map((e) => e.staffId), ...legs.map((l) => l.staffId)]);
  const inConfidence = line!.inConfidence;
  const hidden = numberRefusal(actor, { ...row, own: legs.some((l) => l.staffId === actor.staffId), inConfidence, now: core.now() });
  return {
    ...line!, revision: row.revision, calledNumber: inConfidence && row.direction === 'outbound' ? '' : row.calledNumber, endedBy: row.endedBy, mayReveal: hidden && { zh: hidden.zh, en: hidden.en },
    tickets: linked.filter((t) => t.shown).map((t) => ({ ticketNo: t.no, why: t.why, title: t.title, stateName: stateName('ticket', t.state), at: t.at.toISOString() })), withheldTickets: linked.filter((t) => !t.shown).length + (confided?.tickets.length ?? 0),
    legs: legs.map((l) => ({ leg: l.leg, party: l.party, name: l.party === 'citizen' && inConfidence ? '—' : l.name, staffId: l.staffId, state: l.state, startedAt: l.startedAt.toISOString(), answeredAt: l.answeredAt?.toISOString() ?? null, endedAt: l.endedAt?.toISOString() ?? null, cause: l.cause })),
    events: events.map((e) => ({ at: e.at.toISOString(), kind: e.kind, staffName: e.staffId === null ? null : names.get(e.staffId) ?? null, data: inConfidence ? {} : shown(e.data) })),
    recordings, checks, mayCheck: mayCheck(actor, row) === null && recordings.refusal === null,
    transcript: { state: written[0]?.state ?? 'none', failed: written[0]?.failed ?? null, pieces: recordings.refusal ? 0 : written[0]?.pieces ?? 0 },
  };
}

async function namesOf(core: Core, ids: readonly (number | null)[]): Promise<Map<number, string>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  const rows = wanted.length ? await core.db.select({ id: schema.staff.id, name: schema.staff.name }).from(schema.staff).where(inArray(schema.staff.id, wanted)) : [];
  return new Map(rows.map((r) => [r.id, r.name]));
}

/** What people read of an event; the rest (ids, requests) is the floor's own. */
const shown = (data: Record<string, unknown>): Record<string, unknown> => Object.fromEntries(['name', 'reason', 'note', 'mark'].flatMap((key) => (data[key] === undefined ? [] : [[key, data[key]]])));
