import { createRoute, z } from '@hono/zod-openapi';
import { isRealDay, json, newRouter, refusals, ticketLine, type Core } from '../../ticketing/index.ts';
import { effectView, problemEffect, ticketsBehind } from '../effect/index.ts';

const tags = ['effects'];
const params = z.object({ problemNo: z.string().max(40) });
const day = z.string().refine(isRealDay, '日期格式为 YYYY-MM-DD');
const behind = z.object({ from: day, to: day, own: z.enum(['1']).optional(), after: z.coerce.number().int().min(0).optional(), limit: z.coerce.number().int().min(1).max(200).default(50) });

/** /api/effects: what became better after a problem's measures, and the tickets behind each number. For whoever sees the problem. */
export function effectRoutes(core: Core) {
  const app = newRouter();
  app.openapi(createRoute({
    method: 'get', path: '/problems/{problemNo}', tags, summary: '措施前后对比', description: 'Before and after against the same matters elsewhere and the last year, with an interval; 数据不足 where it cannot be told. The formula: analytics/effect/decisions/0001.',
    request: { params }, responses: { 200: json(effectView), ...refusals },
  }), async (c) => c.json(await problemEffect(core, c.get('actor'), c.req.valid('param').problemNo), 200));
  app.openapi(createRoute({
    method: 'get', path: '/problems/{problemNo}/tickets', tags, summary: '数字背后的工单', request: { params, query: behind }, responses: { 200: json(z.object({ items: z.array(ticketLine), nextAfter: z.number().nullable() })), ...refusals },
  }), async (c) => {
    const { own, ...q } = c.req.valid('query');
    return c.json(await ticketsBehind(core, c.get('actor'), c.req.valid('param').problemNo, { ...q, own: own === '1' }), 200);
  });
  return app;
}
