import { createRoute, z } from '@hono/zod-openapi';
import { intakeRoles } from '../../ticket/table.ts';
import { roleFor } from '../../access/actor.ts';
import type { Core } from '../../core.ts';
import { errors } from '../../errors.ts';
import { receive } from '../../intake/receive.ts';
import { outsideOf, outsideView } from '../../hotline/external/present.ts';
import { receiveAndJoin } from '../../merge/join.ts';
import { duplicatesOf, duplicatesView } from '../../merge/present.ts';
import { intakeMessage } from '../../intake/message.ts';
import { act } from '../../verb/act.ts';
import { ticketVerbs } from '../../verb/registry.ts';
import { listTickets, ticketFilter, ticketPage } from '../list/tickets.ts';
import { adviceOf } from '../present/advice-view.ts';
import { ticketDetail as present } from '../present/ticket-detail.ts';
import { body, clientAddress, json, newRouter, refusals } from '../router.ts';
import { reveal, revealInput } from '../../citizen/reveal.ts';
import { adviceView, ticketDetail } from '../views.ts';
import { verbRoutes } from './verbs.ts';

const tags = ['tickets'];
const receipt = z.object({ ticketNo: z.string(), queryCode: z.string(), duplicate: z.boolean(), mergedInto: z.string().nullish(), notMerged: z.object({ zh: z.string(), en: z.string() }).nullish() }).openapi('Receipt');
const registration = intakeMessage.omit({ messageId: true, appealedAt: true, likes: true, wechatOpenId: true, externalId: true, channel: true })
  .extend({ idempotencyKey: z.string().trim().min(8).max(100), channel: z.enum(['call', 'window', 'media', 'grid']).default('call'), mergeInto: z.string().trim().max(40).optional() });

export function ticketRoutes(core: Core) {
  const app = newRouter();
  app.openapi(createRoute({
    method: 'get', path: '/', tags, summary: '工单列表', request: { query: ticketFilter },
    responses: { 200: json(ticketPage), ...refusals },
  }), async (c) => c.json(await listTickets(core, c.get('actor'), c.req.valid('query')), 200));

  app.openapi(createRoute({ method: 'post', path: '/', tags, summary: '登记诉求（话务、窗口）', request: body(registration), responses: { 201: json(receipt), 200: json(receipt, 'registered before'), ...refusals } }), async (c) => {
    const actor = c.get('actor');
    if (!roleFor(actor, [...intakeRoles, 'gridWorker'])) throw errors.notAllowed('您的岗位不能登记诉求。', 'Your role may not register appeals.');
    const { idempotencyKey, mergeInto, ...fields } = c.req.valid('json');
    const message = { ...fields, messageId: `${actor.staffId}:${idempotencyKey}` };
    const { ticketId: _, ...made } = mergeInto ? await receiveAndJoin(core, actor, message, mergeInto) : await receive(core, actor, message);
    return c.json(made, made.duplicate ? 200 : 201);
  });

  app.openapi(createRoute({ method: 'get', path: '/{ticketNo}', tags, summary: '工单详情', request: { params: z.object({ ticketNo: z.string().max(40) }) }, responses: { 200: json(ticketDetail), ...refusals } }),
    async (c) => c.json(await present(core, c.get('actor'), c.req.valid('param').ticketNo), 200));

  app.openapi(createRoute({ method: 'get', path: '/{ticketNo}/advice', tags, summary: '研判建议与依据', request: { params: z.object({ ticketNo: z.string().max(40) }) }, responses: { 200: json(z.object({ advice: adviceView.nullable() })), ...refusals } }),
    async (c) => c.json(await adviceOf(core, c.get('actor'), c.req.valid('param').ticketNo), 200));

  app.openapi(createRoute({ method: 'get', path: '/{ticketNo}/duplicates', tags, summary: '并入本单的同类工单', request: { params: z.object({ ticketNo: z.string().max(40) }) }, responses: { 200: json(duplicatesView), ...refusals } }),
    async (c) => c.json(await duplicatesOf(core, c.get('actor'), c.req.valid('param').ticketNo), 200));

  app.openapi(createRoute({ method: 'get', path: '/{ticketNo}/outside', tags, summary: '外部系统办理情况', request: { params: z.object({ ticketNo: z.string().max(40) }) }, responses: { 200: json(outsideView), ...refusals } }),
    async (c) => c.json(await outsideOf(core, c.get('actor'), c.req.valid('param').ticketNo), 200));

  app.openapi(createRoute({
    method: 'post', path: '/{ticketNo}/reveal', tags, summary: '查看隐去的信息（留痕）', request: { params: z.object({ ticketNo: z.string().max(40) }), ...body(revealInput) },
    responses: { 200: json(z.object({ phone: z.string().nullish(), name: z.string().nullish(), content: z.string().nullish(), address: z.string().nullish() })), ...refusals },
  }), async (c) => c.json(await reveal(core, c.get('actor'), c.req.valid('param').ticketNo, c.req.valid('json'), clientAddress(c)), 200));

  verbRoutes(app, {
    tags, verbs: ticketVerbs, params: z.object({ ticketNo: z.string().max(40) }),
    perform: (actor, { ticketNo }, verb, input, revision) => act(core, actor, { ticketNo }, verb, input, { revision }),
    present: (actor, ticketNo) => present(core, actor, ticketNo),
  });
  return app;
}
