/** /api/metrics: the catalogue, figures by city, unit or district, their trend, and the tickets behind each. */
import { createRoute, z } from '@hono/zod-openapi';
import { actsForUnit, addDays, cityDay, errors, fileAnswer, hiddenTicketIds, isRealDay, json, newRouter, readsOversightOf, refusals, regionName, ticketLines, unitName, xlsxType, type Core, type StaffActor } from '../../ticketing/index.ts';
import { callsBehind, families, isAbsent, isComposed, isCounted, metricOf, metrics, metricTickets, metricValues, monthOf, noUnit, parts, type Metric } from '../metrics/index.ts';
import { leftOutOf } from '../metrics/left-out.ts';
import { notesOn } from '../metrics/notes.ts';
import { metricsWorkbook } from './metrics-workbook.ts';
import { catalogueView, metricTicketsView, metricTrendView, metricValuesView } from './metric-views.ts';
import { wholeOrOwn } from './access.ts';

const tags = ['metrics'];
const day = z.string().refine(isRealDay, '日期格式为 YYYY-MM-DD');
const period = z.object({ from: day.optional(), to: day.optional() });
const known = z.string().refine((id) => metricOf(id) !== undefined, '没有这个指标');
const idsInput = z.string().max(2000).transform((s) => s.split(',')).pipe(z.array(known).min(1));
const longestDays = 400;
const wordsOf = ({ id, zh, en, definitionZh, definitionEn, numeratorZh, denominatorZh, numeratorEn, denominatorEn, unit, better, source }: Metric) => ({ id, zh, en, definitionZh, definitionEn, numeratorZh, denominatorZh, numeratorEn, denominatorEn, unit, better, source });
const kindOf = async (core: Core, m: Metric) => (await isAbsent(core, m) ? 'absent' as const : isCounted(m) ? 'counted' as const : 'composed' as const);
/** The list behind a metric about calls, for who may open it. */
const behindFor = (core: Core, actor: StaffActor, m: Metric) => { const behind = callsBehind(m); return behind && core.callFigures?.mayList(actor, behind.list) ? behind : null; };
const byLine = { column: 'line' } as const;

