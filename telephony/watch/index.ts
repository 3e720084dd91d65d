/** 班长台: who listens to whom, what is done to seats, and how the floor stands. */
export { watchVerbs } from './verbs/index.ts';
export { watchRefusal } from './rules.ts';
export type { AgentView, AlarmView, FiguresView, FloorView, FloorVerbView, FloorWall, LineFloorView, SeatDetailView, WaitingView } from './view/views.ts';
export type { OwnFloorView } from './view/own.ts';
