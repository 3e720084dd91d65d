/** How long the list of calls takes over a year of a large city. */
import { telephony } from '../../telephony/index.ts';
import { seededCore } from './database/seeded-core.ts';
import { callPages } from './calls/pages.ts';
import { loadCalls } from './calls/year-of-calls.ts';
import { openBrowser } from './lists/browser.ts';
import { beside, type Bench, type Figure } from './run/bench.ts';
import { latencies } from './timing/latency.ts';

/** ten calls to a ticket of the other lists: a million by default */
const callsARow = 10;

export const calls: Bench = async ({ options, server, say }) => {
  const count = options.rows * callsARow;
  const seeded = await seededCore(await server(), { connections: 4 });
  const begun = performance.now();
  await loadCalls(seeded.core.sql, count);
  say(`calls: ${count} calls in ${Math.round((performance.now() - begun) / 1000)} s`);
  const browser = await openBrowser(seeded, { staff: telephony.staffRoutes!(seeded.core) });
  const [middle] = await seeded.core.sql<{ print: Buffer; at: Date; id: string }[]>`select caller_print as print, arrived_at as at, id from call order by arrived_at offset ${Math.floor(count / 2)} limit 1`;
  const figures: Figure[] = [];
  const facts: Record<string, string> = {};
  for (const page of callPages(middle!.print, { at: middle!.at, id: Number(middle!.id) })) {
    const shown = (JSON.parse(await browser.get(page.username, page.path)) as { items?: unknown[] }).items?.length;
    if (shown !== undefined) {
      const bare = await page.bare(seeded.core.sql);
      if (bare.length !== shown) throw new Error(`${page.name}: the page has ${shown} rows, the bare query gives ${bare.length}`);
      facts[page.name] = `${shown} rows`;
    }
    const { ours, theirs } = await latencies(() => browser.get(page.username, page.path), () => page.bare(seeded.core.sql), { seconds: options.seconds });
    figures.push(beside(`${page.name}, p50`, 'ms', ours.p50, theirs.p50), beside(`${page.name}, p95`, 'ms', ours.p95, theirs.p95));
  }
  await browser.close();
  await seeded.close();
  return { measured: `pages of calls through the app (session, scope, query, JSON) over ${count} calls`, baseline: 'one bare SQL query for the rows of the same page', figures, facts };
};
