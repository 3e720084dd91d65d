import { spread, type Spread } from './spread.ts';

const LEAST_RUNS = 5;

/**
 * Two ways to the same answer, one after the other and again, until the time is up or each ran `most` times.
 * The first of each is not counted: it prepares statements and warms caches.
 * @param limits.seconds for both together
 * @param limits.most enough for a 95th percentile that is not one outlier
 */
export async function latencies(ours: () => Promise<unknown>, theirs: () => Promise<unknown>, { seconds, most = 200 }: { seconds: number; most?: number }): Promise<{ ours: Spread; theirs: Spread }> {
  const times = { ours: [] as number[], theirs: [] as number[] };
  await ours();
  await theirs();
  const until = performance.now() + seconds * 1000;
  while (times.ours.length < LEAST_RUNS || (times.ours.length < most && performance.now() < until)) {
    times.ours.push(await timed(ours));
    times.theirs.push(await timed(theirs));
  }
  return { ours: spread(times.ours), theirs: spread(times.theirs) };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}
