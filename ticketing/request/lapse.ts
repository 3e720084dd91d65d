import { and, eq, inArray, notInArray } from 'drizzle-orm';
import { z } from 'zod';
import { request } from '../db/schema/index.ts';
import type { RequestKind } from '../db/schema/types.ts';
import { verb } from '../verb/verb.ts';
import { byRule, type Work } from '../verb/work.ts';
import { decided } from './decided.ts';
import { openRequestStates } from './table.ts';

/** The request's own `withdraw`, for work that is over: the assignment does not go on. */
const lapse = verb({
  kind: 'request', name: 'withdraw', summary: '随工单变化失效',
  input: z.object({ why: z.string() }),
  apply: async (work, subject, { why }) => decided(work, subject.request!, why),
});

/** Nobody need decide on a request about work that is over (appeals against a card or a score are about what was, and stay): of the whole ticket, of one assignment, or only those of some kinds. */
export async function lapseRequests(work: Work, why: string, assignmentId?: number, ...kinds: RequestKind[]): Promise<void> {
  const pending = await work.tx.select().from(request).where(and(
    eq(request.ticketId, work.ticket.id), inArray(request.state, [...openRequestStates]), assignmentId === undefined ? undefined : eq(request.assignmentId, assignmentId), kinds.length ? inArray(request.kind, kinds) : notInArray(request.kind, ['cardAppeal', 'scoreAppeal'])));
  for (const asked of pending) await work.perform(lapse, { why }, { request: asked, assignment: work.assignments.find((a) => a.id === asked.assignmentId), as: byRule });
}
