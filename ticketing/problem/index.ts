/** What the rest of the system uses of problems. */
export { actOnProblem } from './act.ts';
export { problemFollowsGroup } from './follow-group.ts';
export { joinIn, problemJobs } from './jobs.ts';
export { holdProblem, openInput, openProblemIn, type OpenInput } from './open.ts';
export { listProblems, problemDetailOf } from './present.ts';
export { problemVerbs } from './registry.ts';
export type { ProblemState } from './table.ts';
export { problemDetail, problemView, type ProblemDetail, type ProblemView } from './views.ts';
export { noteGrouping } from './ticket/note-grouping.ts';
