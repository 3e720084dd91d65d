/**
 * When somebody is to be called back. Missed calls within half an hour of opening time (66号（四） demands it and names no time; 30 minutes are common practice);
 * what was missed at night, or outside the line's hours, the next morning. Who asked for it themselves while the line was open is called at any hour.
 */
import { addDays, cityDay, cityMoment, type Core } from '../../ticketing/index.ts';
import type { CallBackRow, CallBackWhy } from './ask.ts';
import { nextOpen } from '../line/hours.ts';
import type { LineNow } from '../line/line-now.ts';

export const dueMs = 30 * 60_000;
/** Nobody is rung up outside these hours who did not ask for it just now. */
const [morning, evening] = ['08:00', '21:00'] as const;
/** After a try in vain, by its result, in minutes. */
const retryMinutes: Readonly<Record<string, number>> = { busy: 5, noAnswer: 30, unreachable: 30, declined: 120 };
export const mostAttempts = 3;

export function firstDue(core: Pick<Core, 'calendarFor' | 'config'>, line: LineNow | null, why: CallBackWhy, now: Date): { notBefore: Date; dueAt: Date } {
  const notBefore = why === 'asked' && line?.open && !line.night ? now : callable(core, line, now);
  return { notBefore, dueAt: new Date(notBefore.getTime() + dueMs) };
}

export const nextTry = (core: Pick<Core, 'calendarFor' | 'config'>, line: LineNow | null, result: string, now: Date): Date => callable(core, line, new Date(now.getTime() + (retryMinutes[result] ?? 30) * 60_000));

/** The moment, or the next one at which both the line is open and people are awake. */
export function callable(core: Pick<Core, 'calendarFor' | 'config'>, line: Pick<LineNow, 'hours'> | null, at: Date): Date {
  let moment = awake(at);
  if (!line) return moment;
  for (let looked = 0; looked < 400; looked++) {
    const open = nextOpen(line.hours, (on) => core.calendarFor(core.config.cityCode, on), moment);
    if (open === null) return moment; // it never opens again: it is called back all the same
    const next = awake(open);
    if (next.getTime() === moment.getTime()) return moment;
    moment = next;
  }
  return moment;
}

function awake(at: Date): Date {
  const day = cityDay(at);
  if (at < cityMoment(day, morning)) return cityMoment(day, morning);
  return at < cityMoment(day, evening) ? at : cityMoment(addDays(day, 1), morning);
}

/** Until when the next try is to be made: the first one by its due moment, later ones half an hour after they may be made. */
export const tryBy = ({ attempts, dueAt, notBefore }: Pick<CallBackRow, 'attempts' | 'dueAt' | 'notBefore'>): Date => (attempts.length === 0 ? dueAt : new Date(notBefore.getTime() + dueMs));
