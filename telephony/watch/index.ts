/** 班长台: what its pages read. Its verbs are the floor's (floor/verbs/registry.ts). */
export type { AgentView, AlarmView, FiguresView, FloorView, FloorVerbView, FloorWall, LineFloorView, SeatDetailView, WaitingView } from './view/views.ts';
export type { OwnFloorView } from './view/own.ts';
