/** Starts the floor: the lease, the switch, what it tells, and the clock. */
import { errors, type Core } from '../../ticketing/index.ts';
import type { CallControl } from '../engine/call-control.ts';
import { askAll } from './arrange.ts';
import type { Floor } from './floor.ts';
import { setFloor } from './floors.ts';
import { createLanes } from './lane.ts';

export interface FloorOptions {
  /** names this process in the lease */
  holder?: string;
  /** where others find it */
  url?: string;
  /** false: nothing is due by itself; a test calls `tick` */
  clock?: boolean;
}

/** @throws HotlineError 503 while another process is the floor */
export async function startFloor(core: Core, engine: CallControl, _options: FloorOptions = {}): Promise<Floor> {
  const lanes = createLanes();
  const floor: Floor = {
    engine,
    do: async () => { throw errors.notFound(); },
    ask: (requests) => askAll(engine, requests, (err) => core.log.warn({ err }, 'the switch refused')),
    wakeQueue() {}, assertInCharge() {}, tick: async () => {}, reconcile: async () => {},
    drained: () => lanes.idle(),
    stop: async () => { setFloor(core, null); },
  };
  setFloor(core, floor);
  return floor;
}
