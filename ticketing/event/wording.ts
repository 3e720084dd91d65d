/** What an event says: one sentence for staff, and a shorter one for the citizen where it is theirs to know. */
import { cityDay } from '../deadline/city-day.ts';
import { confidentialWordings, fieldsOf } from './wording/confidential.ts';
import { deadlineWordings } from './wording/deadline.ts';
import { dutyWordings } from './wording/duty.ts';
import { supervisionWordings } from './wording/supervision.ts';
import { disputeWordings } from './wording/dispute.ts';
import { hotlineWordings } from './wording/hotline.ts';
import { mergeWordings } from './wording/merge.ts';
import { waitingWordings } from './wording/waiting.ts';
import { reviewWordings } from './wording/review.ts';
import { oneStop } from './wording/one-stop.ts';
import { recordingWordings } from './wording/recording.ts';
import { callWordings } from './wording/call.ts';

type Data = Record<string, unknown>;
export interface Wording { staff(d: Data): string; citizen?(d: Data): { zh: string; en: string } | null }

const text = (v: unknown) => (v === undefined || v === null || v === '' ? '' : String(v));
const after = (prefix: string, v: unknown) => (text(v) ? `${prefix}${text(v)}` : '');
const day = (v: unknown) => (typeof v === 'string' || v instanceof Date ? cityDay(new Date(v)) : '');
const clocks: Record<string, string> = { dispatch: '派单', sign: '签收', contact: '先行联系', resolve: '办结', review: '审核', visit: '回访', wait: '等待市民补充', conference: '会商', suspend: '暂停计时', park: '挂账复核', checkBack: '转接回查', decide: '申请审批', report: '督办反馈', check: '督办审定' };
/** older events have no name of what was asked for */
const asked = (d: Data) => text(d.kindName) || (d.kind === 'return' ? '退单' : '延期');

