import { createRoute, z } from '@hono/zod-openapi';
import { actOnLookBack, body, errors, isRealDay, json, listLookBacks, lookBackVerbs, lookBackView, newRouter, refusals, ticketLine, type Core } from '../../ticketing/index.ts';
import { effectView, problemEffect, ticketsBehind } from '../effect/index.ts';

const tags = ['effects'];
const params = z.object({ problemNo: z.string().max(40) });
const day = z.string().refine(isRealDay, '日期格式为 YYYY-MM-DD');
const behind = z.object({ from: day, to: day, own: z.enum(['1']).optional(), after: z.coerce.number().int().min(0).optional(), limit: z.coerce.number().int().min(1).max(200).default(50) });

const lookBackFilter = z.object({ state: z.string().transform((s) => s.split(',')).pipe(z.array(z.enum(['watching', 'recurred', 'reopened', 'over']))).optional(), problemNo: z.string().max(40).optional() });
const lookBacks = z.object({ items: z.array(lookBackView), counts: z.object({ watching: z.number(), recurred: z.number(), reopened: z.number(), over: z.number() }) });

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
  app.openapi(createRoute({
    method: 'get', path: '/look-backs', tags, summary: '回头看：办结后的问题有没有复发', request: { query: lookBackFilter }, responses: { 200: json(lookBacks), ...refusals },
  }), async (c) => c.json(await listLookBacks(core, c.get('actor'), c.req.valid('query')), 200));
  for (const verb of lookBackVerbs)
    app.openapi(createRoute({
      method: 'post', path: `/look-backs/{id}/${verb.name}`, tags, summary: verb.summary, operationId: `lookBack.${verb.name}`,
      request: { params: z.object({ id: z.coerce.number().int().positive() }), ...body(z.object({ revision: z.number().int().optional() }).loose()) }, responses: { 200: json(lookBackView), ...refusals },
    }), async (c) => {
      const { id } = c.req.valid('param');
      const { revision, ...input } = c.req.valid('json');
      await actOnLookBack(core, c.get('actor'), id, verb, input, { revision });
      const [view] = (await listLookBacks(core, c.get('actor'), { id })).items;
      if (!view) throw errors.notFound('回头看');
      return c.json(view, 200);
    });
  return app;
}
