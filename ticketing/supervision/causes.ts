/** Why a ticket is supervised, and at which level each cause begins. Those of `byRule` are issued by the system, once per cause, ticket and unit. */
import type { Level } from './levels.ts';

interface Cause { zh: string; en: string; level: Level; /** what the unit is told when the system issues it */ byRule?: string }

export const causes = {
  overdue: { zh: '办理超期', en: 'Overdue', level: 1, byRule: '办理时限已过，至今未办结，也未说明原因。请立即办理，并书面说明超期原因和办结时间。' },
  returnedTwice: { zh: '两次退单', en: 'Returned twice', level: 1, byRule: '该工单已两次退单，请先行办理，并报告办理安排。' },
  rework: { zh: '回访不满意', en: 'Rework', level: 1, byRule: '市民对办理结果不满意，已退回重办。请查明原因，报告整改措施和办理结果。' },
  urgedOften: { zh: '多次催办', en: 'Urged again and again', level: 1, byRule: '该工单已被多次催办，请尽快办理，并报告办理进展。' },
  reworkAgain: { zh: '重办仍不满意', en: 'Still unsatisfied after a rework', level: 2, byRule: '重办后市民仍不满意。请由单位负责人牵头办理，并书面报告。' },
  instruction: { zh: '领导批示', en: 'Leader’s instruction', level: 2 },
  falseReply: { zh: '办理不实', en: 'Reply not true', level: 2 },
  media: { zh: '媒体曝光', en: 'In the media', level: 2 },
  stalemate: { zh: '跨单位推诿', en: 'Units disagree', level: 3 },
  groupRisk: { zh: '群体性风险', en: 'Risk of unrest', level: 3 },
  other: { zh: '其他', en: 'Other', level: 1 },
} as const satisfies Record<string, Cause>;

export type CauseCode = keyof typeof causes;
const causeCodes = Object.keys(causes) as [CauseCode, ...CauseCode[]];
/** What a person may give as the cause of an order; an instruction is a verb of its own. */
export const causesByHand = causeCodes.filter((code) => code !== 'instruction') as [CauseCode, ...CauseCode[]];
export const causeName = (code: string): string => (causes as Record<string, Cause>)[code]?.zh ?? code;
