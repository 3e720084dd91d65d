/** Requests: a decision somebody must take. Who decides a request of which kind, and what follows, is in request/kinds. */
import type { RequestState } from '../db/schema/types.ts';
import type { Table, Who } from '../verb/transition.ts';

/** Everybody who decides on some kind; the kind says who decides on this one (request/decider.ts). */
const deciders: readonly Who[] = ['dispatcher', 'coordinator', 'reviewer', 'subCenterAdmin', 'teamLead', 'supervisor', 'eSupervision', 'unitContact', 'unitLeader'];

export const requestTable = [
  { verb: 'endorse', zh: '初审同意', en: 'Endorse', from: ['pending'], to: ['endorsed'], who: deciders },
  { verb: 'approve', zh: '同意', en: 'Approve', from: ['pending', 'endorsed'], to: ['approved'], who: deciders, stops: ['decide'] },
  { verb: 'reject', zh: '不同意', en: 'Reject', from: ['pending', 'endorsed'], to: ['rejected'], who: deciders, stops: ['decide'] },
  { verb: 'withdraw', zh: '撤回申请', en: 'Withdraw', from: ['pending', 'endorsed'], to: ['withdrawn'], who: ['unitContact', 'unitLeader', 'handler', 'teamLead', 'dispatcher', 'coordinator', 'reviewer', 'supervisor', 'eSupervision', 'citizen', 'system'], stops: ['decide'] },
] as const satisfies Table<RequestState>;

/** States in which somebody must still decide. */
export const openRequestStates: readonly RequestState[] = ['pending', 'endorsed'];
