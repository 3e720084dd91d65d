/** Problem states and verbs: open → replied → closed. A group handled as one, with an owner, a plan, a deadline and one reply. */
import type { problem } from '../db/schema/index.ts';
import type { Table, Who } from '../verb/transition.ts';

export type ProblemState = (typeof problem.$inferSelect)['state'];

const owners: readonly Who[] = ['dispatcher', 'coordinator', 'supervisor'];
/** These act only for the lead unit, or one above it. */
export const leadUnitRoles: readonly Who[] = ['unitContact', 'unitLeader'];

export const problemTable = [
  { verb: 'open', zh: '立为问题', en: 'Make it a problem', from: [], to: ['open'], who: owners },
  { verb: 'plan', zh: '制定方案', en: 'Plan', from: ['open', 'replied'], to: [], who: [...owners, ...leadUnitRoles] },
  { verb: 'measure', zh: '登记措施', en: 'Record a measure', from: ['open', 'replied'], to: [], who: [...owners, ...leadUnitRoles] },
  { verb: 'join', zh: '并入工单', en: 'Add tickets', from: ['open', 'replied'], to: [], who: owners },
  { verb: 'split', zh: '移出工单', en: 'Take a ticket out', from: ['open', 'replied'], to: [], who: owners },
  { verb: 'reply', zh: '统一答复', en: 'Reply to all', from: ['open', 'replied'], to: ['replied'], who: [...owners, ...leadUnitRoles] },
  { verb: 'close', zh: '办结问题', en: 'Close the problem', from: ['open', 'replied'], to: ['closed'], who: owners },
] as const satisfies Table<ProblemState>;

export type ProblemVerbName = (typeof problemTable)[number]['verb'];
const names: Record<ProblemState, string> = { open: '办理中', replied: '已统一答复', closed: '已办结' };
export const problemStateName = (state: ProblemState): string => names[state];
