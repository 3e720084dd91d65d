/** What calendars, limits and notices leave in a ticket's story. */
import { cityDay } from '../../deadline/city-day.ts';
import type { Wording } from '../wording.ts';

interface Move { clock?: unknown; before?: unknown; after?: unknown }
const day = (v: unknown) => (typeof v === 'string' || v instanceof Date ? cityDay(new Date(v)) : '');
const clocks: Record<string, string> = { returnWindow: '退单', dispatch: '派单', sign: '签收', contact: '先行联系', resolve: '办结', review: '审核', visit: '回访', settle: '答复生效', archive: '归档', wait: '等待补充', conference: '会商', suspend: '暂停', park: '挂账复核', checkBack: '转接回查', decide: '审批', report: '督办反馈' };
const moved = (moves: unknown) => (Array.isArray(moves) ? (moves as Move[]) : []).map((m) => `${clocks[String(m.clock)] ?? ''}时限${day(m.before)}改为${day(m.after)}`).join('，');
const promise = (moves: unknown) => (Array.isArray(moves) ? (moves as Move[]).find((m) => m.clock === 'resolve') : undefined);
const told = (moves: unknown) => { const m = promise(moves); return m && day(m.before) !== day(m.after) ? { zh: `预计答复日期改为${day(m.after)}`, en: `An answer is now expected by ${day(m.after)}` } : null; };

export const deadlineWordings: Record<string, Wording> = {
  recounted: { staff: (d) => `按工作日历${String(d.calendarVersion ?? '')}重新计算：${moved(d.moved)}`, citizen: (d) => told(d.moved) },
  amend: { staff: (d) => (moved(d.moved) ? `更正工单要素，时限重新计算：${moved(d.moved)}` : '更正工单要素'), citizen: (d) => told(d.moved) },
  noticesOff: { staff: () => '市民要求不再发送通知' },
  noticesOn: { staff: () => '市民恢复接收通知' },
};
