import type { RequestKind } from '../../db/schema/types.ts';
import { request } from '../../db/schema/index.ts';
import { errors } from '../../errors.ts';
import type { Asked } from '../../request/ask.ts';
import { rulesOf } from '../../request/kinds/index.ts';
import type { ProblemWork } from '../work.ts';

/** Puts a request about a problem before its deciders: a row like a ticket's, by the same rules of its kind. @returns what the event remembers */
export async function askOnProblem(work: ProblemWork, kind: RequestKind, { reasonCode, reason, payload = {} }: Asked): Promise<Record<string, unknown>> {
  const rules = rulesOf(kind);
  if (!(reasonCode in rules.reasons)) throw errors.ruleRefused('reasonUnknown', '没有这个理由。', 'No such reason.');
  const [made] = await work.tx.insert(request).values({ problemId: work.problem.id, kind, state: 'pending', reasonCode, reason, payload, requestedBy: work.actor.kind === 'staff' ? work.actor.staffId : null, requestedAt: work.now }).onConflictDoNothing().returning();
  if (!made) throw errors.ruleRefused('alreadyAsked', '已有同类申请待审批。', 'A request of this kind is waiting already.');
  work.startClock('decide', rules.decideIn, { requestId: made.id });
  return { requestId: made.id, kind, kindName: rules.zh, reasonCode, reasonName: rules.reasons[reasonCode], reason, ...payload };
}
