import { and, eq, inArray } from 'drizzle-orm';
import { z } from 'zod';
import { request } from '../db/schema/index.ts';
import type { RequestKind } from '../db/schema/types.ts';
import type { AssignmentRow } from '../verb/verb.ts';
import { verb } from '../verb/verb.ts';
import { byRule, type Work } from '../verb/work.ts';
import { decided } from './decided.ts';

/** The request's own `withdraw`, but the assignment does not go on. */
const lapse = verb({
  kind: 'request', name: 'withdraw', summary: '随承办结束失效', input: z.object({}),
  apply: async (work, subject) => decided(work, subject.request!, '承办已结束,申请失效'),
});

/** Nobody need decide on a return or an extension of work that is over. */
export async function lapseRequests(work: Work, row: AssignmentRow, kinds: RequestKind[] = ['return', 'extension']): Promise<void> {
  const pending = await work.tx.select().from(request).where(and(eq(request.assignmentId, row.id), eq(request.state, 'pending'), inArray(request.kind, kinds)));
  for (const asked of pending) await work.perform(lapse, {}, { request: asked, assignment: row, as: byRule });
}
