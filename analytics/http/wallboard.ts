import { createRoute } from '@hono/zod-openapi';
import { hiddenTicketIds, json, newRouter, refusals, type Core } from '../../ticketing/index.ts';
import { wallboardView } from '../wallboard/views.ts';
import { wallboardOf } from '../wallboard/wallboard-of.ts';
import { wholeCityOnly } from './access.ts';

/** /api/wallboard: the city at this moment, for a screen on a wall. */
export function wallboardRoutes(core: Core) {
  const app = newRouter();
  app.use(wholeCityOnly);
  app.openapi(createRoute({ method: 'get', path: '/', tags: ['figures'], summary: '大屏数据', responses: { 200: json(wallboardView), ...refusals } }),
    async (c) => c.json(await wallboardOf(core, c.get('actor'), await hiddenTicketIds(core, c.get('actor'))), 200));
  return app;
}
