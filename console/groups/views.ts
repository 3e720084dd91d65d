/** What the API shows of groups and problems (GET /api/groups, /api/problems). Moments are ISO strings, days YYYY-MM-DD. */
import type { TicketLine, VerbView } from '../api/types.ts';

export interface GroupLine {
  groupKey: string; name: string; /** distinct people: ten messages by one are one */ citizens: number; messages: number; places: string[]; firstAt: string; lastAt: string;
  heat: number; hotspot: boolean; /** messages a day, the last 30 days, oldest first */ spark: number[]; regionName: string; matterName: string | null;
  problem: { problemNo: string; state: string; leadUnitName: string } | null;
}
export interface GroupMember {
  ticketNo: string; title: string; content: string; regionName: string; address: string | null; appealedAt: string; stateName: string; /** 0–1, how surely it belongs */ score: number;
  sharedPhrases: string[]; note: string | null;
}
export type GroupView = GroupLine & { members: GroupMember[] };

export interface PlanStep { step: string; until: string; done?: string }
export const measureKinds = ['document', 'works', 'ruleChange', 'explanation'] as const;
export type MeasureKind = (typeof measureKinds)[number];
export interface Measure { kind: MeasureKind; title: string; at: string }
export interface ProblemView {
  problemNo: string; title: string; state: 'open' | 'replied' | 'closed'; leadUnitId: string; leadUnitName: string; supportUnits: { id: string; name: string }[]; rootCause: string | null;
  plan: PlanStep[]; measures: Measure[]; dueAt: string; light: TicketLine['light']; remaining: string | null; batchReply: string | null; members: number; citizens: number; visited: number;
  createdAt: string; repliedAt: string | null; closedAt: string | null; verbs: VerbView[];
}
export type ProblemDetail = ProblemView & { tickets: TicketLine[] };
