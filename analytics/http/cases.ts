import { createRoute, z } from '@hono/zod-openapi';
import { body, json, newRouter, refusals, type Core } from '../../ticketing/index.ts';
import { actOnCase } from '../cases/act.ts';
import { caseFromProblem } from '../cases/from-problem.ts';
import { caseFromTicket } from '../cases/from-ticket.ts';
import { caseDetailOf, caseHits, listCases } from '../cases/present.ts';
import { caseVerbs } from '../cases/registry.ts';
import { likeCases } from '../cases/search.ts';
import { caseDetail, caseHit, caseLine } from '../cases/views.ts';
import { smallBody } from './access.ts';

const tags = ['cases'];
const params = z.object({ caseNo: z.string().trim().max(40) });
const filter = z.object({ view: z.enum(['published', 'drafts', 'reviews', 'withdrawn']).optional(), matterCode: z.string().regex(/^\d{2,10}$/).optional(), unitId: z.string().max(64).optional(), offset: z.coerce.number().int().min(0).max(100_000).default(0), limit: z.coerce.number().int().min(1).max(100).default(30) });
const asked = z.object({ text: z.string().max(20_000), matterCode: z.string().max(10).nullish(), limit: z.number().int().min(1).max(50).default(5) });
const source = z.object({ problemNo: z.string().trim().max(40).optional(), ticketNo: z.string().trim().max(40).optional() }).refine((s) => Boolean(s.problemNo) !== Boolean(s.ticketNo), '请指定一个问题或一张工单');

/** /api/cases: 典型案例, from a closed problem or an exemplary ticket to the page that everybody reads. */
export function caseRoutes(core: Core) {
  const app = newRouter();
  app.use(smallBody);
  app.openapi(createRoute({ method: 'get', path: '/', tags, summary: '案例库', request: { query: filter }, responses: { 200: json(z.object({ items: z.array(caseLine), total: z.number() })), ...refusals } }),
    async (c) => c.json(await listCases(core, c.get('actor'), c.req.valid('query')), 200));
  app.openapi(createRoute({ method: 'post', path: '/search', tags, summary: '检索案例；相似案例（按事项和用语）', description: 'Posted, so that no citizen’s words stand in an address or a log.', request: body(asked), responses: { 200: json(z.object({ items: z.array(caseHit) })), ...refusals } }), async (c) => {
    const { limit, ...what } = c.req.valid('json');
    return c.json({ items: caseHits(core, c.get('actor'), await likeCases(core, c.get('actor'), what, limit)) }, 200);
  });
  app.openapi(createRoute({ method: 'post', path: '/', tags, summary: '由办结的问题或满意的工单整理案例（自动脱敏的草稿）', request: body(source), responses: { 201: json(caseDetail), ...refusals } }), async (c) => {
    const actor = c.get('actor');
    const { problemNo, ticketNo } = c.req.valid('json');
    const made = problemNo ? await caseFromProblem(core, actor, problemNo) : await caseFromTicket(core, actor, ticketNo!);
    return c.json(await caseDetailOf(core, actor, made.caseNo), 201);
  });
  app.openapi(createRoute({ method: 'get', path: '/{caseNo}', tags, summary: '案例', request: { params }, responses: { 200: json(caseDetail), ...refusals } }),
    async (c) => c.json(await caseDetailOf(core, c.get('actor'), c.req.valid('param').caseNo), 200));
  for (const verb of caseVerbs)
    app.openapi(createRoute({
      method: 'post', path: `/{caseNo}/${verb.name}`, tags, summary: verb.summary, operationId: `case.${verb.name}`, request: { params, ...body(z.object({ revision: z.number().int().optional() }).loose()) }, responses: { 200: json(caseDetail), ...refusals },
    }), async (c) => {
      const { caseNo } = c.req.valid('param');
      const { revision, ...input } = c.req.valid('json');
      await actOnCase(core, c.get('actor'), caseNo, verb, input, { revision });
      return c.json(await caseDetailOf(core, c.get('actor'), caseNo), 200);
    });
  return app;
}
