/** 班长台. */
import { createRoute, z } from '@hono/zod-openapi';
import { body, errors, json, newRouter, refusals, roleFor, type Core, type Role, type StaffActor } from '../../ticketing/index.ts';
import { floorOf } from '../floor/index.ts';
import { floorLimits, saveLimits } from '../watch/limits.ts';
import { messageAll, messageInput, readMessages } from '../watch/verbs/message.ts';
import { floorOfActor, wallOf } from '../watch/view/floor.ts';
import { ownFloor, ownFloorView } from '../watch/view/own.ts';
import { seatDetail } from '../watch/view/seat-detail.ts';
import { floorView, seatDetailView, wallView } from '../watch/view/views.ts';
import { leads } from '../watch/whose.ts';

const tags = ['telephony'];
const atTheWall: readonly Role[] = ['mayorOffice', 'supervisor', 'teamLead', 'analyst'];
const mustBe = (actor: StaffActor, roles: readonly Role[], zh: string, en: string) => { if (!roleFor(actor, roles)) throw errors.notAllowed(zh, en); };
const mustLead = (actor: StaffActor) => mustBe(actor, leads, '班长台供班长、督办（主管）使用。', 'The floor is for team leads and supervisors.');
/** Verbs that an agent does with their own seat; a team lead has a seat as well. */
const ownVerbs = ['askHelp', 'lowerHand', 'abused'] as const;
const seatVerbs = ['forceReady', 'forceBusy', 'forceOffline', 'message', 'takeHand'] as const;
const anyInput = z.record(z.string(), z.unknown());
const seatId = z.object({ staffId: z.coerce.number().int() });

export function floorRoutes(core: Core) {
  const app = newRouter();
  app.openapi(createRoute({ method: 'get', path: '/', tags, summary: '班长台：排队、坐席、线路、告警', responses: { 200: json(floorView), ...refusals } }), async (c) => {
    mustLead(c.get('actor'));
    return c.json(await floorOfActor(core, c.get('actor')), 200);
  });
  app.openapi(createRoute({ method: 'get', path: '/wall', tags, summary: '大屏：话务', responses: { 200: json(wallView), ...refusals } }), async (c) => {
    mustBe(c.get('actor'), atTheWall, '大屏供领导、主管、班长和分析员使用。', 'The wall is for leaders, supervisors, team leads and analysts.');
    return c.json(await wallOf(core), 200);
  });
  app.openapi(createRoute({ method: 'get', path: '/own', tags, summary: '我的消息和求助', responses: { 200: json(ownFloorView), ...refusals } }), async (c) => c.json(await ownFloor(core, c.get('actor')), 200));
  app.openapi(createRoute({ method: 'post', path: '/own/read', tags, summary: '消息已读', request: body(z.object({ ids: z.array(z.number().int()).min(1).max(50) })), responses: { 200: json(ownFloorView), ...refusals } }), async (c) => {
    await readMessages(core, c.get('actor').staffId, c.req.valid('json').ids);
    return c.json(await ownFloor(core, c.get('actor')), 200);
  });
  app.openapi(createRoute({ method: 'post', path: '/own/{verb}', tags, summary: '举手求助、放下、受辱后休息', request: { params: z.object({ verb: z.enum(ownVerbs) }), ...body(anyInput) }, responses: { 200: json(ownFloorView), ...refusals } }), async (c) => {
    const actor = c.get('actor');
    await floorOf(core).do(actor, c.req.valid('param').verb, { staffId: actor.staffId }, c.req.valid('json'));
    return c.json(await ownFloor(core, actor), 200);
  });
  app.openapi(createRoute({ method: 'get', path: '/seats/{staffId}', tags, summary: '一个坐席', request: { params: seatId }, responses: { 200: json(seatDetailView), ...refusals } }), async (c) => {
    mustLead(c.get('actor'));
    return c.json(await seatDetail(core, c.get('actor'), c.req.valid('param').staffId), 200);
  });
  app.openapi(createRoute({ method: 'post', path: '/seats/{staffId}/{verb}', tags, summary: '强制示闲、示忙、签出，发消息，处理求助', request: { params: seatId.extend({ verb: z.enum(seatVerbs) }), ...body(anyInput) }, responses: { 200: json(seatDetailView), ...refusals } }), async (c) => {
    const { staffId, verb } = c.req.valid('param');
    const actor = c.get('actor');
    mustLead(actor);
    await floorOf(core).do(actor, verb, { staffId }, { ...c.req.valid('json'), staffId });
    return c.json(await seatDetail(core, actor, staffId), 200);
  });
  app.openapi(createRoute({ method: 'post', path: '/messages', tags, summary: '向全体在席坐席发消息', request: body(messageInput), responses: { 200: json(z.object({ to: z.number() })), ...refusals } }), async (c) => c.json({ to: await messageAll(core, c.get('actor'), c.req.valid('json')) }, 200));
  app.openapi(createRoute({ method: 'post', path: '/limits', tags, summary: '告警界限', request: body(floorLimits.partial()), responses: { 200: json(floorLimits), ...refusals } }), async (c) => c.json(await saveLimits(core.db, c.get('actor'), c.req.valid('json'), core.now()), 200));
  return app;
}
