/** Words for each verb; `n` varies them, `life` and `other` are the ticket it is done on and another one. */
import type { AnyVerb } from '../../../ticketing/verb/verb.ts';
import { reply } from '../../setup/story.ts';
import type { Life } from './life.ts';

export interface Around { life: Life; other: Life; now: Date; assignmentId?: number | undefined; caseAgentId: number }

const because = '随机测试写明的理由';
const day = (now: Date, days: number) => new Date(now.getTime() + days * 86_400_000 + 8 * 3_600_000).toISOString().slice(0, 10);
const units = ['yx-cg', 'yx-zj', 'yx-hb', 'yc-dc'] as const;
const below: Record<string, string> = { 'yx-cg': 'st-990101001', 'yx-zj': 'st-990101001', 'yx-hb': 'st-990101001', 'st-990101001': 'cm-990101001001' };
/** Most are sent where they may go; some are not. */
const unitFor = (n: number, { life: { ticket } }: Around) => (n % 6 === 0 ? units[n % 4]! : ticket.isAboutStaff ? 'yc-dc' : units.filter((u) => u !== ticket.accusedUnitId)[n % 3]!);
const involved = ({ life }: Around) => life.ticket.leadUnitId ?? life.assignments[0]?.unitId ?? 'yx-cg';
const heldBy = ({ life, assignmentId }: Around) => life.assignments.find((a) => a.id === assignmentId)?.unitId ?? 'yx-cg';

