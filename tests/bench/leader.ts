/** How long the leader's pages take over a year of generated tickets, and what it costs to keep their counts. */
import { analytics } from '../../analytics/index.ts';
import { factsJobs, refreshFacts } from '../../analytics/facts/index.ts';
import type { JobDefinition } from '../../ticketing/jobs/handler.ts';
import { seededCore, type SeededCore } from './database/seeded-core.ts';
import { eventsBetween, someChanges } from './leader/city-minute.ts';
import { leaderPages } from './leader/pages.ts';
import { openBrowser } from './lists/browser.ts';
import { loadYear } from './load/year-of-tickets.ts';
import { beside, type Bench, type Figure } from './run/bench.ts';
import { latencies } from './timing/latency.ts';

const refreshes = 20;

export const leader: Bench = async ({ options, server, say }) => {
  const { rows, seed, seconds } = options;
  const seededOne = await seededCore(await server(), { connections: 8 });
  const { core } = seededOne;
  await loadYear(core, { count: rows, seed }, (loaded) => loaded % 100_000 === 0 && say(`leader: ${loaded} tickets loaded`));
  const figures: Figure[] = [{ name: 'rebuild of all counts', unit: 'ms', value: await taken(() => refreshFacts(core)) }];
  await core.sql`vacuum (analyze) day_count`;
  say(`leader: counted in ${Math.round(figures[0]!.value)} ms; ${leaderPages.length} pages, at most ${seconds} s each`);
  // The first refresh after a rebuild reads once more what may have been in flight; it is not what a minute costs.
  await refreshFacts(core);
  await refreshFacts(core);
  const refresh = await refreshCost(seededOne, eventsBetween(rows));
  figures.push({ name: `a refresh after ${eventsBetween(rows)} changes, p50`, unit: 'ms', value: refresh.p50 }, { name: 'refreshing, a minute', unit: 'ms', value: refresh.p50 * 4 });
  const browser = await openBrowser(seededOne, { open: {}, staff: analytics.staffRoutes!(core) });
  for (const page of leaderPages) {
    const { ours, theirs } = await latencies(() => browser.get('mayor', page.path), () => page.raw(core.sql), { seconds });
    figures.push(beside(`${page.name}, p50`, 'ms', ours.p50, theirs.p50), beside(`${page.name}, p95`, 'ms', ours.p95, theirs.p95));
  }
  const [size] = await core.sql<{ rows: string; size: string }[]>`select count(*) as rows, pg_size_pretty(pg_total_relation_size('day_count')) as size from day_count`;
  await browser.close();
  await seededOne.close();
  return { measured: `the leader’s pages through the app (session, scope, counts, JSON) over ${rows} tickets of a year`, baseline: 'the same counts from the tickets one by one, in bare SQL', figures, facts: { 'rows of counts': Number(size!.rows), 'their size with indexes': size!.size } };
};

async function taken(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

/** Refreshes one after the other, each after so many changes. */
async function refreshCost({ core }: SeededCore, changes: number): Promise<{ p50: number }> {
  const { run } = factsJobs['facts.refresh'] as JobDefinition<Record<string, never>>;
  const times: number[] = [];
  for (let i = 0; i < refreshes; i++) {
    await someChanges(core, changes);
    times.push(await taken(() => core.db.transaction((tx) => run({}, { tx, now: core.now(), job: { id: 0, kind: 'facts.refresh', tries: 1 } }))));
  }
  return { p50: times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]! };
}
