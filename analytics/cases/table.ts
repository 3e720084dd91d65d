/** The life of a case (典型案例): the case itself, and the text in hand, which is written and reviewed while an earlier one stays readable; as articles of the knowledge base have it. */
import { transitionOf, type Table, type Transition, type Who } from '../../ticketing/index.ts';
import type { caseStudy } from '../db/schema/index.ts';

export type CaseState = (typeof caseStudy.$inferSelect)['state'];
export type WorkState = (typeof caseStudy.$inferSelect)['work'];

/** Write on any case. */
export const editors: readonly Who[] = ['kbEditor', 'coordinator', 'supervisor'];
/** Write only on cases of problems and tickets that their unit led. */
export const unitWriters: readonly Who[] = ['unitContact', 'unitLeader'];
const approvers: readonly Who[] = ['kbReviewer', 'supervisor', 'mayorOffice'];
const writers: readonly Who[] = [...editors, ...unitWriters];
/** A knowledge editor sees no problem and no ticket: they write on the scrubbed text only. */
const drafters: readonly Who[] = ['coordinator', 'supervisor', ...unitWriters];

const textTable = [
  { verb: 'create', zh: '整理成案例', en: 'Make it a case', from: [], to: ['draft'], who: drafters },
  { verb: 'edit', zh: '编辑', en: 'Edit', from: ['none', 'draft'], to: ['draft'], who: writers },
  { verb: 'scrubAgain', zh: '再次脱敏', en: 'Scrub again', from: ['draft'], to: ['draft'], who: writers },
  { verb: 'submit', zh: '送审', en: 'Submit for review', from: ['draft'], to: ['review'], who: writers },
  { verb: 'recall', zh: '撤回送审', en: 'Take back from review', from: ['review'], to: ['draft'], who: writers },
  { verb: 'publish', zh: '审核发布', en: 'Publish', from: ['review'], to: ['none'], who: approvers },
  { verb: 'reject', zh: '审核退回', en: 'Reject', from: ['review'], to: ['draft'], who: approvers },
  { verb: 'discard', zh: '放弃修改', en: 'Discard the changes', from: ['draft'], to: ['none'], who: writers },
] as const satisfies Table<WorkState>;

const caseTable = [
  { verb: 'withdraw', zh: '撤下', en: 'Withdraw', from: ['draft', 'published'], to: ['withdrawn'], who: [...approvers, 'kbEditor', 'coordinator'] },
  { verb: 'restore', zh: '恢复', en: 'Restore', from: ['withdrawn'], to: ['published', 'draft'], who: approvers },
] as const satisfies Table<CaseState>;

export type CaseVerbName = (typeof textTable)[number]['verb'] | (typeof caseTable)[number]['verb'];

/** The row of a verb, and which of the two states it moves. */
export function caseTransition(verb: CaseVerbName): { moves: 'work'; row: Transition<WorkState> } | { moves: 'state'; row: Transition<CaseState> } {
  const text = transitionOf<WorkState>(textTable, verb);
  return text ? { moves: 'work', row: text } : { moves: 'state', row: transitionOf<CaseState>(caseTable, verb)! };
}

const stateNames: Record<CaseState, string> = { draft: '草稿', review: '待审核', published: '已发布', withdrawn: '已撤下' };
const workNames: Record<WorkState, string> = { none: '无修改稿', draft: '修改稿', review: '修改稿待审核' };
export const caseStateName = (state: CaseState): string => stateNames[state];
export const workStateName = (work: WorkState): string => workNames[work];
