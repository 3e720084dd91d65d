/** Ticket states and verbs. What the citizen sees; what one unit owes is in assignment/table.ts. */
import type { TicketState } from '../db/schema/types.ts';
import type { Table, Who } from '../verb/transition.ts';

/** States in which units work on it. */
const working = ['inProgress', 'rework', 'hardCase'] as const;
const open = ['registered', 'pendingDispatch', 'awaitingCitizen', 'inProgress', 'hardCase', 'pendingReview', 'pendingVisit', 'rework', 'parked'] as const;
const notYetSent = ['registered', 'pendingDispatch'] as const;
/** Clocks whose limit goes by type and urgency: those that run get another one when these are corrected (deadline/relimit.ts). */
const byCell = ['dispatch', 'sign', 'contact', 'resolve', 'review', 'visit'] as const;
/** Who may register an appeal for a caller. */
export const intakeRoles: readonly Who[] = ['agent', 'specialDeskAgent', 'teamLead', 'vendorStaff'];
const desk = ['agent', 'specialDeskAgent', 'teamLead'] as const;
/** Who takes the dispatcher's part: of a sub-platform (子平台) its own administrators (hotline/stages.ts). */
const dispatchers = ['dispatcher', 'coordinator', 'subCenterAdmin'] as const;

export const ticketTable = [
  { verb: 'queue', zh: '转人工派单', en: 'Queue for dispatch', from: ['registered'], to: ['pendingDispatch'], who: ['system'] },
  { verb: 'amend', zh: '更正要素', en: 'Amend', from: open, to: [], who: [...desk, ...dispatchers], stops: byCell, starts: byCell },
  { verb: 'protect', zh: '设为保密', en: 'Make it confidential', from: [...open, 'merged'], to: [], who: ['citizen', ...desk, ...dispatchers, 'reviewer', 'callbackAgent', 'supervisor'] },
  { verb: 'confirmScrub', zh: '核对脱敏件', en: 'Confirm the scrubbed copy', from: open, to: [], who: ['teamLead', 'dispatcher', 'coordinator'] },
  { verb: 'decline', zh: '不予受理', en: 'Decline', from: notYetSent, to: ['declined'], who: [...desk, 'dispatcher', 'subCenterAdmin'], stops: ['dispatch'], starts: ['archive'] },
  { verb: 'answer', zh: '直接答复', en: 'Answer directly', from: notYetSent, to: ['answered'], who: [...desk, 'dispatcher', 'subCenterAdmin'], stops: ['dispatch'], starts: ['settle'] },
  { verb: 'transfer', zh: '一键转接', en: 'Transfer', from: notYetSent, to: ['transferred'], who: [...desk, 'dispatcher', 'vendorStaff'], stops: ['dispatch'], starts: ['checkBack'] },
  { verb: 'checkBack', zh: '转接回查', en: 'Check back', from: ['transferred'], to: ['closed', 'pendingDispatch'], who: [...desk, 'dispatcher', 'vendorStaff'], stops: ['checkBack'], starts: ['archive', 'dispatch'] },
  { verb: 'flagStaffComplaint', zh: '转工作人员投诉', en: 'Handle as a complaint about staff', from: notYetSent, to: [], who: [...desk, 'dispatcher', 'coordinator', 'supervisor'] },
  { verb: 'dispatch', zh: '派单', en: 'Dispatch', from: notYetSent, to: ['inProgress'], who: [...dispatchers, 'system'], stops: ['dispatch'], starts: ['sign', 'resolve'] },
  { verb: 'addSupport', zh: '加派协办', en: 'Add supporting units', from: working, to: [], who: dispatchers, starts: ['sign', 'resolve'] },
  { verb: 'assignCaseAgent', zh: '指定专员', en: 'Name a case agent', from: open, to: [], who: ['specialDeskAgent', 'teamLead'] },
  { verb: 'reassign', zh: '改派', en: 'Reassign', from: ['inProgress', 'rework'], to: ['pendingDispatch'], who: dispatchers, stops: ['sign', 'contact', 'resolve'], starts: ['dispatch'] },
  { verb: 'returnToDispatch', zh: '退单后待派', en: 'Back to dispatch', from: ['inProgress', 'rework'], to: ['pendingDispatch'], who: ['system'], starts: ['dispatch'] },
  { verb: 'askCitizen', zh: '请市民补充', en: 'Ask the citizen for more', from: ['pendingDispatch', 'inProgress', 'rework'], to: ['awaitingCitizen'], who: [...desk, ...dispatchers, 'system'], stops: ['dispatch', 'sign', 'contact', 'resolve'], starts: ['wait'] },
  { verb: 'goOn', zh: '继续办理', en: 'Go on', from: ['awaitingCitizen'], to: ['pendingDispatch', 'inProgress', 'rework'], who: [...desk, ...dispatchers, 'system'], stops: ['wait'], starts: ['dispatch', 'sign', 'contact', 'resolve'] },
  { verb: 'markHardCase', zh: '转疑难会商', en: 'Make it a hard case', from: ['pendingDispatch', 'inProgress', 'rework'], to: ['hardCase'], who: ['dispatcher', 'coordinator', 'supervisor', 'system'], stops: ['dispatch'], starts: ['conference'] },
  { verb: 'confer', zh: '登记会商纪要', en: 'Record the conference', from: ['hardCase'], to: [], who: ['coordinator'], stops: ['conference'] },
  { verb: 'rule', zh: '裁定', en: 'Rule', from: ['hardCase'], to: ['inProgress'], who: ['coordinator'], stops: ['conference', 'sign', 'contact', 'resolve'], starts: ['sign', 'resolve'] },
  { verb: 'park', zh: '挂账', en: 'Park', from: working, to: ['parked'], who: ['coordinator'], stops: ['conference', 'resolve'], starts: ['park'] },
  { verb: 'reviewParked', zh: '挂账复核', en: 'Review the commitment', from: ['parked'], to: [], who: ['coordinator', 'supervisor'], stops: ['park'], starts: ['park'] },
  { verb: 'unpark', zh: '恢复办理', en: 'Bring back', from: ['parked'], to: ['inProgress'], who: [...dispatchers, 'supervisor', 'system'], stops: ['park'], starts: ['resolve'] },
  { verb: 'merge', zh: '并单', en: 'Merge', from: ['registered', 'pendingDispatch', 'inProgress'], to: ['merged'], who: [...desk, ...dispatchers], stops: ['dispatch', 'sign', 'contact', 'resolve'] },
  { verb: 'unmerge', zh: '撤销并单', en: 'Undo the merge', from: ['merged', 'pendingVisit'], to: ['pendingDispatch'], who: [...dispatchers, 'system'], stops: ['visit'], starts: ['dispatch'] },
  { verb: 'followMaster', zh: '随主单答复', en: 'Answered with the master', from: ['merged', 'pendingVisit'], to: ['pendingVisit'], who: ['system'], starts: ['visit'] },
  { verb: 'submitForReview', zh: '提交审核', en: 'Submit for review', from: working, to: ['pendingReview'], who: ['system'], stops: ['conference'], starts: ['review'] },
  { verb: 'passReview', zh: '审核通过', en: 'Pass review', from: ['pendingReview'], to: ['pendingVisit'], who: ['reviewer', 'coordinator', 'subCenterAdmin'], stops: ['review'], starts: ['visit'] },
  { verb: 'rejectReview', zh: '审核退回', en: 'Reject at review', from: ['pendingReview'], to: ['inProgress'], who: ['reviewer', 'coordinator', 'subCenterAdmin'], stops: ['review'], starts: ['resolve'] },
  { verb: 'answerUnreasonable', zh: '不合理诉求答复', en: 'Explain an unreasonable appeal', from: working, to: ['answered'], who: ['coordinator'], stops: ['sign', 'contact', 'resolve', 'conference'], starts: ['settle'] },
  { verb: 'attemptVisit', zh: '记录回访未接通', en: 'Record an attempt', from: ['pendingVisit'], to: [], who: ['callbackAgent', 'vendorStaff', 'subCenterAdmin', 'system'] },
  { verb: 'visit', zh: '登记回访', en: 'Record the return visit', from: ['pendingVisit'], to: ['closed', 'rework', 'hardCase'], who: ['callbackAgent', 'vendorStaff', 'coordinator', 'subCenterAdmin', 'system'], stops: ['visit'], starts: ['resolve', 'conference', 'decide'] },
  { verb: 'exemptVisit', zh: '免回访办结', en: 'Close without a visit', from: ['pendingVisit'], to: ['closed'], who: ['reviewer', 'coordinator', 'subCenterAdmin', 'system'], stops: ['visit'] },
  { verb: 'rate', zh: '评价', en: 'Rate', from: ['pendingVisit', 'answered', 'closed'], to: ['closed', 'rework', 'hardCase'], who: ['citizen'], stops: ['visit', 'settle'], starts: ['resolve', 'conference'] },
  { verb: 'settle', zh: '答复生效', en: 'Settle the answer', from: ['answered'], to: ['closed'], who: ['system'], stops: ['settle'] },
  { verb: 'object', zh: '提出异议', en: 'Object', from: ['answered', 'closed'], to: [], who: ['citizen', ...desk], starts: ['decide'] },
  { verb: 'reopen', zh: '重新办理', en: 'Reopen', from: ['answered', 'closed', 'declined'], to: ['pendingDispatch'], who: ['citizen', 'agent', 'teamLead', 'coordinator', 'callbackAgent', 'system'], starts: ['dispatch'], stops: ['settle', 'archive'] },
  { verb: 'supplement', zh: '补充材料', en: 'Supplement', from: [...open, 'merged'], to: [], who: ['citizen', ...desk] },
  { verb: 'attach', zh: '添加附件', en: 'Attach', from: [...open, 'merged', 'transferred', 'answered', 'closed'], to: [], who: ['citizen', ...intakeRoles, ...dispatchers, 'reviewer', 'callbackAgent', 'supervisor', 'unitContact', 'unitLeader', 'handler', 'gridWorker', 'system'] },
  { verb: 'detach', zh: '移除附件', en: 'Take out an attachment', from: [...open, 'merged', 'transferred', 'answered', 'closed'], to: [], who: ['citizen', ...intakeRoles, ...dispatchers, 'reviewer', 'callbackAgent', 'supervisor', 'unitContact', 'unitLeader', 'handler', 'gridWorker'] },
  { verb: 'urge', zh: '催办', en: 'Urge', from: [...open, 'merged'], to: [], who: ['citizen', ...desk, 'callbackAgent', 'supervisor', 'system'] },
  { verb: 'supervise', zh: '督办', en: 'Supervise', from: open, to: [], who: ['supervisor', 'eSupervision', 'coordinator', 'system'], starts: ['report'] },
  { verb: 'instruct', zh: '批示', en: 'Instruct', from: open, to: [], who: ['mayorOffice'], starts: ['report'] },
  { verb: 'requestLift', zh: '申请解除保密', en: 'Ask to lift confidentiality', from: [...open, 'closed'], to: [], who: ['teamLead', 'coordinator', 'supervisor'], starts: ['decide'] },
  { verb: 'requestReveal', zh: '申请查看身份', en: 'Ask to see who it is', from: [...open, 'closed'], to: [], who: ['teamLead', 'dispatcher', 'coordinator', 'reviewer', 'supervisor', 'eSupervision'], starts: ['decide'] },
  { verb: 'cancel', zh: '撤单', en: 'Withdraw', from: ['registered', 'pendingDispatch', 'awaitingCitizen', 'inProgress', 'hardCase', 'parked', 'merged'], to: ['cancelled'], who: ['citizen', 'agent', 'teamLead'], stops: ['dispatch', 'sign', 'contact', 'resolve', 'wait', 'conference', 'park'] },
  { verb: 'joinProblem', zh: '并入问题', en: 'Join a problem', from: open, to: [], who: ['dispatcher', 'coordinator', 'supervisor', 'system'] },
  { verb: 'leaveProblem', zh: '移出问题', en: 'Leave the problem', from: open, to: [], who: ['dispatcher', 'coordinator', 'supervisor', 'system'] },
  { verb: 'handleAlone', zh: '转单独办理', en: 'Handle singly', from: [...open, 'answered', 'closed'], to: [], who: ['dispatcher', 'coordinator', 'supervisor', 'system'] },
  { verb: 'batchReply', zh: '批量答复', en: 'Joint reply', from: ['registered', 'pendingDispatch', 'awaitingCitizen', 'inProgress', 'hardCase', 'rework', 'parked', 'pendingReview'], to: ['pendingVisit'], who: ['system'], stops: ['dispatch', 'sign', 'contact', 'resolve', 'review', 'wait', 'conference', 'park'], starts: ['visit'] },
  { verb: 'archive', zh: '归档', en: 'Archive', from: ['closed', 'declined', 'cancelled'], to: ['archived'], who: ['system'] },
] as const satisfies Table<TicketState>;

/** States in which a citizen still waits for something. */
export const openTicketStates: readonly TicketState[] = open;
/** States in which units work on it: its lead assignment is open then, and only then (or stands still, in awaitingCitizen and parked). */
export const workingTicketStates: readonly TicketState[] = working;
