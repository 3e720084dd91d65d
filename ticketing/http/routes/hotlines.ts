/** 热线管理: how each line works, its history, and the two who change it. */
import { createRoute, z } from '@hono/zod-openapi';
import type { Core } from '../../core.ts';
import { decideInput, decideMode, type Decision } from '../../hotline/decide.ts';
import { lineDetail, lineFor, linesFor, lineView } from '../../hotline/present.ts';
import { proposeInput, proposeMode } from '../../hotline/propose.ts';
import { body, json, newRouter, refusals } from '../router.ts';

const tags = ['hotlines'];
const number = z.object({ number: z.string().max(20) });

export function hotlineRoutes(core: Core) {
  const app = newRouter();
  app.openapi(createRoute({ method: 'get', path: '/', tags, summary: '各热线的模式与统计', responses: { 200: json(z.object({ items: z.array(lineView) })), ...refusals } }),
    async (c) => c.json({ items: await linesFor(core, c.get('actor')) }, 200));
  app.openapi(createRoute({ method: 'get', path: '/{number}', tags, summary: '一条热线及其模式历史', request: { params: number }, responses: { 200: json(lineDetail), ...refusals } }),
    async (c) => c.json(await lineFor(core, c.get('actor'), c.req.valid('param').number), 200));
  app.openapi(createRoute({ method: 'post', path: '/{number}/propose', tags, summary: '提出模式变更（系统管理员）', request: { params: number, ...body(proposeInput) }, responses: { 201: json(lineDetail), ...refusals } }), async (c) => {
    const { number: of } = c.req.valid('param');
    await proposeMode(core, c.get('actor'), of, c.req.valid('json'));
    return c.json(await lineFor(core, c.get('actor'), of), 201);
  });
  for (const [verb, summary] of [['confirm', '确认模式变更（安全管理员）'], ['reject', '退回模式变更（安全管理员）'], ['withdraw', '撤回模式变更（系统管理员）']] as [Decision, string][])
    app.openapi(createRoute({ method: 'post', path: `/modes/{id}/${verb}`, tags, summary, operationId: `hotlines.${verb}`, request: { params: z.object({ id: z.coerce.number().int() }), ...body(decideInput) }, responses: { 200: json(lineDetail), ...refusals } }), async (c) => {
      const decided = await decideMode(core, c.get('actor'), c.req.valid('param').id, verb, c.req.valid('json'));
      return c.json(await lineFor(core, c.get('actor'), decided.number), 200);
    });
  return app;
}
