/** What may be done about an alarm of the duty desk: raised → acknowledged → handled. Nobody in time: a level up (escalate.ts). */
import type { DutyState } from '../db/schema/duty.ts';
import type { Table, Who } from '../verb/transition.ts';

/** The desk first, then those over it, then the leaders. */
export const dutyLevels = { 1: ['teamLead', 'dispatcher', 'coordinator', 'supervisor'], 2: ['teamLead', 'coordinator', 'supervisor'], 3: ['supervisor', 'mayorOffice'] } as const satisfies Record<number, readonly Who[]>;
export const highestDutyLevel = 3;
/** Whoever is called at any level may take it; that the leaders were called does not send the desk away. */
export const dutyRoles: readonly Who[] = [...new Set(Object.values(dutyLevels).flat())];

export const dutyTable = [
  { verb: 'acknowledge', zh: '值班确认', en: 'Acknowledge', from: ['raised'], to: ['acknowledged'], who: dutyRoles },
  { verb: 'handle', zh: '登记处置', en: 'Record what was done', from: ['raised', 'acknowledged'], to: ['handled'], who: dutyRoles },
] as const satisfies Table<DutyState>;

export type DutyVerbName = (typeof dutyTable)[number]['verb'];
const names: Record<DutyState, string> = { raised: '待确认', acknowledged: '已确认', handled: '已处置' };
export const dutyStateName = (state: DutyState): string => names[state];
export const dutyOutcomes = { contacted: '已联系本人并稳控', transferred: '已转110、119、120', reported: '已报告并通知属地', watched: '持续关注', misread: '误报，词义不同' } as const;
