import { randomUUID } from 'node:crypto';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { CallControl } from '../../../telephony/engine/call-control.ts';
import { readWav } from '../../../telephony/engine/embedded/media/wav.ts';
import { Bench } from '../../telephony/contract/bench.ts';

const FRAME = 160;
const FRAME_MS = 20;
const QUIET = 100;

/**
 * So many calls at the same time, each recorded.
 * @returns in ms, the longest silence in each channel of each recording, for both parties speak without a pause; and the longest
 *   time for which this process, in which all telephones are, stood still meanwhile: no switch can have recorded what was not said
 */
export async function recordedCalls(engine: CallControl, { calls, seconds }: { calls: number; seconds: number }): Promise<{ gaps: number[]; stoodStill: number }> {
  const bench = new Bench(engine);
  const recordings: string[] = [];
  for (let i = 0; i < calls; i++) {
    const [citizen, agent] = [await bench.citizen(), await bench.agent()];
    const bridge = await bench.bridged(citizen, agent);
    await Promise.all([citizen.call.hears(agent.hertz), agent.call.hears(citizen.hertz)]);
    recordings.push(randomUUID());
    await engine.record(bridge, recordings.at(-1)!);
  }
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
  delay.disable();
  await Promise.all(recordings.map((recording) => engine.stopRecording(recording)));
  const gaps: number[] = [];
  // Only now: whoever reads cannot speak meanwhile, and all these telephones are in this process.
  for (const recording of recordings) {
    gaps.push(...readWav((await engine.recordingFile(recording))!).channels.map(longestGap));
    await engine.dropRecording(recording);
  }
  await bench.clear();
  return { gaps, stoodStill: delay.max / 1e6 };
}

function longestGap(samples: Int16Array): number {
  let longest = 0;
  let gap = 0;
  let begun = false;
  for (let at = 0; at + FRAME <= samples.length; at += FRAME) {
    const loud = samples.subarray(at, at + FRAME).some((s) => Math.abs(s) > QUIET);
    if (loud) longest = begun ? Math.max(longest, gap) : 0;
    begun ||= loud;
    gap = loud ? 0 : gap + FRAME_MS;
  }
  return longest;
}
