/** What metrics and scores add to the module: routes, the recount after an appeal, and the answer to what units appeal. */
import type { Core, JobHandlers } from '../ticketing/index.ts';
import { metricRoutes } from './http/metrics.ts';
import { scoreRoutes } from './http/scores.ts';
import { recountAfterAppeal } from './scores/change-period.ts';

export { scoreAppeals } from './scores/appeals.ts';
export const scoringRoutes = (core: Core) => ({ '/metrics': metricRoutes(core), '/scores': scoreRoutes(core) });
export const scoringJobs = (core: Core): JobHandlers => ({ 'scores.recount': async ({ month }: { month: string }, { tx }) => recountAfterAppeal(core, tx, month) });
export type * from './http/metric-views.ts';
export type * from './http/score-views.ts';
