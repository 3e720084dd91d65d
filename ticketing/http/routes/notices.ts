/** Notices to citizens: those of a ticket, those that failed, the citizen's wish to get none. */
import { createRoute, z } from '@hono/zod-openapi';
import { and, desc, eq, inArray } from 'drizzle-orm';
import { roleFor, type Role, type StaffActor } from '../../access/actor.ts';
import { ticketScope } from '../../access/scope.ts';
import type { Core } from '../../core.ts';
import { appellant, notice, ticket } from '../../db/schema/index.ts';
import { wantsNotices } from '../../confidential/reporter.ts';
import { errors } from '../../errors.ts';
import { setConsent } from '../../notify/consent.ts';
import { sendAgain } from '../../notify/send.ts';
import { open } from '../../verb/act.ts';
import { roleNames } from '../../verb/wording.ts';
import { noticeView, noticeViewOf } from '../present/notice-view.ts';
import { body, json, newRouter, refusals } from '../router.ts';

const tags = ['notices'];
const no = z.object({ ticketNo: z.string().max(40) });
/** Who speaks with citizens. */
const mayNoteConsent: readonly Role[] = ['agent', 'specialDeskAgent', 'teamLead', 'dispatcher', 'callbackAgent', 'vendorStaff'];
const mayResend: readonly Role[] = ['teamLead', 'supervisor', 'coordinator', 'dispatcher'];

/** @throws notAllowed naming who may */
export function mustBe(actor: StaffActor, who: readonly Role[], zh: string, en: string): void {
  if (!roleFor(actor, who)) throw errors.notAllowed(`您的岗位不能${zh}，须由${roleNames(who)}办理。`, `Your role may not ${en}; it is for: ${who.join(', ')}.`, { who });
}

export function noticeRoutes(core: Core) {
  const app = newRouter();
  const ofTicket = z.object({ items: z.array(noticeView), noticesOff: z.boolean().nullable(), maySwitch: z.boolean() });
  async function read(actor: StaffActor, ticketNo: string) {
    const [row] = await core.db.select({ ticket, off: appellant.noticesOff }).from(ticket).leftJoin(appellant, eq(appellant.id, ticket.appellantId)).where(and(eq(ticket.ticketNo, ticketNo), ticketScope(actor)));
    if (!row) throw errors.notFound('工单');
    const rows = await core.db.select().from(notice).where(eq(notice.ticketId, row.ticket.id)).orderBy(desc(notice.id));
    return { items: rows.map((n) => noticeViewOf(core, actor, n, row.ticket)), noticesOff: row.off, maySwitch: row.off !== null && roleFor(actor, mayNoteConsent) !== undefined };
  }
  app.openapi(createRoute({ method: 'get', path: '/tickets/{ticketNo}/notices', tags, summary: '告知市民的消息', request: { params: no }, responses: { 200: json(ofTicket), ...refusals } }),
    async (c) => c.json(await read(c.get('actor'), c.req.valid('param').ticketNo), 200));

  app.openapi(createRoute({ method: 'post', path: '/tickets/{ticketNo}/notices/consent', tags, summary: '登记市民退订或恢复通知', request: { params: no, ...body(z.object({ off: z.boolean() })) }, responses: { 200: json(ofTicket), ...refusals } }), async (c) => {
    const actor = c.get('actor');
    const { ticketNo } = c.req.valid('param');
    const { off } = c.req.valid('json');
    mustBe(actor, mayNoteConsent, '登记市民退订', 'note a citizen’s wish about notices');
    await core.db.transaction(async (tx) => {
      const { work } = await open(core, tx, actor, { ticketNo });
      if (!work.ticket.appellantId && await wantsNotices(core, work.ticket.id, !off, tx)) { work.record(off ? 'noticesOff' : 'noticesOn', {}); return work.flush(); }
      if (!work.ticket.appellantId) throw errors.ruleRefused('anonymous', '匿名诉求没有联系方式，不会发送通知。', 'An anonymous appeal has nobody to send notices to.');
      if (await setConsent(core, tx, work.ticket.appellantId, { off, by: 'staff', staffId: actor.staffId, ticketId: work.ticket.id })) work.record(off ? 'noticesOff' : 'noticesOn', {});
      await work.flush();
    });
    return c.json(await read(actor, ticketNo), 200);
  });

  const listed = noticeView.extend({ title: z.string() });
  app.openapi(createRoute({ method: 'get', path: '/notices', tags, summary: '没有送达的通知', request: { query: z.object({ state: z.enum(['failed', 'waiting']).default('failed') }) }, responses: { 200: json(z.object({ items: z.array(listed), mayResend: z.boolean() })), ...refusals } }), async (c) => {
    const actor = c.get('actor');
    const rows = await core.db.select({ notice, ticket }).from(notice).innerJoin(ticket, eq(ticket.id, notice.ticketId)).where(and(eq(notice.state, c.req.valid('query').state), ticketScope(actor))).orderBy(desc(notice.id)).limit(500);
    return c.json({ items: rows.map((r) => ({ ...noticeViewOf(core, actor, r.notice, r.ticket), title: r.ticket.title })), mayResend: roleFor(actor, mayResend) !== undefined }, 200);
  });
  app.openapi(createRoute({ method: 'post', path: '/notices/resend', tags, summary: '重新发送', request: body(z.object({ ids: z.array(z.number().int()).min(1, '请选择通知').max(500) })), responses: { 200: json(z.object({ sent: z.number() })), ...refusals } }), async (c) => {
    const actor = c.get('actor');
    mustBe(actor, mayResend, '重新发送通知', 'send notices again');
    const sent = await core.db.transaction(async (tx) => {
      const mine = await tx.select({ id: notice.id }).from(notice).innerJoin(ticket, eq(ticket.id, notice.ticketId)).where(and(inArray(notice.id, c.req.valid('json').ids), ticketScope(actor)));
      return mine.length ? sendAgain(core, tx, mine.map((m) => m.id)) : 0;
    });
    if (sent === 0) throw errors.ruleRefused('notFailed', '只有发送失败的通知可以重新发送。', 'Only notices that failed can be sent again.');
    return c.json({ sent }, 200);
  });
  return app;
}
