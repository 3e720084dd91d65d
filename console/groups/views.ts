/** The API's shapes of groups and problems, and the parts of them that the pages name. */
import type { GroupDetail } from '../../analytics/index.ts';
import type { ProblemView } from '../../ticketing/index.ts';

export type { GroupDetail, GroupLine } from '../../analytics/index.ts';
export type { ProblemDetail, ProblemView } from '../../ticketing/index.ts';

export type GroupMember = GroupDetail['members'][number];
export type PlanStep = ProblemView['plan'][number];
export type Measure = ProblemView['measures'][number];
export const measureKinds = ['document', 'works', 'ruleChange', 'explanation'] as const satisfies readonly Measure['kind'][];