const wordings: Record<string, Wording> = {
  ...supervisionWordings,
  ...dutyWordings,
  ...mergeWordings,
  ...hotlineWordings,
  ...waitingWordings,
  ...recordingWordings,
  ...callWordings,
  register: { staff: () => '登记诉求', citizen: () => ({ zh: '您的诉求已受理', en: 'Your appeal was received' }) },
  advise: { staff: (d) => `智能研判：${text(d.reason)}` },
  queue: { staff: (d) => `转人工派单${after('：', d.reason)}` },
  decline: { staff: (d) => `不予受理：${text(d.reason)}`, citizen: (d) => ({ zh: `不属于12345受理范围：${text(d.route)}`, en: `Outside our remit: ${text(d.route)}` }) },
  answer: { staff: (d) => `直接答复：${text(d.reply)}`, citizen: (d) => ({ zh: `答复：${text(d.reply)}`, en: `Answer: ${text(d.reply)}` }) },
  dispatch: { staff: (d) => `派单给${text(d.unit)}${after('，意见：', d.advice)}${after('，依据：', d.clause)}${after('，下派基层的理由：', d.pushDownReason)}`, citizen: (d) => ({ zh: `已转${text(d.unit)}办理，预计${day(d.dueAt)}前答复`, en: `Sent to ${text(d.unit)}; an answer is expected by ${day(d.dueAt)}` }) },
  addSupport: { staff: (d) => `加派协办：${(d.units as string[] | undefined)?.join('、') ?? ''}` },
  reassign: { staff: (d) => `收回改派：${text(d.reason)}`, citizen: () => ({ zh: '正在重新确定承办单位', en: 'The responsible unit is being chosen anew' }) },
  returnToDispatch: { staff: () => '退单后重新待派', citizen: () => ({ zh: '正在重新确定承办单位', en: 'The responsible unit is being chosen anew' }) },
  submitForReview: { staff: () => '提交审核' },
  rejectReview: { staff: (d) => `审核退回：${text(d.reason)}` },
  settle: { staff: () => '答复生效，办结', citizen: () => ({ zh: '已办结', en: 'Closed' }) },
  reopen: { staff: (d) => `重新办理：${text(d.reason)}`, citizen: () => ({ zh: '已重新办理', en: 'Opened again' }) },
  supplement: { staff: (d) => `补充材料：${text(d.text)}`, citizen: (d) => ({ zh: `您补充了：${text(d.text)}`, en: `You added: ${text(d.text)}` }) },
  attach: { staff: (d) => `添加附件${after('：', d.name)}${d.purpose === 'reply' ? '（随答复）' : ''}`, citizen: (d) => (d.purpose === 'appeal' ? { zh: '您补充了照片或文件', en: 'You added a file' } : null) },
  detach: { staff: (d) => `移除附件${after('：', d.name)}${after('，', d.reason)}` },
  transfer: { staff: (d) => `一键转接${text(d.line)}（${text(d.number)}）${after('：', d.note)}`, citizen: (d) => ({ zh: `已转接${text(d.line)}（${text(d.number)}）`, en: `Passed on to ${text(d.line)} (${text(d.number)})` }) },
  checkBack: { staff: (d) => `转接回查：${{ taken: `${text(d.line)}已受理`, refused: `${text(d.line)}未受理，转回办理`, unreached: '未能核实，转回办理' }[text(d.outcome)] ?? ''}${after('，案件编号', d.caseNo)}${after('：', d.note)}`, citizen: (d) => (d.outcome === 'taken' ? { zh: `${text(d.line)}已受理`, en: `${text(d.line)} took it up` } : { zh: '已转回热线继续办理', en: 'Back with the hotline' }) },
  flagStaffComplaint: { staff: (d) => `转为工作人员投诉：${text(d.reason)}` },
  assignCaseAgent: { staff: (d) => `指定专员${text(d.agent)}`, citizen: (d) => ({ zh: `专员${text(d.agent)}为您跟进`, en: `${text(d.agent)} stays with your case` }) },
  cancel: { staff: (d) => `撤单：${text(d.reason)}`, citizen: () => ({ zh: '诉求已撤回', en: 'Withdrawn' }) },
  archive: { staff: () => '归档' },
  ...confidentialWordings, ...deadlineWordings,
  reminder: { staff: (d) => `提醒${text(d.unit)}：${clocks[text(d.clock)] ?? ''}时限已用${d.step === 'remind80' ? '80%' : '50%'}` },
  overdue: { staff: (d) => `${text(d.unit)}${clocks[text(d.clock)] ?? ''}超期` },
  reveal: { staff: (d) => `查看隐去的信息（${fieldsOf(d.fields)}）：${text(d.reason)}` },
  joinProblem: { staff: (d) => `并入问题${text(d.problemNo)}「${text(d.title)}」`, citizen: (d) => ({ zh: `与多位市民的同类诉求合并办理：${text(d.title)}`, en: `Handled together with similar appeals: ${text(d.title)}` }) },
  leaveProblem: { staff: (d) => `移出问题${text(d.problemNo)}：${text(d.reason)}` },
  grouping: { staff: (d) => ({ move: `诉求归组：由「${text(d.group)}」移到「${text(d.to)}」：${text(d.reason)}`, split: `诉求归组：由「${text(d.group)}」拆分到「${text(d.to)}」：${text(d.reason)}`, forbid: `诉求归组：移出「${text(d.group)}」：${text(d.reason)}`, undo: `诉求归组：撤销「${text(d.group)}」的${text(d.reason)}，回到原组` })[text(d.what)] ?? '诉求归组' },
  handleAlone: { staff: (d) => `从问题${text(d.problemNo)}转单独办理：${text(d.reason)}`, citizen: () => ({ zh: '已转为单独为您办理', en: 'Now handled for you singly' }) },
  batchReply: { staff: (d) => `批量答复：${text(d.reply)}`, citizen: (d) => ({ zh: `统一答复：${text(d.reply)}`, en: `Joint reply: ${text(d.reply)}` }) },
  'assignment.sign': { staff: (d) => `${text(d.unit)}签收`, citizen: (d) => ({ zh: `${text(d.unit)}已签收`, en: `${text(d.unit)} took it up` }) },
  ...disputeWordings,
  'assignment.takeBack': { staff: (d) => `${text(d.unit)}退单获准` },
  'assignment.keep': { staff: () => '退单未获同意，继续办理' },
  'assignment.requestExtension': { staff: (d) => `申请延期${text(d.workdays)}个工作日：${text(d.reason)}` },
  'assignment.extend': { staff: (d) => `${text(d.unit)}延期至${day(d.dueAt)}`, citizen: (d) => ({ zh: `因情况需要延长办理，预计${day(d.dueAt)}前答复`, en: `More time is needed; an answer is expected by ${day(d.dueAt)}` }) },
  'assignment.resolve': { staff: (d) => `${text(d.unit)}办结：${text(d.reply)}${after('（未办结的协办、下派已收回：', d.waiveReason)}${d.waiveReason ? '）' : ''}` },
  'assignment.resolveByBatch': { staff: (d) => `${text(d.unit)}随问题${text(d.problemNo)}批量办结` },
  'assignment.sendBack': { staff: (d) => `退回${text(d.unit)}补办：${text(d.reason)}`, citizen: (d) => (d.by === 'review' ? null : { zh: `已要求${text(d.unit)}重新办理`, en: `${text(d.unit)} was asked to work on it again` }) },
  ...reviewWordings,
  'assignment.recall': { staff: (d) => `收回${text(d.unit)}的派单：${text(d.reason)}` },
  'request.endorse': { staff: (d) => `初审同意${asked(d)}${after('：', d.decision)}` },
  'request.approve': { staff: (d) => `同意${asked(d)}${after('：', d.decision)}` },
  'request.reject': { staff: (d) => `不同意${asked(d)}${after('：', d.decision)}` },
  'request.withdraw': { staff: (d) => `撤回${asked(d)}申请` },
};

export const staffWording = (kind: string, data: Data): string => oneStop(wordings[kind]?.staff(data) ?? kind);
/** null: not the citizen's business. Supporting units and internal steps stay inside. */
export const citizenWording = (kind: string, data: Data): { zh: string; en: string } | null => {
  const told = wordings[kind]?.citizen?.(data);
  return told ? { ...told, zh: oneStop(told.zh) } : null;
};
