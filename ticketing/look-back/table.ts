/** 回头看: watching → recurred → reopened, or over. A closed problem is watched; the machine says when it comes back, people decide what follows. */
import type { lookBack } from '../db/schema/index.ts';
import type { Table, Transition, Who } from '../verb/transition.ts';
import { transitionOf } from '../verb/transition.ts';

export type LookBackState = (typeof lookBack.$inferSelect)['state'];

const owners: readonly Who[] = ['dispatcher', 'coordinator', 'supervisor'];
/** These act only for the unit that led the problem, or one above it. */
export const leadRoles: readonly Who[] = ['unitContact', 'unitLeader'];

export const lookBackTable = [
  { verb: 'start', zh: '开始回头看', en: 'Begin the watch', from: [], to: ['watching'], who: ['system'] },
  { verb: 'recur', zh: '发现复发', en: 'Found to have come back', from: ['watching'], to: ['recurred'], who: ['system'] },
  { verb: 'explain', zh: '说明情况', en: 'Explain', from: ['recurred'], to: [], who: leadRoles },
  { verb: 'dismiss', zh: '不属复发', en: 'Not a recurrence', from: ['recurred'], to: ['watching'], who: owners },
  { verb: 'extend', zh: '延长回头看', en: 'Watch longer', from: ['watching', 'recurred'], to: [], who: owners },
  { verb: 'reopened', zh: '问题重新办理', en: 'The problem was reopened', from: ['watching', 'recurred'], to: ['reopened'], who: [...owners, 'system'] },
  { verb: 'end', zh: '回头看期满', en: 'The watch ends', from: ['watching'], to: ['over'], who: ['system'] },
] as const satisfies Table<LookBackState>;

export type LookBackVerbName = (typeof lookBackTable)[number]['verb'];
export const lookBackTransition = (verb: LookBackVerbName): Transition<LookBackState> => transitionOf<LookBackState>(lookBackTable, verb)!;

const names: Record<LookBackState, string> = { watching: '回头看中', recurred: '疑似复发', reopened: '已重新办理', over: '已期满' };
export const lookBackStateName = (state: LookBackState): string => names[state];
