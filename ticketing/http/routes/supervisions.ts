import { z } from '@hono/zod-openapi';
import type { Core } from '../../core.ts';
import { act } from '../../verb/act.ts';
import { supervisionVerbs } from '../../verb/registry.ts';
import { ticketDetail as present } from '../present/ticket-detail.ts';
import { newRouter } from '../router.ts';
import { verbRoutes } from './verbs.ts';

const tags = ['supervisions'];

export function supervisionRoutes(core: Core) {
  const app = newRouter();
  verbRoutes(app, {
    tags, verbs: supervisionVerbs, params: z.object({ id: z.coerce.number().int() }),
    perform: (actor, { id }, verb, input, revision) => act(core, actor, { supervisionId: id }, verb, input, { revision }),
    present: (actor, ticketNo) => present(core, actor, ticketNo),
  });
  return app;
}
