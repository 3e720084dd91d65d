/** What an outside system has of a ticket and what it told, for its page. */
import { z } from '@hono/zod-openapi';
import { and, desc, eq, inArray } from 'drizzle-orm';
import type { StaffActor } from '../../access/actor.ts';
import { ticketScope } from '../../access/scope.ts';
import type { Core } from '../../core.ts';
import { externalCase, externalStatus, hotlineMode, ticket } from '../../db/schema/index.ts';
import { errors } from '../../errors.ts';

const moment = z.iso.datetime();
export const outsideView = z.object({
  cases: z.array(z.object({
    id: z.number(), line: z.string(), lineName: z.string(), state: z.enum(['waiting', 'sent', 'over']), outsideNo: z.string().nullable(), createdAt: moment, sentAt: moment.nullable(), lastStatus: z.string().nullable(), lastStatusAt: moment.nullable(), sharesPhone: z.boolean(),
    told: z.array(z.object({ status: z.string(), outcome: z.enum(['applied', 'alreadyDone', 'held', 'refused']), why: z.string().nullable(), at: moment })),
  })),
}).openapi('OutsideCases');
export type OutsideView = z.infer<typeof outsideView>;

/** @throws notFound outside the actor's scope */
export async function outsideOf(core: Core, actor: StaffActor, ticketNo: string): Promise<OutsideView> {
  const [row] = await core.db.select({ id: ticket.id }).from(ticket).where(and(eq(ticket.ticketNo, ticketNo), ticketScope(actor)));
  if (!row) throw errors.notFound('工单');
  const cases = await core.db.select({ case: externalCase, mode: hotlineMode }).from(externalCase).innerJoin(hotlineMode, eq(hotlineMode.id, externalCase.modeId)).where(eq(externalCase.ticketId, row.id)).orderBy(desc(externalCase.id));
  const told = cases.length ? await core.db.select().from(externalStatus).where(inArray(externalStatus.caseId, cases.map((c) => c.case.id))).orderBy(desc(externalStatus.receivedAt)) : [];
  return {
    cases: cases.map(({ case: c, mode }) => ({
      id: c.id, line: mode.number, lineName: core.city.hotlines.get(mode.number)?.name ?? mode.number, state: c.state, outsideNo: c.outsideNo, createdAt: c.createdAt.toISOString(), sentAt: c.sentAt?.toISOString() ?? null,
      lastStatus: c.lastStatus, lastStatusAt: c.lastStatusAt?.toISOString() ?? null, sharesPhone: mode.sharesPhone,
      told: told.filter((t) => t.caseId === c.id).map((t) => ({ status: t.status, outcome: t.outcome, why: t.why, at: t.receivedAt.toISOString() })),
    })),
  };
}
