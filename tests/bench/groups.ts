/** Placing a ticket among those remembered, and a second look at all of them: how fast, how evenly, in how much memory. */
import { createGrouper, signatureOf } from '../../analytics/groups/index.ts';
import { bareIndex } from './groups/bare-index.ts';
import { memoryInUse } from './groups/memory.ts';
import { yearOfRows } from './groups/year-of-rows.ts';
import { beside, type Bench } from './run/bench.ts';
import { latencies } from './timing/latency.ts';

/** Tickets placed while the clock runs; they come after all that are remembered. */
const PLACED = 4000;

export const groups: Bench = async ({ options: { rows: remembered, seed, seconds }, say }) => {
  const empty = memoryInUse();
  say(`groups: ${remembered} signatures`);
  const grouper = createGrouper();
  const bare = bareIndex();
  let rememberMs = 0;
  let ordinal = 0;
  // one row at a time, as they come from the log: nothing but the index holds them
  const appeals = yearOfRows({ remembered, coming: PLACED, seed }, (row) => {
    const begun = performance.now();
    grouper.remember(row);
    rememberMs += performance.now() - begun;
    if (remembered <= 200_000) bare.add(ordinal++, row.signature);
  });
  const memory = memoryInUse() - empty;

  say('groups: a second look');
  const begun = performance.now();
  const moves = grouper.regroup();
  const regroupSeconds = (performance.now() - begun) / 1000;
  const peak = process.resourceUsage().maxRSS / 1024;

  const coming = appeals.values();
  const known = appeals.map(signatureOf).values();
  const { ours, theirs } = await latencies(async () => grouper.place(coming.next().value!), async () => bare.find(known.next().value!), { seconds, most: PLACED - 1 });
  const held = remembered <= 200_000;
  return {
    measured: `place() among ${remembered} remembered tickets: signature, candidates, evidence, decision, reason; and regroup() of them all, on one core`,
    baseline: held ? 'a bare index of the same terms, asked for the tickets that share most of them; signature ready' : 'none above 200,000 rows: a second index would not leave the memory figure alone',
    figures: [
      ...(held ? [beside('tickets placed', 'per second', ours.perSecond, theirs.perSecond), beside('one ticket, p50', 'ms', ours.p50, theirs.p50), beside('one ticket, p95', 'ms', ours.p95, theirs.p95)]
        : [{ name: 'tickets placed', unit: 'per second' as const, value: ours.perSecond }, { name: 'one ticket, p50', unit: 'ms' as const, value: ours.p50 }, { name: 'one ticket, p95', unit: 'ms' as const, value: ours.p95 }]),
      { name: 'one ticket, p99', unit: 'ms', value: ours.p99 },
      { name: 'second look at all', unit: 'ms', value: regroupSeconds * 1000 },
      { name: 'remembered at start-up', unit: 'per second', value: (remembered * 1000) / rememberMs },
      { name: held ? 'memory of the index and of the bare one' : 'memory of the index', unit: 'MiB', value: memory },
      { name: 'peak memory of the process', unit: 'MiB', value: peak },
    ],
    facts: { moved: moves.length },
  };
};
