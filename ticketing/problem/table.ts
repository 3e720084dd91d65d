/** Problem states and verbs: open → replied → closed, and back. A group handled as one, with an owner, a plan, a deadline and joint replies. */
import type { problem } from '../db/schema/index.ts';
import { requestTable } from '../request/table.ts';
import { supervisionTable } from '../supervision/table.ts';
import { transitionOf, type Table, type Who } from '../verb/transition.ts';

export type ProblemState = (typeof problem.$inferSelect)['state'];

/** Of the centre: they open problems, answer for them and close them. */
export const owners: readonly Who[] = ['dispatcher', 'coordinator', 'supervisor'];
/** These act only for a unit that has a part in it, or one above it. */
export const ofUnits: readonly Who[] = ['unitContact', 'unitLeader', 'handler'];
const leads: readonly Who[] = ['unitContact', 'unitLeader'];
const running = ['open', 'replied'] as const;
const anyTime = ['open', 'replied', 'closed'] as const;
/** Who issues and checks orders, who decides on requests: the same people as on a ticket. */
const checkers = transitionOf(supervisionTable, 'accept')!.who;
const deciders = transitionOf(requestTable, 'approve')!.who;

export const problemTable = [
  { verb: 'open', zh: '立为问题', en: 'Make it a problem', from: [], to: ['open'], who: owners, starts: ['sign', 'resolve', 'step'] },
  { verb: 'sign', zh: '签收问题', en: 'Sign for it', from: running, to: [], who: ofUnits, stops: ['sign'] },
  { verb: 'plan', zh: '制定方案', en: 'Plan', from: running, to: [], who: [...owners, ...leads], stops: ['step'], starts: ['step'] },
  { verb: 'finishStep', zh: '完成步骤', en: 'Finish a step', from: running, to: [], who: [...owners, ...ofUnits], stops: ['step'], starts: ['step'] },
  { verb: 'progress', zh: '反馈进展', en: 'Report progress', from: running, to: [], who: ofUnits },
  { verb: 'urge', zh: '催办单位', en: 'Urge a unit', from: running, to: [], who: [...owners, 'mayorOffice', ...leads] },
  { verb: 'measure', zh: '登记措施', en: 'Record a measure', from: anyTime, to: [], who: [...owners, ...leads] },
  { verb: 'dropMeasure', zh: '删除措施', en: 'Strike a measure', from: running, to: [], who: [...owners, ...leads] },
  { verb: 'assign', zh: '调整责任', en: 'Change who handles it', from: running, to: [], who: owners, stops: ['sign'], starts: ['sign'] },
  { verb: 'instruct', zh: '批示', en: 'Instruct', from: running, to: [], who: ['mayorOffice'], starts: ['report'] },
  { verb: 'answerOrder', zh: '反馈批示、督办', en: 'Report on an order', from: anyTime, to: [], who: transitionOf(supervisionTable, 'report')!.who, stops: ['report'], starts: ['decide'] },
  { verb: 'acceptOrder', zh: '审定办结批示、督办', en: 'Accept a report', from: anyTime, to: [], who: checkers, stops: ['decide'] },
  { verb: 'returnOrder', zh: '退回再办', en: 'Send a report back', from: running, to: [], who: checkers, stops: ['decide'], starts: ['report'] },
  { verb: 'requestExtension', zh: '申请延期', en: 'Ask for more time', from: ['open'], to: [], who: [...owners, ...leads], starts: ['decide'] },
  { verb: 'approveRequest', zh: '同意申请', en: 'Approve', from: anyTime, to: [], who: deciders, stops: ['decide', 'resolve'], starts: ['resolve'] },
  { verb: 'rejectRequest', zh: '不同意申请', en: 'Reject', from: anyTime, to: [], who: deciders, stops: ['decide'] },
  { verb: 'answerCard', zh: '黄红牌整改回复', en: 'Answer a card', from: anyTime, to: [], who: leads },
  { verb: 'appealCard', zh: '申诉黄红牌', en: 'Appeal against a card', from: anyTime, to: [], who: leads, starts: ['decide'] },
  { verb: 'join', zh: '并入工单', en: 'Add tickets', from: running, to: [], who: owners },
  { verb: 'split', zh: '移出工单', en: 'Take a ticket out', from: running, to: [], who: owners },
  { verb: 'alone', zh: '转单独办理', en: 'Handle one singly', from: running, to: [], who: owners },
  { verb: 'sample', zh: '确定回访方式', en: 'Choose who is visited', from: running, to: [], who: owners },
  { verb: 'reply', zh: '统一答复', en: 'Reply to all', from: running, to: ['replied'], who: [...owners, ...leads], stops: ['resolve'] },
  { verb: 'close', zh: '办结问题', en: 'Close the problem', from: running, to: ['closed'], who: owners, stops: ['sign', 'resolve', 'step', 'decide'] },
  { verb: 'reopen', zh: '重启问题', en: 'Reopen the problem', from: ['closed'], to: ['open'], who: [...owners, 'system'], starts: ['resolve', 'step'] },
] as const satisfies Table<ProblemState>;

export type ProblemVerbName = (typeof problemTable)[number]['verb'];
/** Supporting units do these too, each for its own part. */
export const anyUnit: readonly ProblemVerbName[] = ['sign', 'finishStep', 'progress', 'answerOrder'];
const names: Record<ProblemState, string> = { open: '办理中', replied: '已统一答复', closed: '已办结' };
export const problemStateName = (state: ProblemState): string => names[state];
