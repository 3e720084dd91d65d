/** The three levels of 督办 and how long a unit has to report, as data (common practice: 日常督办, 书面督办, 联合督办). A city that wants other limits changes them here. */
import type { Urgency } from '../db/schema/types.ts';
import type { Limit } from '../deadline/limit.ts';

export type Level = 1 | 2 | 3;
export const highestLevel: Level = 3;
/** A leader's instruction weighs as much as a written order. */
export const instructionLevel: Level = 2;

export const levelNames: Record<Level, { zh: string; en: string }> = {
  1: { zh: '一级督办', en: 'Level 1, daily' }, 2: { zh: '二级督办', en: 'Level 2, in writing' }, 3: { zh: '三级督办', en: 'Level 3, jointly' },
};

const reportIn: Record<Urgency, Record<Level, Limit> & { instruction: Limit }> = {
  normal: { 1: { workdays: 2 }, 2: { workdays: 3 }, 3: { workdays: 5 }, instruction: { workdays: 5 } },
  urgent: { 1: { workdays: 1 }, 2: { workdays: 1 }, 3: { workdays: 2 }, instruction: { workdays: 2 } },
  critical: { 1: { hours: 4 }, 2: { hours: 4 }, 3: { hours: 8 }, instruction: { hours: 12 } },
};

/** How long who issued it may take to accept a report or send it back. */
export const checkIn: Limit = { workdays: 2 };

/** The time to report on an order of a level, or on an instruction. */
export const reportLimit = (urgency: Urgency, what: Level | 'instruction'): Limit => reportIn[urgency][what];
