import { createRoute, z } from '@hono/zod-openapi';
import { inArray } from 'drizzle-orm';
import { addDays, cityDay, cityMoment, errors, isRealDay, json, newRouter, readsOversightOf, actsForUnit, refusals, schema, ticketLine, ticketLines, type Core, type StaffActor } from '../../ticketing/index.ts';
import { holdingReport, holdingTickets } from '../figures/holding.ts';

const tags = ['reports'];
const day = z.string().refine(isRealDay, '日期格式为 YYYY-MM-DD');
const period = z.object({ from: day.optional(), to: day.optional() });
const share = z.object({ key: z.string(), kind: z.string(), unitId: z.string().nullable(), name: z.string(), workingMs: z.number(), share: z.number(), tickets: z.number(), meanMs: z.number() });
const holdingView = z.object({ from: z.string(), to: z.string(), by: z.enum(['unit', 'kind']), totalMs: z.number(), tickets: z.number(), meanMs: z.number(), items: z.array(share) }).openapi('HoldingReport');
const longestDays = 366;

/** 各环节用时: /api/reports/holding, and the tickets behind each bar. */
export function holdingRoutes(core: Core) {
  const app = newRouter();
  app.openapi(createRoute({
    method: 'get', path: '/', tags, summary: '各环节用时：谁手里用了多少工作时间', description: 'Hours inside the period, every hour with one holder; by default the last 30 days.', request: { query: period.extend({ by: z.enum(['unit', 'kind']).default('kind') }) }, responses: { 200: json(holdingView), ...refusals },
  }), async (c) => {
    const { by, ...q } = c.req.valid('query');
    const { from, to, span } = spanOf(core, q);
    return c.json({ from, to, by, ...await holdingReport(core, reader(c.get('actor')), span, by) }, 200);
  });
  app.openapi(createRoute({
    method: 'get', path: '/tickets', tags, summary: '用时所在的工单', request: { query: period.extend({ kind: z.string().max(20), unitId: z.string().max(64).optional() }) }, responses: { 200: json(z.object({ items: z.array(ticketLine.extend({ workingMs: z.number() })) })), ...refusals },
  }), async (c) => {
    const { kind, unitId, ...q } = c.req.valid('query');
    const actor = reader(c.get('actor'));
    if (readsOversightOf(actor) === null || actsForUnit(actor)) {
      const found = await holdingTickets(core, actor, spanOf(core, q).span, { kind, unitId });
      const rows = found.length ? await core.db.select().from(schema.ticket).where(inArray(schema.ticket.id, found.map((f) => f.ticketId))) : [];
      const byId = new Map(rows.map((r) => [r.id, r]));
      const lines = await ticketLines(core, core.db, found.flatMap((f) => byId.get(f.ticketId) ?? []));
      const msOf = new Map(found.map((f) => [byId.get(f.ticketId)?.ticketNo, f.workingMs]));
      return c.json({ items: lines.map((l) => ({ ...l, workingMs: msOf.get(l.ticketNo) ?? 0 })) }, 200);
    }
    throw errors.notAllowed('分析员只看汇总，不看单件。', 'Analysts read sums, not tickets.');
  });
  return app;
}

function reader(actor: StaffActor): StaffActor {
  if (readsOversightOf(actor) === null || actsForUnit(actor) || actor.roles.includes('analyst')) return actor;
  throw errors.notAllowed('您的岗位不能查看用时统计。', 'Your role does not read these figures.');
}

function spanOf(core: Core, q: { from?: string | undefined; to?: string | undefined }) {
  const to = q.to ?? cityDay(core.now());
  const from = q.from ?? addDays(to, -29);
  if (from > to) throw errors.invalid([{ path: 'from', message: '起始日期不能晚于截止日期' }]);
  if (addDays(from, longestDays) < to) throw errors.invalid([{ path: 'from', message: `一次最多统计${longestDays}天` }]);
  return { from, to, span: { from: cityMoment(from, '00:00'), to: cityMoment(addDays(to, 1), '00:00') } };
}
