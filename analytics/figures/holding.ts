/**
 * 各环节用时: in whose hands the working hours of a period were, from the finished stretches of `holding` and those that still run.
 * Every working hour of a ticket's life belongs to exactly one holder, so the holders' hours add up to the whole. Only what lies inside the period counts: a stretch across its edge is cut there.
 */
import { sql, type SQL } from 'drizzle-orm';
import { actsForUnit, holderNames, notAboutThem, readsOversightOf, ticketScope, unitName, workingBetween, type Core, type StaffActor } from '../../ticketing/index.ts';

export type HoldingBy = 'unit' | 'kind';
export interface HoldingPeriod { from: Date; to: Date }
interface Stretch { ticketId: number; kind: string; unitId: string | null; ms: number }

interface HoldingShare { key: string; kind: string; unitId: string | null; name: string; workingMs: number; share: number; tickets: number; meanMs: number }
export interface HoldingReport { totalMs: number; tickets: number; meanMs: number; items: HoldingShare[] }

/** @param by unit: hours in units' hands by unit, all others by kind; kind: all units as one. Units read of their own hours only. */
export async function holdingReport(core: Core, actor: StaffActor, period: HoldingPeriod, by: HoldingBy): Promise<HoldingReport> {
  const held = await heldIn(core, actor, period);
  const key = by === 'kind' ? sql`kind` : sql`case when kind = 'unit' then coalesce(unit_id, kind) else kind end`;
  const rows = await core.db.execute<{ key: string; kind: string; ms: string; tickets: string }>(sql`select ${key} as key, min(kind) as kind, sum(ms)::bigint as ms, count(distinct ticket_id) as tickets from (${held}) held where ms > 0 group by 1`);
  const [whole] = await core.db.execute<{ tickets: string }>(sql`select count(distinct ticket_id) as tickets from (${held}) held where ms > 0`);
  const totalMs = rows.reduce((sum, r) => sum + Number(r.ms), 0);
  const tickets = Number(whole?.tickets ?? 0);
  const items = rows.map((r): HoldingShare => {
    const unitId = by === 'unit' && r.kind === 'unit' ? r.key : null;
    const [workingMs, count] = [Number(r.ms), Number(r.tickets)];
    return { key: r.key, kind: r.kind, unitId, name: unitId === null ? holderNames[r.kind as keyof typeof holderNames] : unitName(core.city, unitId), workingMs, share: workingMs / totalMs, tickets: count, meanMs: Math.round(workingMs / count) };
  });
  return { totalMs, tickets, meanMs: tickets ? Math.round(totalMs / tickets) : 0, items: items.toSorted((a, b) => b.workingMs - a.workingMs || (a.key < b.key ? -1 : 1)) };
}

const mostTickets = 200;

/** The tickets behind a share, the longest held first. */
export async function holdingTickets(core: Core, actor: StaffActor, period: HoldingPeriod, of: { kind: string; unitId?: string | undefined }): Promise<{ ticketId: number; workingMs: number }[]> {
  const held = await heldIn(core, actor, period);
  const rows = await core.db.execute<{ ticket_id: string; ms: string }>(sql`select ticket_id, sum(ms)::bigint as ms from (${held}) held where ms > 0 and kind = ${of.kind} ${of.unitId === undefined ? sql`` : sql`and unit_id = ${of.unitId}`} group by 1 order by 2 desc, 1 limit ${mostTickets}`);
  return rows.map((r) => ({ ticketId: Number(r.ticket_id), workingMs: Number(r.ms) }));
}

/** The stretches inside the period as a query: whole ones as they were kept, those across an edge or still running measured here by the calendar of their region. */
async function heldIn(core: Core, actor: StaffActor, { from, to }: HoldingPeriod): Promise<SQL> {
  const end = to < core.now() ? to : core.now();
  const mine = scopeOf(actor);
  const cut = await core.db.execute<{ ticket_id: string; kind: string; unit_id: string | null; region_code: string; held_from: string; held_to: string }>(sql`
    select h.ticket_id, h.kind, h.unit_id, ticket.region_code, h.held_from, h.held_to from holding h join ticket on ticket.id = h.ticket_id
      where h.held_to > ${from.toISOString()} and h.held_from < ${end.toISOString()} and (h.held_from < ${from.toISOString()} or h.held_to > ${end.toISOString()}) and ${mine(sql`h.unit_id`)}
    union all select ticket.id, ticket.holder_kind, ticket.holder_unit_id, ticket.region_code, ticket.held_since, ${end.toISOString()}::timestamptz from ticket
      where ticket.holder_kind is not null and ticket.held_since < ${end.toISOString()} and ${mine(sql`ticket.holder_unit_id`)}`);
  const parts: Stretch[] = cut.map((r) => {
    const [a, b] = [new Date(r.held_from), new Date(r.held_to)];
    return { ticketId: Number(r.ticket_id), kind: r.kind, unitId: r.unit_id, ms: workingBetween(core.calendarFor(r.region_code, end), a < from ? from : a, b > end ? end : b) };
  });
  return sql`select h.ticket_id, h.kind, h.unit_id, h.working_ms as ms from holding h join ticket on ticket.id = h.ticket_id where h.held_from >= ${from.toISOString()} and h.held_to <= ${end.toISOString()} and ${mine(sql`h.unit_id`)}
    union all select ticket_id, kind, unit_id, ms from jsonb_to_recordset(${JSON.stringify(parts.map((p) => ({ ticket_id: p.ticketId, kind: p.kind, unit_id: p.unitId, ms: p.ms })))}::jsonb) as cut(ticket_id bigint, kind text, unit_id text, ms bigint)`;
}

/** Analysts read sums of the whole city and no ticket; a unit reads what lay in its own hands and those below it. */
function scopeOf(actor: StaffActor): (unitId: SQL) => SQL {
  const units = readsOversightOf(actor);
  if (units === null) return () => ticketScope(actor);
  if (actsForUnit(actor)) return (unitId) => sql`(${ticketScope(actor)} and ${unitId} in (${sql.join(units.map((u) => sql`${u}`), sql`, `)}))`;
  return () => (actor.roles.includes('analyst') ? notAboutThem(actor) : sql`false`);
}
