/** What the rest of the system uses of problems. */
export { actOnProblem } from './act.ts';
export { problemDetailOf } from './detail.ts';
export { problemFollowsGroup } from './follow-group.ts';
export { joinIn, problemJobs } from './jobs.ts';
export { memberFilter, problemMembersOf } from './members.ts';
export { holdProblem, openInput, openProblemIn, type OpenInput } from './open.ts';
export { listProblems, problemFilter } from './present.ts';
export { measureRegisterOf, registerFilter } from './register/register.ts';
export { registerExcel } from './register/excel.ts';
export { problemVerbs } from './registry.ts';
export { previewInput, previewReply, replyPreview } from './reply/preview.ts';
export { problemScope } from './scope.ts';
export { noteGrouping } from './ticket/note-grouping.ts';
export type { ProblemState } from './table.ts';
export { measureRegister, problemDetail, problemMembers, problemView, type MeasureLine, type MeasureRegister, type ProblemDetail, type ProblemMemberLine, type ProblemMembers, type ProblemView } from './views.ts';
