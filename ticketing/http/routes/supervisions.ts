import { createRoute, z } from '@hono/zod-openapi';
import type { Core } from '../../core.ts';
import { act } from '../../verb/act.ts';
import { supervisionVerbs } from '../../verb/registry.ts';
import { ticketDetail as present } from '../present/ticket-detail.ts';
import { listSupervisions, supervisionFilter } from '../list/supervisions.ts';
import { supervisionView } from '../oversight-views.ts';
import { json, newRouter, refusals } from '../router.ts';
import { verbRoutes } from './verbs.ts';

const tags = ['supervisions'];

export function supervisionRoutes(core: Core) {
  const app = newRouter();
  app.openapi(createRoute({ method: 'get', path: '/', tags, summary: '督办单、批示件', request: { query: supervisionFilter }, responses: { 200: json(z.object({ items: z.array(supervisionView) })), ...refusals } }),
    async (c) => c.json({ items: await listSupervisions(core, c.get('actor'), c.req.valid('query')) }, 200));
  verbRoutes(app, {
    tags, verbs: supervisionVerbs, params: z.object({ id: z.coerce.number().int() }),
    perform: (actor, { id }, verb, input, revision) => act(core, actor, { supervisionId: id }, verb, input, { revision }),
    present: (actor, ticketNo) => present(core, actor, ticketNo),
  });
  return app;
}
