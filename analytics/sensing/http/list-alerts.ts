import { and, count, desc, eq, ilike, inArray, isNotNull, isNull, like, or, sql } from 'drizzle-orm';
import { z } from '@hono/zod-openapi';
import { hiddenTicketIds, regionName, unitName, type Core, type StaffActor } from '../../../ticketing/index.ts';
import { alert, alertKinds, alertStates, type AlertEvidence } from '../../db/schema/index.ts';
import type { AlertCounts, AlertView } from './views.ts';

const listOf = <T extends string>(values: readonly [T, ...T[]]) => z.string().transform((s) => s.split(',')).pipe(z.array(z.enum(values)));

export const alertFilter = z.object({
  state: listOf(alertStates).optional(), kind: listOf(alertKinds).optional(), regionCode: z.string().regex(/^\d{2,20}$/).optional(), matterCode: z.string().regex(/^\w{1,20}$/).optional(), unitId: z.string().max(64).optional(),
  /** '1': only those that a problem has in hand; '0': without them */
  inHand: z.enum(['0', '1']).optional(), focus: z.enum(['1']).optional(), q: z.string().trim().max(60).optional(), ticketNo: z.string().max(40).optional(), problemNo: z.string().max(40).optional(), limit: z.coerce.number().int().min(1).max(200).default(100),
});

type AlertRow = typeof alert.$inferSelect;

/** The gravest first. Tickets about the reader's own unit that came behind an alert later are taken off its number; one that stands on nothing else is not shown. */
export async function listAlerts(core: Core, actor: StaffActor, f: z.infer<typeof alertFilter>): Promise<AlertView[]> {
  const rows = await core.db.select().from(alert).where(and(
    f.state && inArray(alert.state, f.state), f.kind && inArray(alert.kind, f.kind), f.regionCode ? like(alert.regionCode, `${f.regionCode}%`) : undefined, f.matterCode ? like(alert.matterCode, `${f.matterCode}%`) : undefined,
    f.unitId ? eq(alert.unitId, f.unitId) : undefined, f.inHand === '1' ? isNotNull(alert.inHand) : f.inHand === '0' ? isNull(alert.inHand) : undefined, f.focus ? eq(alert.focus, true) : undefined,
    f.ticketNo ? eq(alert.ticketNo, f.ticketNo) : undefined, f.problemNo ? or(eq(alert.problemNo, f.problemNo), eq(alert.inHand, f.problemNo)) : undefined, f.q ? ilike(alert.title, `%${f.q.replace(/[\\%_]/g, '\\$&')}%`) : undefined,
  )).orderBy(sql`array_position(array['new','taken','acted','dismissed','over'], ${alert.state})`, desc(alert.focus), desc(alert.score), desc(alert.id)).limit(f.limit);
  const hidden = new Set(await hiddenTicketIds(core, actor));
  return rows.flatMap((row) => shownTo(core, row, hidden) ?? []);
}

/** @returns null when nothing is left of it for this reader */
export function shownTo(core: Pick<Core, 'city'>, row: AlertRow, hidden: ReadonlySet<number>): AlertView | null {
  const taken = hidden.size ? row.latest.ticketIds.filter((id) => hidden.has(id)).length : 0;
  if (taken && taken >= row.latest.ticketIds.length) return null;
  const { city } = core;
  return {
    alertNo: row.alertNo, kind: row.kind, axis: row.axis, title: row.title, state: row.state, revision: row.revision, score: row.score, focus: row.focus,
    matterCode: row.matterCode, matterName: row.matterCode ? city.matters.get(row.matterCode)?.name ?? row.matterCode : null, regionCode: row.regionCode, regionName: row.regionCode ? regionName(city, row.regionCode) : null,
    unitId: row.unitId, unitName: row.unitId ? unitName(city, row.unitId) : null, groupKey: row.groupKey, inHand: row.inHand, firstDay: row.firstDay, lastDay: row.lastDay, takenByName: row.takenByName,
    reasonCode: row.reasonCode, reason: row.reason, quietUntil: row.quietUntil, ticketNo: row.ticketNo, problemNo: row.problemNo, latest: evidenceOf(row.latest, taken),
  };
}

export const evidenceOf = ({ ticketIds: _ids, exemplar: _exemplar, coming, ...evidence }: AlertEvidence, taken = 0) => ({ ...evidence, observed: evidence.observed - taken, coming: coming ?? null });

/** For the tabs and the entry in the navigation. */
export async function countAlerts(core: Core): Promise<AlertCounts> {
  const rows = await core.db.select({ state: alert.state, inHand: sql<boolean>`${alert.inHand} is not null`, n: count() }).from(alert).where(inArray(alert.state, ['new', 'taken', 'acted'])).groupBy(alert.state, sql`2`);
  const of = (state: string, inHand: boolean) => rows.find((r) => r.state === state && r.inHand === inHand)?.n ?? 0;
  return { new: of('new', false), taken: of('taken', false), acted: of('acted', false) + of('acted', true), inHand: of('new', true) + of('taken', true) };
}
