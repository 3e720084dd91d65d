/** The API's shapes of problems, and the parts of them that the pages name. */
import type { ProblemView } from '../../ticketing/index.ts';

export type { ProblemDetail, ProblemView } from '../../ticketing/index.ts';

export type PlanStep = ProblemView['plan'][number];
export type Measure = ProblemView['measures'][number];
export const measureKinds = ['document', 'works', 'ruleChange', 'explanation'] as const satisfies readonly Measure['kind'][];
