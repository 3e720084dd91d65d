/** A unit's sheet: every figure with its points, why some are lost, and the tickets behind it with what can be said against them. */
import { and, desc, eq, inArray, sql } from 'drizzle-orm';
import { actsForUnit, errors, readsOversightOf, roleFor, schema, stateName, ticketLines, type Core, type StaffActor } from '../../ticketing/index.ts';
import type { ScoreAppealable, ScoreSheet, ScoreTickets } from '../http/score-views.ts';
import { metricOf, metricTicketIds, monthSpan, visible, type Page } from '../metrics/index.ts';
import { leftOutOf } from '../metrics/left-out.ts';
import { countedMetrics } from './appeals.ts';
import { bandWords, periodOf, standingOf } from './month-view.ts';
import { apart, explain, keptTickets } from './present.ts';
import { scorePeriod } from '../db/schema/index.ts';

export async function sheetView(core: Core, actor: StaffActor, month: string, unitId: string, revision?: number): Promise<ScoreSheet> {
  const { period, formula, sheets: [sheet] } = await standingOf(core, actor, month, revision, unitId);
  if (!sheet) throw errors.notFound('考核单');
  const { definition } = formula;
  const group = definition.groups.find((g) => g.code === sheet.groupCode);
  const asks = roleFor(actor, ['unitContact', 'unitLeader']) !== undefined && (readsOversightOf(actor) ?? []).includes(unitId);
  const closed = !period ? { zh: '尚未公示', en: 'not published yet' } : period.state === 'frozen' ? { zh: '已冻结', en: 'frozen' } : core.now() > period.appealUntil ? { zh: '申诉期已过', en: 'the time to appeal is over' } : null;
  return {
    month, trial: period === null, period: period ? periodOf(period) : null, unitId, name: sheet.unitName, group: group ? { zh: group.zh, en: group.en } : null, kind: sheet.kind, kindName: apart([sheet]).map(({ zh, en }) => ({ zh, en }))[0] ?? null,
    assigned: sheet.assigned, total: sheet.total, publishedTotal: sheet.publishedTotal, fullMarks: sheet.fullMarks, band: bandWords(definition, sheet.band), predecessors: sheet.predecessors,
    lines: definition.items.flatMap((item) => {
      const line = sheet.lines.find((l) => l.metricId === item.metricId);
      const metric = metricOf(item.metricId);
      return line && metric ? [{ ...line, zh: metric.zh, en: metric.en, unit: metric.unit, better: metric.better, explanation: explain(line), curve: item.points }] : [];
    }),
    mayAppeal: asks && closed === null, whyNoAppeal: asks ? closed : null,
  };
}

export const sheetParts = ['reached', 'missed', 'excluded'] as const;
export type SheetPart = (typeof sheetParts)[number];

/** The tickets of one figure as it was kept, of those in the reader's scope; an analyst reads no ticket. @throws HotlineError notAllowed, notFound */
export async function sheetTickets(core: Core, actor: StaffActor, month: string, unitId: string, metricId: string, part: SheetPart, page: Page & { revision?: number | undefined }): Promise<ScoreTickets> {
  if (readsOversightOf(actor) !== null && !actsForUnit(actor)) throw errors.notAllowed('您的岗位只看汇总，不看单件。', 'Your role reads figures, not tickets.');
  const { period, sheets: [sheet] } = await standingOf(core, actor, month, page.revision, unitId);
  if (!sheet || !sheet.lines.some((l) => l.metricId === metricId)) throw errors.notFound('考核单');
  const units = [unitId, ...sheet.predecessors.map((p) => p.unitId)];
  const ids = period ? (await keptTickets(core, period, unitId, metricId))![part] : await metricTicketIds(core, metricId, part === 'reached' ? 'numerator' : part, monthSpan(month), { unitIds: units }, []);
  const { rows, total, notShown } = await visible(core, actor, ids, page);
  const [lines, why, parts, asked] = await Promise.all([
    ticketLines(core, core.db, rows), part === 'excluded' ? leftOutOf(core, metricId, monthSpan(month), rows) : new Map(), partsOf(core, rows.map((r) => r.id), units), appealsOn(core, rows.map((r) => r.id), month, metricId),
  ]);
  return {
    total, notShown, items: lines.map((line, i) => {
      const { id } = rows[i]!;
      const appeal = asked.find((a) => a.ticketId === id);
      return { ...line, leftOut: why.get(id) ?? null, assignmentId: parts.get(id) ?? null, appeal: appeal ? { state: appeal.state, stateName: stateName('request', appeal.state) } : null };
    }),
  };
}

/** The newest part of each ticket that these units hold or held. */
async function partsOf(core: Core, ticketIds: number[], units: string[]): Promise<Map<number, number>> {
  const { assignment } = schema;
  if (!ticketIds.length) return new Map();
  const rows = await core.db.select({ id: assignment.id, ticketId: assignment.ticketId }).from(assignment).where(and(inArray(assignment.ticketId, ticketIds), inArray(assignment.unitId, units), sql`${assignment.state} <> 'recalled'`)).orderBy(assignment.id);
  return new Map(rows.map((r) => [r.ticketId, r.id]));
}

async function appealsOn(core: Core, ticketIds: number[], month: string, metricId: string) {
  const { request } = schema;
  if (!ticketIds.length) return [];
  return core.db.select({ ticketId: request.ticketId, state: request.state }).from(request)
    .where(and(eq(request.kind, 'scoreAppeal'), inArray(request.ticketId, ticketIds), sql`${request.payload} ->> 'month' = ${month}`, sql`${request.payload} -> 'metricIds' ? ${metricId}`)).orderBy(desc(request.id));
}

/** In which metrics of which published months one part of a ticket counts and may still be appealed. */
export async function appealable(core: Core, actor: StaffActor, assignmentId: number): Promise<ScoreAppealable> {
  const { assignment } = schema;
  const [part] = await core.db.select({ ticketId: assignment.ticketId, unitId: assignment.unitId }).from(assignment).where(eq(assignment.id, assignmentId));
  const units = readsOversightOf(actor);
  if (!part || (units !== null && !units.includes(part.unitId))) throw errors.notFound('承办任务');
  const open = await core.db.select().from(scorePeriod).where(and(eq(scorePeriod.state, 'published'), sql`${scorePeriod.appealUntil} >= ${core.now().toISOString()}`)).orderBy(desc(scorePeriod.month));
  const found = await Promise.all(open.map(async (period) => ({ period, counted: await countedMetrics(core.db, period, { month: period.month, ...part }) })));
  return { items: found.flatMap(({ period, counted }) => [...counted].map((metricId) => ({ month: period.month, metricId, zh: metricOf(metricId)!.zh, en: metricOf(metricId)!.en, appealUntil: period.appealUntil.toISOString() }))) };
}

