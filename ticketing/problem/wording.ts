/** What an event of a problem's course says: one sentence for staff. */
import { cityDay } from '../deadline/city-day.ts';
import { oneStop } from '../event/wording/one-stop.ts';
import { lookBackWordings } from '../look-back/wording.ts';
import { measureKindNames } from './measure-kinds.ts';
import type { MeasureKind } from '../db/schema/index.ts';

type Data = Record<string, unknown>;
const text = (v: unknown) => (v === undefined || v === null ? '' : String(v));
const list = (v: unknown) => (Array.isArray(v) ? v.join('、') : text(v));
const after = (prefix: string, v: unknown) => (list(v) ? `${prefix}${list(v)}` : '');
const day = (v: unknown) => (typeof v === 'string' || v instanceof Date ? cityDay(new Date(v)) : '');
const clocks: Record<string, string> = { sign: '签收', resolve: '办理', report: '反馈', decide: '申请审批', check: '审定' };
const order = (d: Data) => (d.kind === 'instruction' ? '批示' : '督办');

const wordings: Record<string, (d: Data) => string> = {
  open: (d) => `立为问题，由${text(d.unit)}主办${after('，协办：', d.units)}，${day(d.dueAt)}前答复，并入${text(d.members)}件`,
  sign: (d) => `${list(d.units)}签收${d.members ? `，并签收名下${text(d.members)}件成员工单` : ''}`,
  plan: (d) => `制定方案（${text(d.steps)}步）${after('，根本原因：', d.rootCause)}${after('，成效检验：', d.effectPlan)}`,
  finishStep: (d) => `${text(d.unit)}完成「${text(d.step)}」${d.late ? '（逾期）' : ''}：${text(d.proof)}`,
  progress: (d) => `${text(d.unit)}反馈${d.answers ? '（答复催办）' : '进展'}：${text(d.text)}`,
  urge: (d) => `催办${text(d.unit)}：${text(d.text)}`,
  measure: (d) => `登记措施（${measureKindNames[d.kind as MeasureKind] ?? ''}）：${text(d.title)}${after('，文号', d.documentNo)}`,
  dropMeasure: (d) => `删除措施「${text(d.title)}」：${text(d.reason)}`,
  assign: (d) => `调整责任：主办${text(d.unit)}${after('，协办', d.units)}${after('，责任人', d.owner)}。理由：${text(d.reason)}`,
  instruct: (d) => `批示${list(d.units)}：${text(d.text)}（${day(d.dueAt)}前反馈）`,
  supervise: (d) => `督办${list(d.units)}：${text(d.text)}（${day(d.dueAt)}前反馈）`,
  answerOrder: (d) => `${list(d.units)}反馈${order(d)}：${text(d.text)}`,
  acceptOrder: (d) => `审定办结${list(d.units)}的${order(d)}${after('：', d.verdict)}`,
  returnOrder: (d) => `退回${list(d.units)}的反馈：${text(d.reason)}（${day(d.dueAt)}前再反馈）`,
  escalateOrder: (d) => `${list(d.units)}逾期未反馈，升为${text(d.levelName)}`,
  requestExtension: (d) => `申请延期${text(d.workdays)}个工作日（${text(d.reasonName)}）：${text(d.reason)}${d.members ? '；成员工单一并申请' : ''}`,
  approveRequest: (d) => `同意${text(d.kindName)}${d.dueAt ? `，至${day(d.dueAt)}` : ''}${d.members ? `，${text(d.members)}件成员工单各按自身规定延期` : ''}${after('：', d.decision)}`,
  rejectRequest: (d) => `不同意${text(d.kindName)}：${text(d.decision)}`,
  answerCard: (d) => `${text(d.unit)}对${d.colour === 'red' ? '红' : '黄'}牌作整改回复：${text(d.text)}`,
  appealCard: (d) => `申诉${d.colour === 'red' ? '红' : '黄'}牌：${text(d.reason)}`,
  join: (d) => `并入工单${list(d.ticketNos)}`,
  split: (d) => `移出工单${text(d.ticketNo)}：${text(d.reason)}`,
  alone: (d) => `工单${text(d.ticketNo)}转单独办理：${text(d.reason)}`,
  sample: (d) => (d.all ? `逐件回访：${text(d.reason)}` : `抽样回访${d.share ? `${text(d.share)}%` : `${text(d.number)}件`}（${text(d.of)}件中抽${text(d.drawn)}件）：${text(d.reason)}`),
  reply: (d) => `统一答复${text(d.members)}件${d.edited ? `，其中${text(d.edited)}件单独修改` : ''}${d.left ? `，${text(d.left)}件本次不答复` : ''}${d.onTime === false ? '（逾期）' : ''}：${text(d.reply)}`,
  close: (d) => `办结，登记措施${text(d.measures)}项，成效观察${text(d.watchDays)}天`,
  reopen: (d) => `重启：${text(d.reason)}，${day(d.dueAt)}前答复`,
  ...lookBackWordings,
  recounted: () => '日历调整，重新计算时限',
  reminder: (d) => `提醒${text(d.unit)}：办理时限已用${d.step === 'remind80' ? '80%' : '50%'}`,
  stepReminder: (d) => `提醒${text(d.unit)}：「${text(d.step)}」${text(d.until)}到期`,
  stepOverdue: (d) => `${text(d.unit)}逾期未完成「${text(d.step)}」（应于${text(d.until)}前完成）`,
  overdue: (d) => `${text(d.unit)}${clocks[text(d.clock)] ?? ''}超期`,
  yellowCard: (d) => `${text(d.unit)}被发黄牌：问题办理时限将至`,
  redCard: (d) => `${text(d.unit)}被发红牌：问题超过办理时限`,
};

export const problemWording = (kind: string, data: Data): string => oneStop(wordings[kind]?.(data) ?? kind);
/** Every kind of event has its words (a test asks). */
export const problemEventKinds = Object.keys(wordings);
