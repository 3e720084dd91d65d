/** What waiting, standing still, parking and handing down say. The citizen hears what they can do and by when, not which desk asked which. */
import { cityDay } from '../../deadline/city-day.ts';
import type { Wording } from '../wording.ts';

type Data = Record<string, unknown>;
const text = (v: unknown) => (v === undefined || v === null ? '' : String(v));
const tail = (before: string, v: unknown, after = '') => (text(v) ? `${before}${text(v)}${after}` : '');
const items = (d: Data) => (Array.isArray(d.items) ? d.items.map((item, i) => `${i + 1}. ${String(item)}`).join('；') : '');
const day = (v: unknown) => (typeof v === 'string' || v instanceof Date ? cityDay(new Date(v)) : '');

const wentOn: Record<string, string> = { answered: '市民已补充，继续办理', lapsed: '市民逾期未补充，按现有情况继续办理', byHand: '不再等待补充，继续办理' };

export const waitingWordings: Record<string, Wording> = {
  askCitizen: {
    staff: (d: Data) => `${text(d.unit)}请市民补充（${day(d.until)}前）：${items(d)}`,
    citizen: (d: Data) => ({ zh: `请您在${day(d.until)}前补充：${items(d)}`, en: `Please add by ${day(d.until)}: ${items(d)}` }),
  },
  goOn: {
    staff: (d: Data) => `${wentOn[text(d.how)] ?? '继续办理'}${tail('：', d.reason)}`,
    citizen: (d: Data) => (d.how === 'answered' ? { zh: '收到您的补充，继续办理', en: 'What you added was received; work goes on' } : { zh: '没有等到补充，先按现有情况继续办理', en: 'Nothing was added; work goes on with what there is' }),
  },
  park: {
    staff: (d: Data) => `挂账（${text(d.reasonName)}）：${text(d.explanation)} 打算：${text(d.plan)}。恢复条件：${text(d.condition)}。${day(d.reviewAt)}复核`,
    citizen: (d: Data) => ({ zh: `暂时办不成：${text(d.explanation)} 打算：${text(d.plan)}。${day(d.reviewAt)}前再看一次，届时恢复办理并告诉您`, en: `Not possible yet: ${text(d.explanation)} Plan: ${text(d.plan)}. It is looked at again by ${day(d.reviewAt)}` }),
  },
  reviewParked: {
    staff: (d: Data) => `挂账第${text(d.times)}次复核，顺延至${day(d.reviewAt)}：${text(d.progress)}`,
    citizen: (d: Data) => ({ zh: `计划进展：${text(d.progress)} ${day(d.reviewAt)}前再看一次`, en: `News of the plan: ${text(d.progress)} Looked at again by ${day(d.reviewAt)}` }),
  },
  unpark: {
    staff: (d: Data) => `恢复办理：${text(d.reason)}，${text(d.unit)}须在${day(d.dueAt)}前办结`,
    citizen: (d: Data) => ({ zh: `已恢复办理，预计${day(d.dueAt)}前答复`, en: `Work goes on; an answer is expected by ${day(d.dueAt)}` }),
  },
  'assignment.sendBackPart': { staff: (d: Data) => `退回${text(d.unit)}补办：${text(d.reason)}` },
  'assignment.askCitizen': { staff: (d: Data) => `${text(d.unit)}提出请市民补充` },
  'assignment.requestSuspension': { staff: (d: Data) => `${text(d.unit)}申请暂停计时至${text(d.until)}（${text(d.reasonName)}）：${text(d.reason)}` },
  'assignment.suspend': {
    staff: (d: Data) => (d.until ? `${text(d.unit)}暂停计时至${day(d.until)}：${text(d.reason)}` : `${text(d.unit)}随挂账停止计时`),
    citizen: (d: Data) => (d.until ? { zh: `因客观原因（${text(d.reason)}）暂缓办理，${day(d.until)}前恢复`, en: `Work stands still for now; it goes on by ${day(d.until)}` } : null),
  },
  'assignment.resume': { staff: (d: Data) => `${text(d.unit)}恢复计时${tail('：', d.reason)}` },
  'assignment.requestPark': { staff: (d: Data) => `${text(d.unit)}申请挂账（${text(d.reasonName)}）：${text(d.reason)} 打算：${text(d.plan)}，${text(d.reviewDate)}复核` },
  'assignment.delegate': { staff: (d: Data) => `${text(d.from)}下派给${text(d.unit)}（${day(d.dueAt)}前）：${text(d.advice)}${tail('（部门事项下派基层的理由：', d.pushDownReason, '）')}` },
};
