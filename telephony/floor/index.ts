/** The floor: takes what the switch tells, changes rows, asks the switch. */
export { caller, type CallerView } from './caller.ts';
export { dial, dialInput, type DialInput } from './dial/dial.ts';
export { floorElsewhere, floorHere, floorOf } from './floors.ts';
export type { Floor, StepResult } from './floor.ts';
export type { CallPatch, CallRow, LegPatch, LegRow, LineRow, SeatPatch, SeatRow } from './rows.ts';
export { startFloor, type FloorOptions } from './start.ts';
export { step, stepIn, type Step, type StepOn } from './step.ts';
export { tell, type PhoneNews } from './tell.ts';
export { answers, endings } from './hooks.ts';
export { endCall, releaseLeg } from './end.ts';
export { permission } from './act.ts';
export { callStateName, seatStateName, busyReasonName, callOutcomeName } from './wording.ts';
export { floorVerb, type AnyFloorVerb, type FloorSubject, type FloorVerb } from './verb.ts';
export { floorVerbs } from './verbs/registry.ts';
