/** Calls as lines of a list: what hangs on them fetched for all at once. */
import { inArray, sql } from 'drizzle-orm';
import { schema, ticketScope, type Core, type StaffActor } from '../../ticketing/index.ts';
import type { CallRow } from '../floor/rows.ts';
import { callConfidence } from '../db/schema/confidence.ts';
import { line } from '../db/schema/line.ts';
import type { CallLine } from './views.ts';

export async function callLines(core: Core, actor: StaffActor, rows: readonly CallRow[]): Promise<CallLine[]> {
  if (!rows.length) return [];
  const { db } = core;
  const ids = sql`(${sql.join(rows.map((r) => sql`${r.id}`), sql`, `)})`;
  const people = [...new Set(rows.flatMap((r) => r.staffId ?? []))];
  const [staff, lines, recordings, tickets, checks, sealed] = await Promise.all([
    people.length ? db.select({ id: schema.staff.id, name: schema.staff.name }).from(schema.staff).where(inArray(schema.staff.id, people)) : [],
    db.select({ number: line.number, name: line.name }).from(line),
    db.execute<{ callId: number; state: CallLine['recording']; ms: number; held: boolean }>(sql`
      select call_id::int8 as "callId", case when bool_or(alarm = 'damaged') then 'damaged' when bool_or(state = 'running') then 'running' when bool_or(state = 'kept') then 'kept' when bool_or(state = 'lost') then 'lost' else 'deleted' end as state,
        coalesce(sum(duration_ms), 0)::int as ms, bool_or(held_by is not null) as held from recording where call_id in ${ids} group by call_id`),
    db.execute<{ callId: number; no: string; shown: boolean; confidential: boolean }>(sql`
      select ct.call_id::int8 as "callId", ticket.ticket_no as no, (not ticket.is_confidential and ${ticketScope(actor)}) as shown, (ticket.is_confidential or ticket.is_anonymous) as confidential from call_ticket ct join ticket on ticket.id = ct.ticket_id where ct.call_id in ${ids} order by ct.at`),
    db.execute<{ callId: number; mark: number }>(sql`select call_id::int8 as "callId", min(mark)::int as mark from call_check where call_id in ${ids} group by call_id`),
    db.select({ callId: callConfidence.callId }).from(callConfidence).where(inArray(callConfidence.callId, rows.map((r) => r.id))),
  ]);
  const nameOf = new Map(staff.map((s) => [s.id, s.name]));
  const lineOf = new Map(lines.map((l) => [l.number, l.name]));
  const recordingOf = new Map([...recordings].map((r) => [Number(r.callId), r]));
  const markOf = new Map([...checks].map((c) => [Number(c.callId), c.mark]));
  const confided = new Set(sealed.map((s) => s.callId));
  const ticketsOf = new Map<number, (typeof tickets)[number][]>();
  for (const t of tickets) ticketsOf.set(Number(t.callId), [...ticketsOf.get(Number(t.callId)) ?? [], t]);
  return rows.map((row) => {
    const of = ticketsOf.get(row.id) ?? [];
    const inConfidence = of.some((t) => t.confidential) || confided.has(row.id);
    const recorded = recordingOf.get(row.id);
    return {
      callNo: row.callNo, direction: row.direction, way: row.way, purpose: row.purpose, state: row.state, outcome: row.outcome, lineNumber: row.lineNumber, lineName: row.lineNumber && (lineOf.get(row.lineNumber) ?? row.lineNumber),
      number: inConfidence ? null : row.callerMasked, inConfidence, caller: inConfidence || !row.callerPrint ? null : row.callerPrint.toString('base64url'),
      arrivedAt: row.arrivedAt.toISOString(), answeredAt: row.answeredAt?.toISOString() ?? null, endedAt: row.endedAt?.toISOString() ?? null, ...spans(row, core.now()),
      staffId: row.staffId, staffName: row.staffId === null ? null : nameOf.get(row.staffId) ?? null, recording: recorded?.state ?? 'none', recordedMs: recorded?.ms ?? 0, held: recorded?.held ?? false,
      surveyDigit: row.surveyDigit, mark: markOf.get(row.id) ?? null, ticketNos: of.filter((t) => t.shown).map((t) => t.no),
    };
  });
}

function spans(row: CallRow, now: Date): Pick<CallLine, 'waitMs' | 'talkMs' | 'heldMs'> {
  const end = row.talkEndedAt ?? row.endedAt ?? now;
  const ms = (from: Date, to: Date) => Math.max(0, to.getTime() - from.getTime());
  const heldMs = row.heldMs + (row.heldSince ? ms(row.heldSince, now) : 0);
  return { waitMs: ms(row.arrivedAt, row.answeredAt ?? end), talkMs: row.answeredAt ? ms(row.answeredAt, end) : 0, heldMs };
}
