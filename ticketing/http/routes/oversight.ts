import { createRoute, z } from '@hono/zod-openapi';
import { and, desc, eq, gte, lt } from 'drizzle-orm';
import { roleFor } from '../../access/actor.ts';
import { ticketScope } from '../../access/scope.ts';
import type { Core } from '../../core.ts';
import { card, ticket } from '../../db/schema/index.ts';
import { cityMoment } from '../../deadline/city-day.ts';
import { errors } from '../../errors.ts';
import { deadJobs, requeue } from '../../jobs/index.ts';
import { cityDayParam } from '../list/city-day-param.ts';
import { json, newRouter, refusals } from '../router.ts';

const cardView = z.object({ ticketNo: z.string(), title: z.string(), colour: z.enum(['yellow', 'red']), reason: z.string(), unitId: z.string(), unitName: z.string(), issuedAt: z.string() }).openapi('Card');

export function oversightRoutes(core: Core) {
  const app = newRouter();
  app.openapi(createRoute({
    method: 'get', path: '/cards', tags: ['oversight'], summary: '黄牌、红牌', request: { query: z.object({ from: cityDayParam.optional(), to: cityDayParam.optional(), unitId: z.string().max(64).optional(), colour: z.enum(['yellow', 'red']).optional() }) },
    responses: { 200: json(z.object({ items: z.array(cardView) })), ...refusals },
  }), async (c) => {
    const { from, to, unitId, colour } = c.req.valid('query');
    const rows = await core.db.select({ card, ticketNo: ticket.ticketNo, title: ticket.title }).from(card).innerJoin(ticket, eq(ticket.id, card.ticketId))
      .where(and(ticketScope(c.get('actor')), from ? gte(card.issuedAt, cityMoment(from, '00:00')) : undefined, to ? lt(card.issuedAt, new Date(cityMoment(to, '00:00').getTime() + 86_400_000)) : undefined, unitId ? eq(card.unitId, unitId) : undefined, colour ? eq(card.colour, colour) : undefined))
      .orderBy(desc(card.issuedAt)).limit(500);
    return c.json({ items: rows.map((r) => ({ ticketNo: r.ticketNo, title: r.title, colour: r.card.colour, reason: r.card.reason, unitId: r.card.unitId, unitName: core.city.units.get(r.card.unitId)?.name ?? r.card.unitId, issuedAt: r.card.issuedAt.toISOString() })) }, 200);
  });
  app.use('/jobs/*', async (c, next) => {
    if (!roleFor(c.get('actor'), ['sysAdmin'])) throw errors.notAllowed('仅系统管理员可用。', 'System administrators only.');
    await next();
  });
  app.openapi(createRoute({ method: 'get', path: '/jobs/dead', tags: ['oversight'], summary: '多次失败的任务', responses: { 200: json(z.object({ items: z.array(z.record(z.string(), z.unknown())) })), ...refusals } }),
    async (c) => c.json({ items: (await deadJobs(core.db)).map((j) => ({ ...j })) }, 200));
  app.openapi(createRoute({ method: 'post', path: '/jobs/{id}/requeue', tags: ['oversight'], summary: '重新排队', request: { params: z.object({ id: z.coerce.number().int() }) }, responses: { 204: { description: 'queued again' }, ...refusals } }), async (c) => {
    await requeue(core.db, c.req.valid('param').id);
    return c.body(null, 204);
  });
  return app;
}
