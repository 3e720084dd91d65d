/** Assignment states and verbs (domain §3.3): what one unit owes on a ticket. The clock runs from dispatch, not from signing. */
import type { AssignmentState } from '../db/schema/types.ts';
import type { Table, Who } from '../verb/transition.ts';

const unit: readonly Who[] = ['unitContact', 'unitLeader', 'handler'];

export const assignmentTable = [
  { verb: 'sign', zh: '签收', en: 'Sign', from: ['dispatched'], to: ['signed'], who: [...unit, 'system'], stops: ['sign'], starts: ['contact'] },
  { verb: 'contact', zh: '先行联系', en: 'Contact the citizen', from: ['signed', 'handling'], to: ['handling'], who: unit, stops: ['contact'] },
  { verb: 'requestReturn', zh: '申请退单', en: 'Request a return', from: ['dispatched', 'signed'], to: ['returnPending'], who: ['unitContact', 'unitLeader'] },
  { verb: 'takeBack', zh: '同意退单', en: 'Take back', from: ['returnPending'], to: ['withdrawn'], who: ['dispatcher', 'coordinator', 'reviewer'], stops: ['sign', 'contact', 'resolve'] },
  { verb: 'keep', zh: '不同意退单', en: 'Keep', from: ['returnPending'], to: ['dispatched', 'signed'], who: ['dispatcher', 'coordinator', 'reviewer', ...unit] },
  { verb: 'requestExtension', zh: '申请延期', en: 'Request an extension', from: ['signed', 'handling'], to: [], who: ['unitContact', 'unitLeader', 'handler'] },
  { verb: 'extend', zh: '延期', en: 'Extend', from: ['signed', 'handling'], to: [], who: ['reviewer', 'coordinator', 'dispatcher'] },
  { verb: 'resolve', zh: '办结', en: 'Resolve', from: ['signed', 'handling'], to: ['resolved'], who: unit, stops: ['contact', 'resolve'] },
  { verb: 'resolveByBatch', zh: '随问题批量办结', en: 'Resolve with the problem', from: ['dispatched', 'signed', 'handling', 'returnPending'], to: ['resolved'], who: ['system'], stops: ['sign', 'contact', 'resolve'] },
  { verb: 'sendBack', zh: '退回补办', en: 'Send back', from: ['resolved'], to: ['handling'], who: ['reviewer', 'coordinator', 'callbackAgent', 'vendorStaff', 'citizen', 'system'], starts: ['resolve'] },
  { verb: 'recall', zh: '收回', en: 'Recall', from: ['dispatched', 'signed', 'handling', 'returnPending'], to: ['recalled'], who: ['dispatcher', 'coordinator', 'citizen', 'agent', 'teamLead', 'system'], stops: ['sign', 'contact', 'resolve'] },
] as const satisfies Table<AssignmentState>;

export type AssignmentVerb = (typeof assignmentTable)[number]['verb'];
/** States in which the unit still owes something. */
export const openAssignmentStates: readonly AssignmentState[] = ['dispatched', 'signed', 'handling', 'returnPending'];
