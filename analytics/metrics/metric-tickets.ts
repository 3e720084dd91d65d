import { and, desc, sql } from 'drizzle-orm';
import { actsForUnit, hiddenTicketIds, readsOversightOf, schema, ticketScope, errors, type Core, type StaffActor } from '../../ticketing/index.ts';
import { metricOf, type MetricId } from './catalogue/index.ts';
import { isCounted, type Span } from './metric.ts';
import { appealed, conditions, momentsOf, seen } from './sets-of.ts';
import { noUnit } from './metric-values.ts';

/** missed: in the denominator and not in the numerator; excluded: left out of both. */
export const parts = ['numerator', 'denominator', 'missed', 'excluded'] as const;
export type Part = (typeof parts)[number];
export interface Of { unitIds?: readonly string[] | undefined; district?: string | undefined }
export interface Page { limit?: number | undefined; offset?: number | undefined }

/** The ids of the tickets behind a figure, each once, the newest row first; for counting, nobody's scope applies. */
export async function metricTicketIds(core: Core, id: MetricId, part: Part, span: Span, { unitIds, district }: Of, hidden: readonly number[]): Promise<number[]> {
  const metric = metricOf(id);
  if (!metric) throw errors.notFound('指标');
  if (!isCounted(metric) || metric.rows.tickets === false) return [];
  const { of, out, has } = conditions(metric, await appealed(core.sql, span));
  const which = { numerator: `not ${out} and (${has})`, denominator: `not ${out}`, missed: `not ${out} and not coalesce((${has}), false)`, excluded: out }[part];
  const ofUnit = unitIds === undefined ? core.sql`` : unitIds.includes(noUnit) ? core.sql`and r.unit_id is null` : core.sql`and r.unit_id = any(${unitIds as string[]})`;
  const rows = await core.sql<{ id: string }[]>`
    select r.ticket_id as id from (${metric.rows.select(core.sql, momentsOf(core, span), core)}) r
    where ${seen(core.sql, hidden)} and r.ticket_id is not null and (${core.sql.unsafe(of)}) and ${core.sql.unsafe(which)} ${ofUnit} ${district === undefined ? core.sql`` : core.sql`and r.district = ${district}`}
    group by 1 order by max(r.at) desc, 1 desc`;
  return rows.map((r) => Number(r.id));
}

export interface MetricTickets { rows: (typeof schema.ticket.$inferSelect)[]; /** those the reader may see */ total: number; /** counted, and not theirs to see */ notShown: number }

/**
 * The tickets behind a figure that the reader may see, a page at a time. An analyst reads figures and no ticket; a unit those of its own.
 * @throws HotlineError notAllowed, notFound
 */
export async function metricTickets(core: Core, actor: StaffActor, id: MetricId, part: Part, span: Span, of: Of = {}, page: Page = {}): Promise<MetricTickets> {
  const units = readsOversightOf(actor);
  if (units !== null && !actsForUnit(actor)) throw errors.notAllowed('您的岗位只看汇总，不看单件。', 'Your role reads figures, not tickets.');
  const unitIds = units === null ? of.unitIds : (of.unitIds ?? units).filter((u) => units.includes(u));
  return visible(core, actor, await metricTicketIds(core, id, part, span, { ...of, unitIds }, await hiddenTicketIds(core, actor)), page);
}

/** Of these tickets, those in the reader's scope, the newest registered first. */
export async function visible(core: Core, actor: StaffActor, ids: readonly number[], { limit = 50, offset = 0 }: Page): Promise<MetricTickets> {
  if (!ids.length) return { rows: [], total: 0, notShown: 0 };
  const { ticket } = schema;
  // One parameter: a month of a great city has more tickets than a statement takes parameters.
  const mine = and(sql`${ticket.id} = any(string_to_array(${ids.join(',')}, ',')::bigint[])`, ticketScope(actor));
  const [rows, total] = await Promise.all([core.db.select().from(ticket).where(mine).orderBy(desc(ticket.registeredAt), desc(ticket.id)).limit(limit).offset(offset), core.db.$count(ticket, mine)]);
  return { rows, total, notShown: ids.length - total };
}
