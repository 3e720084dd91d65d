/** /api/scores: months with their bands, a unit's sheet, the formula, and which unit took another's place. Appeals are requests on tickets (/api/requests?kind=scoreAppeal). */
import { createRoute, z } from '@hono/zod-openapi';
import { body, cityDay, errors, fileAnswer, json, newRouter, refusals, roleFor, unitName, xlsxType, type Core, type StaffActor } from '../../ticketing/index.ts';
import { metricOf, monthOf, monthSpan } from '../metrics/index.ts';
import { freezeMonth, publishMonth, recountMonth, reviseInput, reviseMonth } from '../scores/change-period.ts';
import { bandWords, monthView as viewOfMonth, periodOf, readableUnits } from '../scores/month-view.ts';
import { factsOf } from '../scores/periods.ts';
import { month } from '../scores/propose-formula.ts';
import { keptSheets } from '../scores/present.ts';
import { readSuccessions, recordSuccession, successionInput } from '../scores/succession.ts';
import { appealable, sheetParts, sheetTickets, sheetView as viewOfSheet } from '../scores/sheet-view.ts';
import { periodStateName } from '../scores/table.ts';
import { formulaOf } from '../scores/formulas.ts';
import { smallBody, wholeOrOwn } from './access.ts';
import { formulaRoutes } from './formulas.ts';
import { lastMonths } from './metrics.ts';
import { scoreWorkbook } from './score-workbook.ts';
import { appealableView, monthView, monthsView, sheetTicketsView, sheetView, successionsView } from './score-views.ts';

const tags = ['scores'];
const monthParam = z.object({ month });
const revision = z.object({ revision: z.coerce.number().int().min(1).max(1000).optional() });
const sheetParam = monthParam.extend({ unitId: z.string().max(64) });

