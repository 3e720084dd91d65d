/** 坐席电话: the seat, the telephone's connection, calls that are made, and what is done in them. */
import { createRoute, z } from '@hono/zod-openapi';
import { getCookie } from 'hono/cookie';
import { appellantShape, body, errors, json, newRouter, refusals, roleFor, sessionCookie, sessionId, ticketLine, verbView, type Core } from '../../ticketing/index.ts';
import { caller, dial, dialInput, floorOf, floorVerbs } from '../floor/index.ts';
import { phoneRoles } from '../floor/roles.ts';
import { changeSeat, seatInput } from '../seat/change.ts';
import { connectionInput, connectPhone, disconnectPhone } from '../seat/connection.ts';
import { phoneView } from '../seat/view.ts';

const tags = ['phone'];
const moment = z.string().nullable();
const lineShape = z.object({ number: z.string(), name: z.string(), hotlineNumber: z.string() });
const nextShape = z.object({ state: z.enum(['ready', 'busy', 'offline']), reason: z.string().optional() });
const view = z.object({
  /** null: telephony is off */
  engine: z.string().nullable(), engineOn: z.boolean(),
  /** where calls are driven; null: nowhere now */
  floor: z.string().nullable(),
  seat: z.object({ state: z.string(), reason: z.string().nullable(), since: z.string(), leaseUntil: moment, next: nextShape.nullable(), deviceId: z.string().nullable(), connected: z.boolean(), callsToday: z.number() }).nullable(),
  call: z.object({
    callNo: z.string(), direction: z.enum(['inbound', 'outbound']), state: z.string(), purpose: z.string(), masked: z.string().nullable(), ringingAt: moment, answeredAt: moment, heldSince: moment, line: lineShape.nullable(), answersItself: z.boolean(),
    legs: z.array(z.object({ leg: z.string(), party: z.string(), name: z.string(), state: z.string(), staffId: z.number().nullable() })),
  }).nullable(),
  verbs: z.array(verbView),
}).openapi('Phone');
const credentials = z.object({ user: z.string(), password: z.string(), until: z.string(), domain: z.string(), path: z.literal('/sip') });
const callerShape = z.object({
  callNo: z.string(), line: lineShape.nullable(), number: z.string().nullable(), masked: z.string().nullable(), name: z.string().nullable(), appellant: appellantShape.nullable(), tickets: z.array(ticketLine),
  calls: z.array(z.object({ callNo: z.string(), at: z.string(), outcome: z.string().nullable(), staff: z.string().nullable() })),
}).openapi('Caller');
const callParam = z.object({ callNo: z.string().max(40) });

export function phoneRoutes(core: Core) {
  const app = newRouter();
  app.openapi(createRoute({ method: 'get', path: '/', tags, summary: '本人坐席与通话', responses: { 200: json(view), ...refusals } }), async (c) => {
    const actor = c.get('actor');
    if (!roleFor(actor, phoneRoles)) throw errors.notAllowed('您的岗位没有坐席电话。', 'Your role has no telephone.');
    return c.json(await phoneView(core, actor), 200);
  });
  app.openapi(createRoute({ method: 'post', path: '/connection', tags, summary: '连接电话', request: body(connectionInput), responses: { 200: json(credentials), ...refusals } }),
    async (c) => c.json(await connectPhone(core, c.get('actor'), sessionId(getCookie(c, sessionCookie) ?? ''), c.req.valid('json')), 200));
  app.openapi(createRoute({ method: 'delete', path: '/connection', tags, summary: '断开电话', responses: { 204: { description: 'disconnected' }, ...refusals } }), async (c) => {
    await disconnectPhone(core, c.get('actor'));
    return c.body(null, 204);
  });
  app.openapi(createRoute({ method: 'put', path: '/seat', tags, summary: '示闲、示忙、离线', request: body(seatInput), responses: { 200: json(view), ...refusals } }), async (c) => {
    await changeSeat(core, c.get('actor'), c.req.valid('json'));
    return c.json(await phoneView(core, c.get('actor')), 200);
  });
  app.openapi(createRoute({ method: 'post', path: '/calls', tags, summary: '外呼', request: body(dialInput), responses: { 201: json(z.object({ callNo: z.string() })), ...refusals } }),
    async (c) => c.json(await dial(core, c.get('actor'), c.req.valid('json')), 201));
  app.openapi(createRoute({ method: 'get', path: '/calls/{callNo}/caller', tags, summary: '来电弹屏', request: { params: callParam }, responses: { 200: json(callerShape), ...refusals } }),
    async (c) => c.json(await caller(core, c.req.valid('param').callNo, c.get('actor')), 200));
  for (const verb of floorVerbs) {
    const on = verb.on === 'call' ? { path: `/calls/{callNo}/${verb.name}`, params: callParam } : null;
    if (!on && verb.whose === 'any') continue;
    app.openapi(createRoute({
      method: 'post', path: on?.path ?? `/seat/${verb.name}`, tags, summary: verb.zh, operationId: `phone.${verb.name}`,
      request: { ...(on ? { params: on.params } : {}), body: { required: true, content: { 'application/json': { schema: verb.input } } } }, responses: { 200: json(view), ...refusals },
    }), async (c) => {
      await floorOf(core).do(c.get('actor'), verb.name, on ? { callNo: c.req.param('callNo') } : {}, await c.req.json<unknown>());
      return c.json(await phoneView(core, c.get('actor')), 200);
    });
  }
  return app;
}
