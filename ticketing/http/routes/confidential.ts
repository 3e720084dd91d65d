/** What confidential tickets need beside their verbs: the original beside the copy, those that wait for confirmation, and who looked. */
import { createRoute, z } from '@hono/zod-openapi';
import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import { roleFor } from '../../access/actor.ts';
import { ticketScope } from '../../access/scope.ts';
import { listLooks, looksFilter, looksView, mayAudit } from '../../confidential/looks.ts';
import { originalBeside, scrubSheet } from '../../confidential/original.ts';
import type { Core } from '../../core.ts';
import { ticket } from '../../db/schema/index.ts';
import { errors } from '../../errors.ts';
import { confirmScrub } from '../../ticket/confirm-scrub.ts';
import { openTicketStates } from '../../ticket/table.ts';
import { transition } from '../../verb/permission.ts';
import { ticketLines } from '../present/ticket-line.ts';
import { clientAddress, json, newRouter, refusals } from '../router.ts';
import { ticketLine } from '../views.ts';

const tags = ['confidential'];

export function confidentialRoutes(core: Core) {
  const app = newRouter();
  app.openapi(createRoute({
    method: 'get', path: '/unconfirmed', tags, summary: '待核对的脱敏件', description: 'Confidential tickets whose scrubbed copy nobody has confirmed yet, the oldest first.', responses: { 200: json(z.object({ items: z.array(ticketLine) })), ...refusals },
  }), async (c) => {
    const actor = c.get('actor');
    if (!roleFor(actor, transition(confirmScrub).who)) return c.json({ items: [] }, 200);
    const rows = await core.db.select().from(ticket).where(and(eq(ticket.isConfidential, true), isNull(ticket.scrubConfirmedAt), inArray(ticket.state, [...openTicketStates]), ticketScope(actor))).orderBy(asc(ticket.registeredAt)).limit(200);
    return c.json({ items: await ticketLines(core, core.db, rows) }, 200);
  });
  // POST: every look leaves a line, and no browser repeats it on its own.
  app.openapi(createRoute({
    method: 'post', path: '/tickets/{ticketNo}/original', tags, summary: '原文与脱敏件对照（留痕）', request: { params: z.object({ ticketNo: z.string().max(40) }) }, responses: { 200: json(scrubSheet), ...refusals },
  }), async (c) => {
    c.header('Cache-Control', 'no-store');
    return c.json(await originalBeside(core, c.get('actor'), c.req.valid('param').ticketNo, clientAddress(c)), 200);
  });
  app.openapi(createRoute({
    method: 'get', path: '/looks', tags, summary: '查看记录', description: 'Who looked at what was masked, when, from where and why. For auditors and supervisors.', request: { query: looksFilter }, responses: { 200: json(looksView), ...refusals },
  }), async (c) => {
    const actor = c.get('actor');
    if (!roleFor(actor, mayAudit)) throw errors.notAllowed('仅审计管理员和督办员可以查看。', 'For auditors and supervisors only.');
    return c.json(await listLooks(core, actor, c.req.valid('query')), 200);
  });
  return app;
}