const inputs: Record<string, (n: number, around: Around) => object> = {
  'ticket.amend': (n, { life }) => ({ urgency: (['normal', 'urgent', 'critical'] as const)[n % 3], ...(life.ticket.isConfidential ? {} : { address: `清荷路${n}号` }) }),
  'ticket.confirmScrub': () => ({ title: '路灯问题', content: '某路段路灯不亮。', address: null }),
  'ticket.requestReveal': () => ({ fields: ['phone'], reason: because }),
  'ticket.requestLift': () => ({ reasonCode: 'citizenAgrees', reason: because }),
  'ticket.decline': () => ({ reasonCode: 'legalRoute', route: '请申请仲裁。' }),
  'ticket.answer': () => ({ reply: '请到社区服务站办理。' }),
  'ticket.transfer': (n) => ({ lineCode: n % 2 ? '119' : 'water' }),
  'ticket.checkBack': (n) => ({ outcome: n % 2 ? 'taken' : 'refused', note: '已电话核实' }),
  'ticket.flagStaffComplaint': (n) => ({ reason: because, accusedUsername: n % 2 ? 'agent1' : 'yx-cg-handler' }),
  'ticket.assignCaseAgent': (_n, { caseAgentId }) => ({ staffId: caseAgentId }),
  'ticket.dispatch': (n, around) => ({ leadUnitId: unitFor(n, around), supportUnitIds: n % 3 || around.life.ticket.isAboutStaff ? [] : ['yx-jj'], appealType: around.life.ticket.isAboutStaff ? 'complaint' : 'help', pushDownReason: '基层便于处置' }),
  'ticket.addSupport': (n, around) => ({ unitIds: [unitFor(n, around)] }),
  'ticket.askCitizen': () => ({ items: ['路灯的具体位置'] }),
  'ticket.goOn': () => ({ reason: because }),
  'ticket.markHardCase': (n, around) => ({ reason: because, ...(around.life.ticket.leadUnitId && n % 2 ? {} : { temporaryLeadUnitId: unitFor(n, around) }) }),
  'ticket.confer': (_n, { now }) => ({ kind: 'meeting', heldAt: now.toISOString(), participantUnitIds: ['yx-cg', 'yx-zj'], minutes: '各方说明了各自的职责和依据，议定先行处置。', decisions: [{ unitId: 'yx-cg', decision: '先行处置' }] }),
  'ticket.rule': (n, around) => ({ matterCode: '020302', leadUnitId: unitFor(n, around), supportUnitIds: [], basis: '三定方案', text: '由裁定单位承办，其他单位配合。' }),
  'ticket.reviewParked': (n, { now }) => ({ reviewDate: day(now, 10 + (n % 60)), progress: '已列入下季度计划' }),
  'ticket.merge': (_n, { other }) => ({ masterTicketNo: other.ticket.ticketNo, reason: because }),
  'ticket.visit': (n) => ({ method: 'phone', staffContacted: n % 5 !== 0, solved: n % 2 ? 'solved' : 'unsolved', ...(n % 2 ? { attitude: 5, result: 5 } : { attitude: 1, result: 1, dissatisfyReason: 'result' }), satisfaction: n % 2 ? 5 : 1, rework: n % 4 === 0 }),
  'ticket.rate': (n) => ({ satisfaction: 1 + (n % 5), solved: n % 2 ? 'solved' : 'unsolved' }),
  'ticket.attemptVisit': () => ({ method: 'phone' }),
  'ticket.supplement': () => ({ text: '又坏了一盏。' }),
  'ticket.urge': () => ({}),
  'ticket.supervise': (n, around) => ({ level: 1 + (n % 3), cause: 'other', text: '请说明办理情况并限期解决。', unitIds: [involved(around)] }),
  'ticket.instruct': (_n, around) => ({ text: '请认真研究，限期解决，结果报我。', unitIds: [involved(around)] }),
  'assignment.contact': (n) => ({ method: 'phone', note: '约定明日查看', reached: n % 4 !== 0 }),
  'assignment.delegate': (_n, around) => ({ unitId: below[heldBy(around)] ?? 'cm-990101001001', advice: '请现场查看并处置', pushDownReason: '便于就近处置' }),
  'assignment.askCitizen': () => ({ items: ['现场照片或门牌号'] }),
  'assignment.requestReturn': (n) => ({ reasonCode: 'wrongFunction', reason: because, ...(n % 2 ? { legalBasis: '三定方案第二条', proposedUnitId: 'yx-zj' } : { legalBasis: '三定方案第二条' }) }),
  'assignment.requestExtension': (n) => ({ workdays: 1 + (n % 10), reasonCode: 'complex', reason: because }),
  'assignment.requestSuspension': (n, { now }) => ({ reasonCode: 'thirdPartyTest', until: day(now, 3 + (n % 20)), reason: because }),
  'assignment.requestPark': (n, { now }) => ({ reasonCode: 'funding', explanation: '目前资金尚未落实，暂时无法改造。', plan: '已列入明年老旧小区改造计划。', condition: '改造资金下达', reviewDate: day(now, 10 + (n % 70)) }),
  'assignment.requestUnreasonable': (n) => ({ kind: n % 2 ? 'unreasonable' : 'beyondDuty', explanation: '您反映的情况我们已认真核实，按现行规定无法办理，敬请理解。', evidence: '现场检查记录和有关政策文件', legalBasis: '相关管理办法第三条' }),
  'assignment.resolve': (n) => ({ reply: `${reply}（第${n}次现场）`, outcome: 'solved', waiveReason: '协办事项已无必要' }),
  'assignment.answerUrging': () => ({ text: '已安排今日到场。' }),
  'assignment.issueCard': (n) => ({ colour: n % 2 ? 'yellow' : 'red', fault: 'stageOverdue', reason: because }),
  'assignment.answerCard': (_n, { life, assignmentId }) => ({ cardId: life.cards.find((c) => c.assignmentId === assignmentId)?.id ?? 0, text: '已整改到位并加派人员。' }),
  'assignment.appealCard': (_n, { life, assignmentId }) => ({ cardId: life.cards.find((c) => c.assignmentId === assignmentId)?.id ?? 0, reasonCode: 'other', reason: because }),
  'request.endorse': () => ({}),
  'request.approve': () => ({}),
  'request.reject': () => ({ decision: because }),
  'supervision.report': () => ({ text: '已落实整改，问题已经解决。' }),
  'supervision.accept': () => ({ verdict: '同意办结' }),
};

export const inputOf = (verb: AnyVerb, n: number, around: Around): object => inputs[`${verb.kind}.${verb.name}`]?.(n, around) ?? { reason: because };
