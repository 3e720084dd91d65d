import { createRoute, z } from '@hono/zod-openapi';
import type { Core } from '../../core.ts';
import { requestKinds, requestStates } from '../../db/schema/types.ts';
import { act } from '../../verb/act.ts';
import { requestVerbs } from '../../verb/registry.ts';
import { listRequests } from '../list/requests.ts';
import { ticketDetail as present } from '../present/ticket-detail.ts';
import { json, newRouter, refusals } from '../router.ts';
import { requestView } from '../views.ts';
import { verbRoutes } from './verbs.ts';

const tags = ['requests'];

export function requestRoutes(core: Core) {
  const app = newRouter();
  app.openapi(createRoute({
    method: 'get', path: '/', tags, summary: '待审批的申请', request: { query: z.object({ state: z.enum(requestStates).optional(), kind: z.enum(requestKinds).optional() }) },
    responses: { 200: json(z.object({ items: z.array(requestView) })), ...refusals },
  }), async (c) => c.json({ items: await listRequests(core, c.get('actor'), c.req.valid('query')) }, 200));
  verbRoutes(app, {
    tags, verbs: requestVerbs, params: z.object({ id: z.coerce.number().int() }),
    perform: (actor, { id }, verb, input, revision) => act(core, actor, { requestId: id }, verb, input, { revision }),
    present: (actor, ticketNo) => present(core, actor, ticketNo),
  });
  return app;
}
