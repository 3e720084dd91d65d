/** Requests: a decision somebody must take (design: ticket, assignment, request, event). */
import type { RequestState } from '../db/schema/types.ts';
import type { Table } from '../verb/transition.ts';

export const requestTable = [
  { verb: 'approve', zh: '同意', en: 'Approve', from: ['pending'], to: ['approved'], who: ['dispatcher', 'coordinator', 'reviewer'] },
  { verb: 'reject', zh: '不同意', en: 'Reject', from: ['pending'], to: ['rejected'], who: ['dispatcher', 'coordinator', 'reviewer'] },
  { verb: 'withdraw', zh: '撤回申请', en: 'Withdraw', from: ['pending'], to: ['withdrawn'], who: ['unitContact', 'unitLeader', 'handler', 'system'] },
] as const satisfies Table<RequestState>;

export type RequestVerb = (typeof requestTable)[number]['verb'];
