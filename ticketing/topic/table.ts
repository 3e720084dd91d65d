/**
 * The life of a monthly topic (每月一题): proposed → chosen → underway → reported → done; dropped on the way.
 * After the practice of 北京市接诉即办工作条例 (2021): a topic a month, a lead unit, a list of tasks with days, reviewed each month, its result made public.
 */
import type { topicStates } from '../db/schema/topic.ts';
import { transitionOf, type Table, type Transition, type Who } from '../verb/transition.ts';

export type TopicState = (typeof topicStates)[number];

/** Leaders' office and those who watch over the work. */
const choosers: readonly Who[] = ['mayorOffice', 'supervisor', 'coordinator'];
/** These act only for the unit that owns the topic, or one above it. */
export const ownerRoles: readonly Who[] = ['unitLeader', 'unitContact'];
/** These act only for a unit that owns or supports it. */
export const partRoles: readonly Who[] = ['unitLeader', 'unitContact', 'handler'];
const shown: readonly TopicState[] = ['chosen', 'underway', 'reported', 'done'];

export const topicTable = [
  { verb: 'propose', zh: '提出选题', en: 'Propose', from: [], to: ['proposed'], who: [...choosers, 'analyst', 'dispatcher'] },
  { verb: 'choose', zh: '选定', en: 'Choose', from: ['proposed'], to: ['chosen'], who: choosers },
  { verb: 'drop', zh: '不予选定', en: 'Drop', from: ['proposed', 'chosen'], to: ['dropped'], who: choosers },
  { verb: 'link', zh: '关联问题和事项', en: 'Link problems and matters', from: ['proposed', 'chosen', 'underway'], to: [], who: [...choosers, 'analyst', 'dispatcher', ...ownerRoles] },
  { verb: 'plan', zh: '制定任务清单', en: 'Plan the tasks', from: ['chosen', 'underway'], to: ['underway'], who: [...choosers, ...ownerRoles] },
  { verb: 'finishTask', zh: '完成任务', en: 'Finish a task', from: ['underway'], to: [], who: [...choosers, ...partRoles] },
  { verb: 'progress', zh: '反馈进展', en: 'Report progress', from: ['chosen', 'underway'], to: [], who: partRoles },
  { verb: 'review', zh: '月度点评', en: 'Monthly review', from: ['chosen', 'underway'], to: [], who: choosers },
  { verb: 'report', zh: '申报结项', en: 'Report the result', from: ['underway'], to: ['reported'], who: ownerRoles },
  { verb: 'sendBack', zh: '退回再办', en: 'Send back', from: ['reported'], to: ['underway'], who: choosers },
  { verb: 'accept', zh: '审定结项', en: 'Accept the result', from: ['reported'], to: ['done'], who: choosers },
  { verb: 'writePublic', zh: '撰写公开说明', en: 'Write for citizens', from: shown, to: [], who: [...choosers, ...ownerRoles] },
  { verb: 'publish', zh: '公开', en: 'Publish', from: shown, to: [], who: choosers },
  { verb: 'retract', zh: '撤下公开', en: 'Take it down', from: shown, to: [], who: choosers },
] as const satisfies Table<TopicState>;

export type TopicVerbName = (typeof topicTable)[number]['verb'];
export const topicTransition = (verb: TopicVerbName): Transition<TopicState> => transitionOf<TopicState>(topicTable, verb)!;

const names: Record<TopicState, string> = { proposed: '拟选', chosen: '已选定', underway: '推进中', reported: '待审定', done: '已结项', dropped: '未选定' };
export const topicStateName = (state: TopicState): string => names[state];
