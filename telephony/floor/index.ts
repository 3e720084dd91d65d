/** The floor: takes what the switch tells, changes rows, asks the switch. */
export { caller } from './caller.ts';
export { dial, dialInput } from './dial/dial.ts';
export { floorHere, floorOf } from './floors.ts';
export type { Floor } from './floor.ts';
export type { CallRow, LegRow, SeatRow } from './rows.ts';
export { startFloor } from './start.ts';
export { floorVerbs } from './verbs/registry.ts';
