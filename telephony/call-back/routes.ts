/** 回拨: the list, one task, and its verbs; and for citizens, asking for a call. */
import { createRoute, z } from '@hono/zod-openapi';
import { body, clientAddress, json, limitBody, newRouter, rateLimit, refusals, type Core } from '../../ticketing/index.ts';
import { actOnCallBack, callBackVerbs } from './act.ts';
import { callBackCounts, callBackFilter, callBackOf, listCallBacks } from './list.ts';
import { askOnTheWeb, publicCallBack, publicReceipt } from './public.ts';
import { showNumber } from './show-number.ts';
import { callBackCounts as countsView, callBackDetail, callBackList } from './views.ts';

const tags = ['callBacks'];
const params = z.object({ id: z.coerce.number().int() });

export function callBackRoutes(core: Core) {
  const app = newRouter();
  app.openapi(createRoute({ method: 'get', path: '/', tags, summary: '待回拨', request: { query: callBackFilter }, responses: { 200: json(callBackList), ...refusals } }), async (c) => c.json(await listCallBacks(core, c.get('actor'), c.req.valid('query')), 200));
  app.openapi(createRoute({ method: 'get', path: '/counts', tags, summary: '待回拨和超时的个数', responses: { 200: json(countsView), ...refusals } }), async (c) => c.json(await callBackCounts(core, c.get('actor')), 200));
  app.openapi(createRoute({ method: 'get', path: '/{id}', tags, summary: '回拨详情', request: { params }, responses: { 200: json(callBackDetail), ...refusals } }), async (c) => c.json(await callBackOf(core, c.get('actor'), c.req.valid('param').id), 200));
  app.openapi(createRoute({ method: 'post', path: '/{id}/number', tags, summary: '查看回拨号码', description: 'For whoever took it; each look is logged.', request: { params }, responses: { 200: json(z.object({ number: z.string() })), ...refusals } }), async (c) => {
    c.header('Cache-Control', 'no-store');
    return c.json(await showNumber(core, c.get('actor'), c.req.valid('param').id, clientAddress(c)), 200);
  });
  for (const verb of callBackVerbs)
    app.openapi(createRoute({ method: 'post', path: `/{id}/${verb.name}`, tags, summary: verb.summary, operationId: `callBack.${verb.name}`, request: { params, ...body(verb.input) }, responses: { 200: json(callBackDetail), ...refusals } }), async (c) => {
      const { id } = params.parse(c.req.param());
      await actOnCallBack(core, c.get('actor'), id, verb, await c.req.json());
      return c.json(await callBackOf(core, c.get('actor'), id), 200);
    });
  return app;
}

export function publicCallBackRoutes(core: Core) {
  const app = newRouter<object>();
  app.use(limitBody(4));
  app.use(rateLimit({ most: 6, seconds: 600, now: core.now }));
  app.openapi(createRoute({ method: 'post', path: '/', tags: ['citizen'], summary: '预约回电', description: 'One open request a number and line; asked again, it is the same.', request: body(publicCallBack), responses: { 201: json(publicReceipt), 200: json(publicReceipt, 'asked before'), ...refusals } }), async (c) => {
    const made = await askOnTheWeb(core, c.req.valid('json'));
    return c.json(made, made.already ? 200 : 201);
  });
  return app;
}
