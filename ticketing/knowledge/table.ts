/**
 * The life of an article (知识点). Two rows of states: the article itself, and the text in hand, which is written and reviewed
 * while an earlier text stays readable: draft → review → published → expired; withdrawn at any time and back.
 */
import { roles, type Role } from '../access/actor.ts';
import type { article } from '../db/schema/index.ts';
import type { Table, Transition, Who } from '../verb/transition.ts';

export type ArticleState = (typeof article.$inferSelect)['state'];
export type WorkState = (typeof article.$inferSelect)['work'];

/** Act only on articles of their unit or one below it. */
export const owners: readonly Who[] = ['unitKbOwner'];
/** Whoever meets what the knowledge base lacks may put it down; they act only on their own drafts that were never published. */
export const drafters: readonly Role[] = ['agent', 'specialDeskAgent', 'teamLead', 'dispatcher', 'coordinator', 'reviewer', 'callbackAgent', 'qa', 'unitContact', 'unitLeader', 'handler'];
const everybody: readonly Who[] = roles.filter((r) => r !== 'integrationClient');
const writers: readonly Who[] = ['kbEditor', ...owners, ...drafters];

/** Verbs on the text in hand. */
const textTable = [
  { verb: 'create', zh: '新建知识点', en: 'New article', from: [], to: ['draft'], who: writers },
  { verb: 'edit', zh: '编辑', en: 'Edit', from: ['none', 'draft'], to: ['draft'], who: writers },
  { verb: 'submit', zh: '送审', en: 'Submit for review', from: ['draft'], to: ['review'], who: writers },
  { verb: 'recall', zh: '撤回送审', en: 'Take back from review', from: ['review'], to: ['draft'], who: writers },
  { verb: 'publish', zh: '审核发布', en: 'Publish', from: ['review'], to: ['none'], who: ['kbReviewer'] },
  { verb: 'reject', zh: '审核退回', en: 'Reject', from: ['review'], to: ['draft'], who: ['kbReviewer'] },
  { verb: 'discard', zh: '放弃修改', en: 'Discard the changes', from: ['draft'], to: ['none'], who: ['kbEditor', ...owners] },
] as const satisfies Table<WorkState>;

/** Verbs on the article as people read it. */
const articleTable = [
  { verb: 'verify', zh: '确认有效', en: 'Confirm that it holds', from: ['published', 'expired'], to: ['published'], who: [...owners, 'kbReviewer'] },
  { verb: 'withdraw', zh: '下架', en: 'Withdraw', from: ['draft', 'published', 'expired'], to: ['withdrawn'], who: ['kbEditor', 'kbReviewer', ...owners] },
  { verb: 'restore', zh: '恢复', en: 'Restore', from: ['withdrawn'], to: ['published', 'expired', 'draft'], who: ['kbReviewer', ...owners] },
  { verb: 'expire', zh: '到期', en: 'Expire', from: ['published'], to: ['expired'], who: ['system'] },
  { verb: 'vote', zh: '有用', en: 'Useful', from: ['published', 'expired'], to: [], who: everybody },
  { verb: 'report', zh: '有误', en: 'Report an error', from: ['published', 'expired'], to: [], who: everybody },
  { verb: 'settleReport', zh: '处理纠错', en: 'Settle an error report', from: ['draft', 'review', 'published', 'expired', 'withdrawn'], to: [], who: ['kbEditor', 'kbReviewer', ...owners] },
] as const satisfies Table<ArticleState>;

type TextVerbName = (typeof textTable)[number]['verb'];
export type ArticleVerbName = TextVerbName | (typeof articleTable)[number]['verb'];

/** The row of a verb, and which of the two states it moves. */
export function articleTransition(verb: ArticleVerbName): { moves: 'work'; row: Transition<WorkState> } | { moves: 'state'; row: Transition<ArticleState> } {
  const text = textTable.find((t) => t.verb === verb);
  return text ? { moves: 'work', row: text } : { moves: 'state', row: articleTable.find((t) => t.verb === verb)! };
}

const stateNames: Record<ArticleState, string> = { draft: '草稿', review: '待审核', published: '已发布', expired: '已过期', withdrawn: '已下架' };
const workNames: Record<WorkState, string> = { none: '无修改稿', draft: '修改稿', review: '修改稿待审核' };
export const articleStateName = (state: ArticleState): string => stateNames[state];
export const workStateName = (work: WorkState): string => workNames[work];
