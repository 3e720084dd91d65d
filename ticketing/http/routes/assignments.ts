import { createRoute, z } from '@hono/zod-openapi';
import type { Core } from '../../core.ts';
import { act } from '../../verb/act.ts';
import { assignmentVerbs } from '../../verb/registry.ts';
import { inbox, inboxFilter } from '../list/inbox.ts';
import { leeway, leewayView } from '../present/leeway.ts';
import { ticketDetail as present } from '../present/ticket-detail.ts';
import { json, newRouter, refusals } from '../router.ts';
import { assignmentView, ticketLine } from '../views.ts';
import { verbRoutes } from './verbs.ts';

const tags = ['assignments'];
const counts = z.object({ sign: z.number(), contact: z.number(), resolve: z.number(), returnPending: z.number(), suspended: z.number(), overdue: z.number() });

export function assignmentRoutes(core: Core) {
  const app = newRouter();
  app.openapi(createRoute({
    method: 'get', path: '/', tags, summary: '单位收件箱：按下一步和时限', request: { query: inboxFilter },
    responses: { 200: json(z.object({ items: z.array(assignmentView.extend({ ticket: ticketLine })), counts })), ...refusals },
  }), async (c) => c.json(await inbox(core, c.get('actor'), c.req.valid('query')), 200));
  app.openapi(createRoute({ method: 'get', path: '/{id}/leeway', tags, summary: '还可以延期、暂停、挂账、下派到什么程度', request: { params: z.object({ id: z.coerce.number().int() }) }, responses: { 200: json(leewayView), ...refusals } }),
    async (c) => c.json(await leeway(core, c.get('actor'), c.req.valid('param').id), 200));
  verbRoutes(app, {
    tags, verbs: assignmentVerbs, params: z.object({ id: z.coerce.number().int() }),
    perform: (actor, { id }, verb, input, revision) => act(core, actor, { assignmentId: id }, verb, input, { revision }),
    present: (actor, ticketNo) => present(core, actor, ticketNo),
  });
  return app;
}
