/** The API's shapes of problems, and the parts of them that the pages name. */
import type { ProblemDetail, ProblemView } from '../../ticketing/index.ts';

export type { MeasureLine, MeasureRegister, ProblemDetail, ProblemMemberLine, ProblemMembers, ProblemView } from '../../ticketing/index.ts';

export type PlanStep = ProblemView['plan'][number];
/** A step as it is written: what the server adds is left out. */
export interface StepDraft { id?: string; step: string; unitId?: string; until: string; done?: string }
export type Measure = ProblemView['measures'][number];
export type UnitPart = ProblemDetail['units'][number];
export type Order = ProblemDetail['orders'][number];
export type Asked = ProblemDetail['requests'][number];
export const measureKinds = ['document', 'works', 'ruleChange', 'explanation'] as const satisfies readonly Measure['kind'][];
export const memberStates = ['all', 'waiting', 'visit', 'content', 'closed', 'alone', 'late'] as const;
export type MemberState = (typeof memberStates)[number];

export interface ReplyPreview { waiting: number; to: number; visited: number | null; places: string[]; items: { ticketNo: string; title: string; regionName: string; channel: string; text: string; edited: boolean }[] }