export function metricRoutes(core: Core) {
  const app = newRouter();
  app.use(wholeOrOwn);
  const hiddenOf = (actor: StaffActor) => hiddenTicketIds(core, actor);
  /** A unit reads its own figures; everybody else here, those of the city. */
  const only = (actor: StaffActor) => readsOversightOf(actor) === null || !actsForUnit(actor) ? undefined : readsOversightOf(actor)!;

  app.openapi(createRoute({ method: 'get', path: '/', tags, summary: '指标目录：名称、定义、分子、分母和来源', responses: { 200: json(catalogueView), ...refusals } }), async (c) => c.json({
    families: await Promise.all(families.map(async (f) => ({
      id: f.id, zh: f.zh, en: f.en,
      metrics: await Promise.all(f.metrics.map(async (m) => ({ ...wordsOf(m), kind: await kindOf(core, m), of: isCounted(m) && m.rows.of === 'lines' ? 'lines' as const : 'places' as const, tickets: isCounted(m) && m.rows.tickets !== false, calls: behindFor(core, c.get('actor'), m), parts: isComposed(m) ? m.of.map((p) => ({ ...p })) : [] }))),
    }))),
  }, 200));

  app.openapi(createRoute({
    method: 'get', path: '/values', tags, summary: '指标值', description: 'By default this month so far, all metrics, the whole city (a unit: its own).',
    request: { query: period.extend({ by: z.enum(['city', 'unit', 'district', 'line']).default('city'), ids: idsInput.optional() }) }, responses: { 200: json(metricValuesView), ...refusals },
  }), async (c) => {
    const { by, ids = metrics.map((m) => m.id), ...q } = c.req.valid('query');
    const actor = c.get('actor');
    const span = spanOf(core, q);
    const [found, notes] = await Promise.all([metricValues(core, ids, span, by === 'line' ? byLine : by, await hiddenOf(actor), only(actor)), notesOn(core, span)]);
    const lines = by === 'line' ? await core.callFigures?.lines() : undefined;
    const nameOf = (key: string) => (by === 'city' ? '全市' : by === 'line' ? lines?.get(key) ?? key : key === noUnit ? '未派到单位' : by === 'unit' ? unitName(core.city, key) : regionName(core.city, key) || '未明确区县');
    // hours at work lie on no line
    const rows = [...found].filter(([key]) => by !== 'line' || key !== '').map(([key, values]) => ({ key, name: nameOf(key), values: Object.fromEntries(ids.map((id) => [id, values[id]!])) }));
    return c.json({ ...span, by, ids, own: only(actor) !== undefined, rows: rows.toSorted((a, b) => (a.key < b.key ? -1 : 1)), notes }, 200);
  });

  app.openapi(createRoute({
    method: 'get', path: '/{id}/trend', tags, summary: '一项指标的按月走势', request: { params: z.object({ id: known }), query: z.object({ months: z.coerce.number().int().min(2).max(36).default(13), unitId: z.string().max(64).optional() }) }, responses: { 200: json(metricTrendView), ...refusals },
  }), async (c) => {
    const { months, unitId } = c.req.valid('query');
    const { id } = c.req.valid('param');
    const actor = c.get('actor');
    const own = only(actor);
    if (own && unitId && !own.includes(unitId)) throw errors.notFound('单位');
    const to = cityDay(core.now());
    const list = lastMonths(monthOf(to), months);
    const found = await metricValues(core, [id], { from: `${list[0]}-01`, to }, 'month', await hiddenOf(actor), unitId ? [unitId] : own);
    const none = { numerator: 0, denominator: 0, value: null, excluded: 0 };
    return c.json({ id, months: list.map((month) => ({ month, ...(found.get(month)?.[id] ?? none) })) }, 200);
  });

  app.openapi(createRoute({
    method: 'get', path: '/{id}/tickets', tags, summary: '指标背后的工单', description: 'numerator, denominator, missed (in the denominator only) or excluded; of those, the tickets in the reader’s scope.',
    request: { params: z.object({ id: known }), query: period.extend({ part: z.enum(parts).default('denominator'), unitId: z.string().max(64).optional(), district: z.string().max(12).optional(), limit: z.coerce.number().int().min(1).max(200).default(50), offset: z.coerce.number().int().min(0).max(1_000_000).default(0) }) },
    responses: { 200: json(metricTicketsView), ...refusals },
  }), async (c) => {
    const { part, unitId, district, limit, offset, ...q } = c.req.valid('query');
    const { id } = c.req.valid('param');
    const span = spanOf(core, q);
    const { rows, total, notShown } = await metricTickets(core, c.get('actor'), id, part, span, { unitIds: unitId ? [unitId] : undefined, district }, { limit, offset });
    const [lines, why] = await Promise.all([ticketLines(core, core.db, rows), part === 'excluded' ? leftOutOf(core, id, span, rows) : new Map()]);
    return c.json({ ...span, total, notShown, items: lines.map((line, i) => ({ ...line, leftOut: why.get(rows[i]!.id) ?? null })) }, 200);
  });

  app.openapi(createRoute({
    method: 'get', path: '/export.xlsx', tags, summary: '导出指标表', request: { query: period }, responses: { 200: { description: 'Excel workbook: by unit, and the definitions' }, ...refusals },
  }), async (c) => {
    const span = spanOf(core, c.req.valid('query'));
    const actor = c.get('actor');
    const file = await metricsWorkbook(core, span, await hiddenOf(actor), only(actor));
    return fileAnswer(c, file, { name: `指标_${span.from}_${span.to}.xlsx`, type: xlsxType });
  });
  return app;
}

/** By default the month so far. @throws invalid */
export function spanOf(core: Core, q: { from?: string | undefined; to?: string | undefined }): { from: string; to: string } {
  const to = q.to ?? cityDay(core.now());
  const from = q.from ?? `${monthOf(to)}-01`;
  if (from > to) throw errors.invalid([{ path: 'from', message: '起始日期不能晚于截止日期' }]);
  if (addDays(from, longestDays) < to) throw errors.invalid([{ path: 'from', message: `一次最多统计${longestDays}天` }]);
  return { from, to };
}

/** Months ending with this one, the oldest first. */
export function lastMonths(month: string, count: number): string[] {
  const at = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
  return Array.from({ length: count }, (_, i) => at - count + 1 + i).map((m) => `${Math.floor(m / 12)}-${String((m % 12) + 1).padStart(2, '0')}`);
}