export function scoreRoutes(core: Core) {
  const app = newRouter();
  app.use(wholeOrOwn);
  app.use(smallBody);
  app.openapi(createRoute({ method: 'get', path: '/months', tags, summary: '考核期', description: 'This month and the twelve before it.', responses: { 200: json(monthsView), ...refusals } }), async (c) => {
    const mine = readableUnits(c.get('actor'));
    const items = await Promise.all(lastMonths(monthOf(cityDay(core.now())), 13).toReversed().map(async (of) => {
      const { row, state, pendingAppeals } = await factsOf(core.db, of);
      const definition = row && mine ? (await formulaOf(core.db, row.formulaVersion))!.definition : null;
      const own = row && definition ? (await keptSheets(core, row, mine!)).map((s) => ({ unitId: s.unitId, name: s.unitName, total: s.total, band: bandWords(definition, s.band) })) : [];
      return { month: of, state, stateName: periodStateName(state), period: row ? periodOf(row) : null, pendingAppeals: mine ? 0 : pendingAppeals, own };
    }));
    return c.json({ items }, 200);
  });
  app.openapi(createRoute({ method: 'get', path: '/months/{month}', tags, summary: '一个月的考核：分组分档', request: { params: monthParam, query: revision }, responses: { 200: json(monthView), ...refusals } }),
    async (c) => c.json(await viewOfMonth(core, c.get('actor'), past(core, c.req.valid('param').month), c.req.valid('query').revision), 200));
  app.openapi(createRoute({ method: 'get', path: '/months/{month}/units/{unitId}', tags, summary: '单位考核单', request: { params: sheetParam, query: revision }, responses: { 200: json(sheetView), ...refusals } }), async (c) => {
    const { month: of, unitId } = c.req.valid('param');
    return c.json(await viewOfSheet(core, c.get('actor'), past(core, of), unitId, c.req.valid('query').revision), 200);
  });
  app.openapi(createRoute({
    method: 'get', path: '/months/{month}/units/{unitId}/{metricId}/tickets', tags, summary: '考核数字背后的工单', request: { params: sheetParam.extend({ metricId: z.string().max(40) }), query: revision.extend({ part: z.enum(sheetParts).default('missed'), limit: z.coerce.number().int().min(1).max(200).default(50), offset: z.coerce.number().int().min(0).max(1_000_000).default(0) }) },
    responses: { 200: json(sheetTicketsView), ...refusals },
  }), async (c) => {
    const { month: of, unitId, metricId } = c.req.valid('param');
    const { part, ...page } = c.req.valid('query');
    if (!metricOf(metricId)) throw errors.notFound('指标');
    return c.json(await sheetTickets(core, c.get('actor'), past(core, of), unitId, metricId, part, page), 200);
  });
  const verbs = { publish: { zh: '公示', run: publishMonth }, recount: { zh: '重新计算', run: recountMonth }, freeze: { zh: '确认并冻结', run: freezeMonth } } as const;
  for (const [name, { zh, run }] of Object.entries(verbs))
    app.openapi(createRoute({ method: 'post', path: `/months/{month}/${name}`, tags, summary: zh, request: { params: monthParam }, responses: { 200: json(monthView), ...refusals } }), async (c) => {
      await run(core, c.get('actor'), c.req.param('month')!);
      return c.json(await viewOfMonth(core, c.get('actor'), c.req.param('month')!), 200);
    });
  app.openapi(createRoute({ method: 'post', path: '/months/{month}/revise', tags, summary: '更正：另出一版', request: { params: monthParam, ...body(reviseInput) }, responses: { 200: json(monthView), ...refusals } }), async (c) => {
    await reviseMonth(core, c.get('actor'), c.req.valid('param').month, c.req.valid('json'));
    return c.json(await viewOfMonth(core, c.get('actor'), c.req.valid('param').month), 200);
  });
  app.openapi(createRoute({ method: 'get', path: '/months/{month}/export.xlsx', tags, summary: '导出考核结果', request: { params: monthParam, query: revision }, responses: { 200: { description: 'Excel workbook' }, ...refusals } }), async (c) => {
    const of = past(core, c.req.valid('param').month);
    const file = await scoreWorkbook(core, c.get('actor'), of, c.req.valid('query').revision);
    return fileAnswer(c, file, { name: `考核_${of}.xlsx`, type: xlsxType });
  });
  app.openapi(createRoute({ method: 'get', path: '/appealable', tags, summary: '一件承办任务还能就哪些指标申诉', request: { query: z.object({ assignmentId: z.coerce.number().int() }) }, responses: { 200: json(appealableView), ...refusals } }),
    async (c) => c.json(await appealable(core, c.get('actor'), c.req.valid('query').assignmentId), 200));
  app.route('/formulas', formulaRoutes(core));

  const successions = async (actor: StaffActor) => ({
    items: (await readSuccessions(core.db)).map((s) => ({ unitId: s.unitId, name: unitName(core.city, s.unitId), successorId: s.successorId, successorName: unitName(core.city, s.successorId), fromDay: s.fromDay, basis: s.basis, recordedByName: s.recordedByName, recordedAt: s.recordedAt.toISOString() })),
    mayRecord: roleFor(actor, ['supervisor', 'sysAdmin']) !== undefined,
  });
  app.openapi(createRoute({ method: 'get', path: '/successions', tags, summary: '单位承继（机构改革）', responses: { 200: json(successionsView), ...refusals } }), async (c) => c.json(await successions(c.get('actor')), 200));
  app.openapi(createRoute({ method: 'post', path: '/successions', tags, summary: '登记单位承继', request: body(successionInput), responses: { 200: json(successionsView), ...refusals } }), async (c) => {
    await recordSuccession(core, c.get('actor'), c.req.valid('json'));
    return c.json(await successions(c.get('actor')), 200);
  });
  return app;
}

/** A month that has begun. @throws HotlineError ruleRefused */
function past(core: Core, of: string): string {
  if (monthSpan(of).from > cityDay(core.now())) throw errors.ruleRefused('monthAhead', `${of}还没有开始。`, 'That month has not begun.');
  return of;
}
