import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as after } from 'node:timers/promises';

/** How long this thread kept others waiting, in ms, beyond the timer's own step. */
export interface LoopDelay { p99: number; max: number }

const STEP_MS = 1;

/** Measures while work goes on: how late would a request be seen to that comes in meanwhile? */
export async function loopDelay(work: () => Promise<unknown>): Promise<LoopDelay> {
  const delay = monitorEventLoopDelay({ resolution: STEP_MS });
  delay.enable();
  await after(20 * STEP_MS); // it measures from one step to the next, so it must have made one before
  await work();
  await after(2 * STEP_MS); // the last wait is counted when it is over
  delay.disable();
  const ms = (nanoseconds: number) => Math.max(0, nanoseconds / 1e6 - STEP_MS);
  return { p99: ms(delay.percentile(99)), max: ms(delay.max) };
}
