/** What may be done about an alert: new → taken → acted or dismissed; the system ends it when nothing new comes (raise/raise.ts). */
import type { Table, Who } from '../../../ticketing/index.ts';
import type { AlertState } from '../../db/schema/index.ts';

const desk: readonly Who[] = ['dispatcher', 'coordinator', 'supervisor', 'teamLead'];

export const alertTable = [
  { verb: 'take', zh: '接手', en: 'Take it', from: ['new'], to: ['taken'], who: desk },
  { verb: 'openTicket', zh: '开主动工单', en: 'Open a proactive ticket', from: ['new', 'taken'], to: ['acted'], who: desk },
  { verb: 'makeProblem', zh: '立为问题', en: 'Make it a problem', from: ['new', 'taken'], to: ['acted'], who: ['dispatcher', 'coordinator', 'supervisor'] },
  { verb: 'note', zh: '记下处置', en: 'Note what was done', from: ['new', 'taken'], to: ['acted'], who: desk },
  { verb: 'dismiss', zh: '排除', en: 'Dismiss', from: ['new', 'taken'], to: ['dismissed'], who: desk },
  { verb: 'finish', zh: '结束预警', en: 'End it', from: ['acted'], to: ['over'], who: desk },
  { verb: 'bringBack', zh: '撤销排除', en: 'Bring it back', from: ['dismissed'], to: ['new'], who: desk },
] as const satisfies Table<AlertState>;

export type AlertVerbName = (typeof alertTable)[number]['verb'];
const names: Record<AlertState, string> = { new: '待处置', taken: '已接手', acted: '已处置', dismissed: '已排除', over: '已结束' };
export const alertStateName = (state: AlertState): string => names[state];

/** Why an alert is none. A dismissal teaches: the subject stays quiet for `days`, unless it grows to twice what was dismissed. */
export const dismissReasons = {
  usual: { zh: '正常波动', en: 'Usual ups and downs', days: 30 },
  knownEvent: { zh: '已知活动或计划内事项', en: 'A known event', days: 14 },
  handledElsewhere: { zh: '已由其他渠道处置', en: 'Handled elsewhere', days: 30 },
  campaign: { zh: '组织化重复反映', en: 'A campaign', days: 60 },
  data: { zh: '数据或分类有误', en: 'Wrong data or category', days: 90 },
} as const;
export type DismissReason = keyof typeof dismissReasons;
