import { createRoute, z } from '@hono/zod-openapi';
import { and, eq } from 'drizzle-orm';
import { ticketScope } from '../../access/scope.ts';
import { withUnitPath } from '../../catalogue/city.ts';
import type { Core } from '../../core.ts';
import { assignment, ticket } from '../../db/schema/index.ts';
import { errors } from '../../errors.ts';
import { checkReply } from '../../review/check-reply.ts';
import { replyFacts } from '../../review/reply-facts.ts';
import { gateView } from '../../review/views.ts';
import { body, json, newRouter, refusals } from '../router.ts';

const input = z.object({ reply: z.string().max(20_000), outcome: z.enum(['solved', 'partly', 'unsolved', 'explained']).optional() });

/** The checklist while a unit writes, or a reviewer puts it into other words. Changes nothing. */
export function replyCheckRoutes(core: Core) {
  const app = newRouter();
  app.openapi(createRoute({
    method: 'post', path: '/{id}/checkReply', tags: ['assignments'], summary: '答复质量检查（不改变工单）', request: { params: z.object({ id: z.coerce.number().int() }), ...body(input) },
    responses: { 200: json(z.object({ gates: z.array(gateView) })), ...refusals },
  }), async (c) => {
    const { reply, outcome } = c.req.valid('json');
    const [found] = await core.db.select({ assignment, ticket }).from(assignment).innerJoin(ticket, eq(ticket.id, assignment.ticketId)).where(and(eq(assignment.id, c.req.valid('param').id), ticketScope(c.get('actor'))));
    if (!found) throw errors.notFound('工单');
    const assignments = (await core.db.select().from(assignment).where(eq(assignment.ticketId, found.ticket.id)).orderBy(assignment.id)).map((a) => withUnitPath(core.city, a));
    const facts = await replyFacts(core, core.db, { ticket: found.ticket, assignments, assignment: withUnitPath(core.city, found.assignment), reply, outcome: outcome ?? found.assignment.outcome });
    return c.json({ gates: checkReply(facts) }, 200);
  });
  return app;
}
