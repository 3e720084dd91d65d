/** Placing a ticket among those remembered: how fast, how evenly, in how much memory. */
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
  const { rows, appeals } = yearOfRows({ remembered, coming: PLACED, seed });
  say(`groups: ${remembered} signatures`);

  const grouper = createGrouper();
  const begun = performance.now();
  for (const row of rows) grouper.remember(row);
  const rememberMs = performance.now() - begun;
  const memory = memoryInUse() - empty;

  const bare = bareIndex();
  rows.forEach(({ signature }, ordinal) => bare.add(ordinal, signature));
  const coming = appeals.values();
  const known = appeals.map(signatureOf).values();
  const { ours, theirs } = await latencies(async () => grouper.place(coming.next().value!), async () => bare.find(known.next().value!), { seconds, most: PLACED - 1 });
  return {
    measured: `place() among ${remembered} remembered tickets: signature, candidates, evidence, decision, reason`,
    baseline: 'a bare index of the same terms, asked for the tickets that share most of them; signature ready',
    figures: [
      beside('tickets placed', 'per second', ours.perSecond, theirs.perSecond),
      beside('one ticket, p50', 'ms', ours.p50, theirs.p50), beside('one ticket, p95', 'ms', ours.p95, theirs.p95),
      { name: 'remembered at start-up', unit: 'per second', value: (remembered * 1000) / rememberMs },
      { name: 'memory of the index', unit: 'MiB', value: memory },
    ],
  };
};
