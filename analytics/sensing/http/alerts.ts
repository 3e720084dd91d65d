import { createRoute, z } from '@hono/zod-openapi';
import { body, errors, json, newRouter, refusals, roleFor, roleNames, type Core } from '../../../ticketing/index.ts';
import { smallBody, wholeCityOnly } from '../../http/access.ts';
import { actOnAlert } from '../alert/act.ts';
import { alertTable } from '../alert/table.ts';
import { lookNow } from '../look.ts';
import { alertVerbs } from '../alert/registry.ts';
import { alertDetailOf } from './alert-detail.ts';
import { alertFilter, countAlerts, listAlerts } from './list-alerts.ts';
import { seasonCalendarOf } from './season-calendar.ts';
import { alertCounts, alertDetail, alertView, seasonView } from './views.ts';

const tags = ['alerts'];
const params = z.object({ alertNo: z.string().max(40) });
const seen = z.object({ revision: z.coerce.number().int().optional() });

/** For roles with the whole city in view, and analysts, who see no ticket. One endpoint a verb, all alike. */
export function alertRoutes(core: Core) {
  const app = newRouter();
  app.use(smallBody);
  app.use(wholeCityOnly);
  app.openapi(createRoute({ method: 'get', path: '/', tags, summary: '预警列表', request: { query: alertFilter }, responses: { 200: json(z.object({ items: z.array(alertView), counts: alertCounts })), ...refusals } }),
    async (c) => c.json({ items: await listAlerts(core, c.get('actor'), c.req.valid('query')), counts: await countAlerts(core) }, 200));
  app.openapi(createRoute({ method: 'get', path: '/seasons', tags, summary: '季节日历', responses: { 200: json(seasonView), ...refusals } }), async (c) => c.json(await seasonCalendarOf(core), 200));
  app.openapi(createRoute({ method: 'post', path: '/look', tags, summary: '立即分析', description: 'What the job does every ten minutes.', responses: { 200: json(z.object({ raised: z.number() })), ...refusals } }), async (c) => {
    if (!roleFor(c.get('actor'), alertTable[0].who)) throw errors.notAllowed(`您的岗位不能「立即分析」，须由${roleNames(alertTable[0].who)}办理。`, 'Your role may not ask for a look.');
    return c.json({ raised: await lookNow(core) }, 200);
  });
  app.openapi(createRoute({ method: 'get', path: '/{alertNo}', tags, summary: '预警及依据', description: 'Tickets the reader may not see are counted as hidden, never listed.', request: { params }, responses: { 200: json(alertDetail), ...refusals } }),
    async (c) => c.json(await alertDetailOf(core, c.get('actor'), c.req.valid('param').alertNo), 200));
  for (const verb of alertVerbs) {
    app.openapi(createRoute({
      method: 'post', path: `/{alertNo}/${verb.name}`, tags, summary: verb.summary, operationId: `alerts.${verb.name}`, request: { params, query: seen, ...body(verb.input) }, responses: { 200: json(alertDetail), ...refusals },
    }), async (c) => {
      const { alertNo } = params.parse(c.req.param());
      await actOnAlert(core, c.get('actor'), alertNo, verb, await c.req.json(), seen.parse(c.req.query()).revision);
      return c.json(await alertDetailOf(core, c.get('actor'), alertNo), 200);
    });
  }
  return app;
}
