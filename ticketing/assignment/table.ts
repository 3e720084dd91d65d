/** Assignment states and verbs: what one unit owes on a ticket. The clock runs from dispatch, not from signing. */
import type { AssignmentState } from '../db/schema/types.ts';
import { workingTicketStates } from '../ticket/table.ts';
import type { Table, Who } from '../verb/transition.ts';

const unit: readonly Who[] = ['unitContact', 'unitLeader', 'handler'];
/** At the end of the tree a grid worker (网格员) handles what was delegated to the community. */
const handlers: readonly Who[] = [...unit, 'gridWorker'];
/** Where an outside system handles it the citizen's number stays with the centre, whose staff speak to the citizen (hotline/external). */
const centre: readonly Who[] = ['agent', 'specialDeskAgent', 'teamLead', 'callbackAgent'];
/** A ticket that waits for the citizen or for a condition stands still with all that hangs on it. */
const working = workingTicketStates;
const open = ['dispatched', 'signed', 'handling', 'returnPending', 'suspended'] as const;

export const assignmentTable = [
  { verb: 'sign', zh: '签收', en: 'Sign', from: ['dispatched'], ticket: working, to: ['signed'], who: [...handlers, 'system'], stops: ['sign'], starts: ['contact'] },
  { verb: 'contact', zh: '先行联系', en: 'Contact the citizen', from: ['signed', 'handling'], ticket: working, to: ['handling'], who: [...handlers, ...centre, 'system'], stops: ['contact'] },
  { verb: 'delegate', zh: '下派', en: 'Delegate', from: ['signed', 'handling'], ticket: working, to: [], who: ['unitContact', 'unitLeader'], starts: ['sign', 'resolve'] },
  { verb: 'askCitizen', zh: '请市民补充', en: 'Ask the citizen for more', from: ['signed', 'handling'], ticket: ['inProgress', 'rework'], to: [], who: unit },
  { verb: 'requestReturn', zh: '申请退单', en: 'Request a return', from: ['dispatched', 'signed'], ticket: working, to: ['returnPending'], who: ['unitContact', 'unitLeader', 'system'], starts: ['decide'] },
  { verb: 'takeBack', zh: '同意退单', en: 'Take back', from: ['returnPending'], to: ['withdrawn'], above: 'only', who: ['dispatcher', 'coordinator', 'reviewer', 'subCenterAdmin', 'unitContact', 'unitLeader'], stops: ['sign', 'contact', 'resolve'] },
  { verb: 'keep', zh: '不同意退单', en: 'Keep', from: ['returnPending'], to: ['dispatched', 'signed'], above: 'too', who: ['dispatcher', 'coordinator', 'reviewer', 'subCenterAdmin', ...unit, 'system'] },
  { verb: 'requestExtension', zh: '申请延期', en: 'Request an extension', from: ['signed', 'handling'], ticket: working, to: [], who: [...unit, 'system'], starts: ['decide'] },
  { verb: 'extend', zh: '延期', en: 'Extend', from: ['signed', 'handling'], to: [], above: 'only', who: ['reviewer', 'coordinator', 'dispatcher', 'subCenterAdmin', 'unitContact', 'unitLeader'], stops: ['resolve'], starts: ['resolve'] },
  { verb: 'requestSuspension', zh: '申请暂停计时', en: 'Request a suspension', from: ['signed', 'handling'], ticket: working, to: [], who: unit, starts: ['decide'] },
  { verb: 'suspend', zh: '暂停计时', en: 'Suspend', from: ['signed', 'handling'], to: ['suspended'], who: ['reviewer', 'coordinator'], stops: ['contact', 'resolve'], starts: ['suspend'] },
  { verb: 'resume', zh: '恢复计时', en: 'Resume', from: ['suspended'], to: ['signed', 'handling'], who: [...unit, 'coordinator', 'reviewer', 'dispatcher', 'subCenterAdmin', 'supervisor', 'system'], stops: ['suspend'], starts: ['contact', 'resolve'] },
  { verb: 'requestPark', zh: '申请挂账', en: 'Ask to park it', from: ['signed', 'handling'], ticket: working, to: [], who: ['unitContact', 'handler'], starts: ['decide'] },
  { verb: 'requestUnreasonable', zh: '申请认定不合理诉求', en: 'Ask to have it found unreasonable', from: ['signed', 'handling'], ticket: working, to: [], who: ['unitContact', 'unitLeader'], starts: ['decide'] },
  { verb: 'answerUrging', zh: '回复催办', en: 'Answer the urging', from: open, to: [], who: handlers },
  { verb: 'issueCard', zh: '发牌', en: 'Issue a card', from: [...open, 'resolved', 'withdrawn'], to: [], who: ['supervisor', 'eSupervision'] },
  { verb: 'answerCard', zh: '整改回复', en: 'Answer a card', from: [...open, 'resolved', 'withdrawn'], to: [], who: ['unitContact', 'unitLeader'] },
  { verb: 'appealCard', zh: '申诉黄红牌', en: 'Appeal a card', from: [...open, 'resolved', 'withdrawn'], to: [], who: ['unitContact', 'unitLeader'], starts: ['decide'] },
  { verb: 'appealScore', zh: '考核申诉', en: 'Appeal a score', from: [...open, 'resolved', 'withdrawn'], to: [], who: ['unitContact', 'unitLeader'], starts: ['decide'] },
  { verb: 'resolve', zh: '办结', en: 'Resolve', from: ['signed', 'handling'], ticket: working, to: ['resolved'], who: [...handlers, 'system'], stops: ['contact', 'resolve'] },
  { verb: 'resolveByBatch', zh: '随问题批量办结', en: 'Resolve with the problem', from: open, to: ['resolved'], who: ['system'], stops: ['sign', 'contact', 'resolve', 'suspend'] },
  { verb: 'closeExplained', zh: '解释说明后办结', en: 'Close as explained', from: open, to: ['resolved'], who: ['coordinator'], stops: ['sign', 'contact', 'resolve', 'suspend'] },
  { verb: 'takeInHouse', zh: '转本系统办理', en: 'Handle it here', from: ['dispatched', 'signed', 'handling'], to: [], who: ['dispatcher', 'coordinator', 'subCenterAdmin', 'system'] },
  { verb: 'resolveWithMaster', zh: '随主单办结', en: 'Resolve with the master', from: ['dispatched'], to: ['resolved'], who: ['system'] },
  { verb: 'recallFollowed', zh: '随撤销并单收回', en: 'Recall with the merge undone', from: ['resolved'], to: ['recalled'], who: ['system'] },
  { verb: 'sendBack', zh: '退回补办', en: 'Send back', from: ['resolved'], to: ['handling'], who: ['reviewer', 'coordinator', 'callbackAgent', 'subCenterAdmin', 'vendorStaff', 'citizen', 'system'], starts: ['resolve'] },
  { verb: 'sendBackPart', zh: '退回补办', en: 'Send back', from: ['resolved'], ticket: working, to: ['handling'], above: 'only', who: unit, starts: ['resolve'] },
  { verb: 'recall', zh: '收回', en: 'Recall', from: open, to: ['recalled'], above: 'only', who: ['dispatcher', 'coordinator', 'subCenterAdmin', 'citizen', 'agent', 'teamLead', 'unitContact', 'unitLeader', 'system'], stops: ['sign', 'contact', 'resolve', 'suspend'] },
] as const satisfies Table<AssignmentState>;

/** States in which the unit still owes something. */
export const openAssignmentStates: readonly AssignmentState[] = open;
