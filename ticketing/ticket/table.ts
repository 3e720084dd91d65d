/** Ticket states and verbs (domain §3.2). What the citizen sees; what one unit owes is in assignment/table.ts. */
import type { TicketState } from '../db/schema/types.ts';
import type { Table, Who } from '../verb/transition.ts';

const open = ['registered', 'pendingDispatch', 'inProgress', 'pendingReview', 'pendingVisit', 'rework'] as const;
/** Who may register an appeal for a caller. */
export const intakeRoles: readonly Who[] = ['agent', 'specialDeskAgent', 'teamLead', 'vendorStaff'];

export const ticketTable = [
  { verb: 'queue', zh: '转人工派单', en: 'Queue for dispatch', from: ['registered'], to: ['pendingDispatch'], who: ['system'] },
  { verb: 'amend', zh: '更正要素', en: 'Amend', from: open, to: [], who: ['agent', 'specialDeskAgent', 'teamLead', 'dispatcher', 'coordinator'] },
  { verb: 'decline', zh: '不予受理', en: 'Decline', from: ['registered', 'pendingDispatch'], to: ['declined'], who: ['agent', 'specialDeskAgent', 'teamLead', 'dispatcher'], stops: ['dispatch'], starts: ['archive'] },
  { verb: 'answer', zh: '直接答复', en: 'Answer directly', from: ['registered', 'pendingDispatch'], to: ['answered'], who: ['agent', 'specialDeskAgent', 'teamLead', 'dispatcher'], stops: ['dispatch'], starts: ['settle'] },
  { verb: 'dispatch', zh: '派单', en: 'Dispatch', from: ['registered', 'pendingDispatch'], to: ['inProgress'], who: ['dispatcher', 'coordinator', 'system'], stops: ['dispatch'], starts: ['sign', 'resolve'] },
  { verb: 'addSupport', zh: '加派协办', en: 'Add supporting units', from: ['inProgress', 'rework'], to: [], who: ['dispatcher', 'coordinator'], starts: ['sign', 'resolve'] },
  { verb: 'reassign', zh: '改派', en: 'Reassign', from: ['inProgress', 'rework'], to: ['pendingDispatch'], who: ['dispatcher', 'coordinator'], stops: ['sign', 'contact', 'resolve'], starts: ['dispatch'] },
  { verb: 'returnToDispatch', zh: '退单后待派', en: 'Back to dispatch', from: ['inProgress', 'rework'], to: ['pendingDispatch'], who: ['system'], starts: ['dispatch'] },
  { verb: 'submitForReview', zh: '提交审核', en: 'Submit for review', from: ['inProgress', 'rework'], to: ['pendingReview'], who: ['system'], starts: ['review'] },
  { verb: 'passReview', zh: '审核通过', en: 'Pass review', from: ['pendingReview'], to: ['pendingVisit'], who: ['reviewer', 'coordinator'], stops: ['review'], starts: ['visit'] },
  { verb: 'rejectReview', zh: '审核退回', en: 'Reject at review', from: ['pendingReview'], to: ['inProgress'], who: ['reviewer', 'coordinator'], stops: ['review'], starts: ['resolve'] },
  { verb: 'attemptVisit', zh: '记录回访未接通', en: 'Record an attempt', from: ['pendingVisit'], to: [], who: ['callbackAgent', 'vendorStaff', 'system'] },
  { verb: 'visit', zh: '登记回访', en: 'Record the return visit', from: ['pendingVisit'], to: ['closed', 'rework'], who: ['callbackAgent', 'vendorStaff', 'system'], stops: ['visit'], starts: ['resolve'] },
  { verb: 'exemptVisit', zh: '免回访办结', en: 'Close without a visit', from: ['pendingVisit'], to: ['closed'], who: ['reviewer', 'coordinator'], stops: ['visit'] },
  { verb: 'rate', zh: '评价', en: 'Rate', from: ['pendingVisit', 'answered', 'closed'], to: ['closed', 'rework'], who: ['citizen'], stops: ['visit', 'settle'], starts: ['resolve'] },
  { verb: 'settle', zh: '答复生效', en: 'Settle the answer', from: ['answered'], to: ['closed'], who: ['system'], stops: ['settle'] },
  { verb: 'reopen', zh: '重新办理', en: 'Reopen', from: ['answered', 'closed', 'declined'], to: ['pendingDispatch'], who: ['citizen', 'agent', 'teamLead', 'coordinator', 'callbackAgent'], starts: ['dispatch'], stops: ['settle', 'archive'] },
  { verb: 'supplement', zh: '补充材料', en: 'Supplement', from: open, to: [], who: ['citizen', 'agent', 'specialDeskAgent', 'teamLead'] },
  { verb: 'urge', zh: '催办', en: 'Urge', from: open, to: [], who: ['citizen', 'agent', 'specialDeskAgent', 'teamLead', 'callbackAgent', 'supervisor'] },
  { verb: 'cancel', zh: '撤单', en: 'Withdraw', from: ['registered', 'pendingDispatch', 'inProgress'], to: ['cancelled'], who: ['citizen', 'agent', 'teamLead'], stops: ['dispatch', 'sign', 'contact', 'resolve'] },
  { verb: 'joinProblem', zh: '并入问题', en: 'Join a problem', from: open, to: [], who: ['dispatcher', 'coordinator', 'supervisor', 'system'] },
  { verb: 'leaveProblem', zh: '移出问题', en: 'Leave the problem', from: open, to: [], who: ['dispatcher', 'coordinator', 'supervisor', 'system'] },
  { verb: 'batchReply', zh: '批量答复', en: 'Joint reply', from: ['registered', 'pendingDispatch', 'inProgress', 'rework', 'pendingReview'], to: ['pendingVisit'], who: ['system'], stops: ['dispatch', 'sign', 'contact', 'resolve', 'review'], starts: ['visit'] },
  { verb: 'archive', zh: '归档', en: 'Archive', from: ['closed', 'declined', 'cancelled'], to: ['archived'], who: ['system'] },
] as const satisfies Table<TicketState>;

export type TicketVerb = (typeof ticketTable)[number]['verb'];
/** States in which a citizen still waits for something. */
export const openTicketStates: readonly TicketState[] = open;

