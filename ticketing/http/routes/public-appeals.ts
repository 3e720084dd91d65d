import { createRoute, z } from '@hono/zod-openapi';
import { bodyLimit } from 'hono/body-limit';
import { system } from '../../access/actor.ts';
import type { Core } from '../../core.ts';
import { wantsNotices } from '../../confidential/reporter.ts';
import { errors } from '../../errors.ts';
import { intakeMessage } from '../../intake/message.ts';
import { receive } from '../../intake/receive.ts';
import { setConsent } from '../../notify/consent.ts';
import { act } from '../../verb/act.ts';
import { citizenVerbs } from '../../verb/registry.ts';
import { byQueryCode, publicAppeal as present } from '../present/public-appeal.ts';
import { rateLimit } from '../rate-limit.ts';
import { body, json, newRouter, refusals } from '../router.ts';
import { publicAppeal } from '../views.ts';

const tags = ['citizen'];
const code = z.string().trim().regex(/^\d{8}$/, '查询码为8位数字');
const no = z.object({ ticketNo: z.string().trim().max(40) });
const appeal = intakeMessage.pick({ title: true, content: true, name: true, address: true, regionCode: true, appealType: true, isAnonymous: true, isConfidential: true, isAboutStaff: true, language: true, needs: true })
  .extend({ phone: z.string().trim().max(40).nullish(), idempotencyKey: z.string().trim().min(8, '幂等键至少8个字符').max(100) })
  .refine((a) => a.isAnonymous || a.phone, { message: '请填写联系电话，或选择匿名', path: ['phone'] });
const receipt = z.object({ ticketNo: z.string(), queryCode: z.string(), duplicate: z.boolean() });

/** What a citizen may do without an account: file, and with number and code follow, add, urge, rate, reopen, withdraw. */
export function publicAppealRoutes(core: Core) {
  const app = newRouter<object>();
  app.use(bodyLimit({ maxSize: 256 * 1024, onError: () => { throw errors.tooLarge('256 KB'); } }));
  // Guessing eight digits: 60 tries a minute from one address would take three years for one ticket.
  app.use(rateLimit({ most: 60, seconds: 60, now: core.now }));

  app.openapi(createRoute({ method: 'post', path: '/', tags, summary: '提交诉求', request: body(appeal), responses: { 201: json(receipt), 200: json(receipt, 'received before'), ...refusals } }), async (c) => {
    const { idempotencyKey, isAnonymous, ...message } = c.req.valid('json');
    const { ticketId: _, ...made } = await receive(core, system('web'), { ...message, isAnonymous, ...(isAnonymous ? { name: null } : {}), channel: 'web', messageId: idempotencyKey });
    return c.json(made, made.duplicate ? 200 : 201);
  });
  app.openapi(createRoute({ method: 'get', path: '/{ticketNo}', tags, summary: '查询进度', request: { params: no, query: z.object({ code }) }, responses: { 200: json(publicAppeal), ...refusals } }), async (c) => {
    c.header('Cache-Control', 'no-store');
    return c.json(await present(core, c.req.valid('param').ticketNo, c.req.valid('query').code), 200);
  });
  app.openapi(createRoute({ method: 'post', path: '/{ticketNo}/notices', tags, summary: '退订或恢复通知', request: { params: no, ...body(z.object({ code, off: z.boolean() })) }, responses: { 200: json(publicAppeal), ...refusals } }), async (c) => {
    const { ticketNo } = c.req.valid('param');
    const { code: given, off } = c.req.valid('json');
    const row = await byQueryCode(core, ticketNo, given);
    const { appellantId } = row;
    if (appellantId === null && await wantsNotices(core, row.id, !off)) return c.json(await present(core, ticketNo, given), 200);
    if (appellantId === null) throw errors.ruleRefused('anonymous', '匿名诉求没有联系方式，不会发送通知。', 'An anonymous appeal has nobody to send notices to.');
    await core.db.transaction((tx) => setConsent(core, tx, appellantId, { off, by: 'portal', ticketId: row.id }));
    return c.json(await present(core, ticketNo, given), 200);
  });
  for (const verb of citizenVerbs)
    app.openapi(createRoute({
      method: 'post', path: `/{ticketNo}/${verb.name}`, tags, summary: verb.summary, operationId: `citizen.${verb.name}`,
      request: { params: no, ...body(z.object({ code }).loose()) }, responses: { 200: json(publicAppeal), ...refusals },
    }), async (c) => {
      const { code: given, ...input } = c.req.valid('json');
      const { ticketNo } = c.req.valid('param');
      const row = await byQueryCode(core, ticketNo, given);
      await act(core, { kind: 'citizen', ticketId: row.id }, { ticketNo }, verb, input);
      return c.json(await present(core, ticketNo, given), 200);
    });
  return app;
}
