/** 线路: which line was dialled, how it is answered now, and what its callers need. */
export { askFor, needsNow, type Caller } from './ask-for.ts';
export { foundLines } from './found-lines.ts';
export { dialled, lineAt, lineFor, type LineNow, type LineRow } from './line-now.ts';
export { lineRoutes } from './routes.ts';
export type { AgentSkillsView, PhoneLineChangeView, PhoneLineDetail, PhoneLineList, PhoneLineView } from './views.ts';
