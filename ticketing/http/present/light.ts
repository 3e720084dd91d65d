import type { Core } from '../../core.ts';
import { remaining } from '../../deadline/remaining.ts';
import type { Urgency } from '../../db/schema/types.ts';

export type Light = 'none' | 'normal' | 'near' | 'overdue';

/** 警示灯 and the words beside it. At `now`, or when its clock stopped. Near: less than one working day left, or less than two hours of a round-the-clock limit. */
export function lightOf(core: Core, row: { regionCode: string; urgency: Urgency }, due: Date | null, done = false, now = core.now()): { light: Light; remaining: string | null } {
  if (!due || done) return { light: 'none', remaining: null };
  const calendar = core.calendarFor(row.regionCode, now);
  const ordinary = row.urgency === 'normal';
  const left = remaining(calendar, now, due, ordinary ? { workdays: 1 } : { hours: 1 });
  const near = ordinary ? 8 * 3_600_000 : 2 * 3_600_000;
  return { light: now > due ? 'overdue' : left.ms < near ? 'near' : 'normal', remaining: left.text };
}
