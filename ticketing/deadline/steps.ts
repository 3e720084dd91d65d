import type { Calendar } from './calendar.ts';
import { cityDay } from './city-day.ts';
import { isWorking } from './limit.ts';
import type { Limit } from './limit.ts';
import { addWorking, nextWorkday, previousWorkday, workingBetween } from './working-time.ts';

/**
 * What a holder owes and by when: 派单 签收 先行联系 办结 审核 回访 答复生效 归档, and beside the main line
 * 方案步骤 (step, of a problem) 待补充 (wait) 会商 (conference) 暂停到期 (suspend) 挂账复核 (park) 转接回查 (checkBack) 审批 (decide) 督办反馈 (report) 值班确认 (duty).
 */
export type Clock = 'dispatch' | 'sign' | 'contact' | 'resolve' | 'review' | 'visit' | 'settle' | 'archive' | 'wait' | 'conference' | 'suspend' | 'park' | 'checkBack' | 'decide' | 'report' | 'step' | 'duty';
/** What happens as a clock runs: 提醒 提醒 黄牌 超期 红牌. */
export type Step = 'remind50' | 'remind80' | 'yellowCard' | 'overdue' | 'redCard';

export interface TimedStep {
  step: Step;
  at: Date;
}

/**
 * The due rows of a clock running from `from` to `due`, in order of time.
 * Only the resolve clock reminds and gives cards; the others just become overdue.
 * What would fall at or before the start is left out.
 */
export function stepsOf(clock: Clock, from: Date, due: Date, cal: Calendar, limit: Limit): TimedStep[] {
  const overdue: TimedStep = { step: 'overdue', at: due };
  if (clock !== 'resolve') return [overdue];
  const early: TimedStep[] = [
    { step: 'remind50', at: partOf(from, due, cal, limit, 0.5) },
    { step: 'remind80', at: partOf(from, due, cal, limit, 0.8) },
    { step: 'yellowCard', at: yellowCardAt(from, due, cal, limit) },
  ];
  return [
    ...early.filter(({ at }) => at > from && at < due).toSorted((a, b) => a.at.getTime() - b.at.getTime()),
    overdue,
    { step: 'redCard', at: redCardAt(due, cal, isWorking(limit)) },
  ];
}

/** The moment at which `part` of the time is used, in office time for working limits. */
function partOf(from: Date, due: Date, cal: Calendar, limit: Limit, part: number): Date {
  if (due <= from) return due;
  return isWorking(limit)
    ? addWorking(cal, from, Math.round(workingBetween(cal, from, due) * part))
    : new Date(Math.round(from.getTime() + (due.getTime() - from.getTime()) * part));
}

/** One working day before due, at due's time of day; clocks too short for that get it at 80 %. */
function yellowCardAt(from: Date, due: Date, cal: Calendar, limit: Limit): Date {
  if (isWorking(limit)) {
    const dueDay = cityDay(due);
    const dayBefore = previousWorkday(cal, dueDay);
    const at = new Date(due.getTime() - (Date.parse(dueDay) - Date.parse(dayBefore)));
    if (at > from && atLeastTwoDays(limit, cal, dueDay)) return at;
  }
  return partOf(from, due, cal, limit, 0.8);
}

/** The office start of the first working day after due; at due itself for round-the-clock limits. */
export function redCardAt(due: Date, cal: Calendar, working: boolean): Date {
  if (!working) return due;
  return cal.spans(nextWorkday(cal, cityDay(due)))[0]!.from;
}

function atLeastTwoDays(limit: { workdays: number } | { workHours: number }, cal: Calendar, day: string): boolean {
  if ('workdays' in limit) return limit.workdays >= 2;
  const officeMs = cal.spans(day).reduce((sum, span) => sum + (span.to.getTime() - span.from.getTime()), 0);
  return limit.workHours * 3_600_000 >= 2 * officeMs;
}
