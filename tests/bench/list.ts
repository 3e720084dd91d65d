/** How long the lists take that people look at all day, over a year of generated tickets. */
import { statementsOf } from './bare/statement-log.ts';
import { seededCore, type SeededCore } from './database/seeded-core.ts';
import { openBrowser, type Browser } from './lists/browser.ts';
import { pages, type Page } from './lists/pages.ts';
import { loadYear } from './load/year-of-tickets.ts';
import { beside, type Bench, type Figure } from './run/bench.ts';
import { latencies } from './timing/latency.ts';

export const list: Bench = async ({ options, server, say }) => {
  const { rows, seed, seconds } = options;
  const seededOne = await seededCore(await server(), { connections: 6 });
  const begun = performance.now();
  await loadYear(seededOne.core, { count: rows, seed }, (loaded) => loaded % 100_000 === 0 && say(`list: ${loaded} tickets loaded`));
  say(`list: ${rows} tickets in ${Math.round((performance.now() - begun) / 1000)} s; ${pages.length} pages, at most ${seconds} s each`);
  const browser = await openBrowser(seededOne);
  const figures: Figure[] = [];
  const facts: Record<string, string> = {};
  for (const page of pages) {
    facts[page.name] = await explain(seededOne, browser, page);
    const { ours, theirs } = await latencies(() => browser.get(page.username, page.path), () => page.bare(seededOne.core.sql), { seconds });
    figures.push(beside(`${page.name}, p50`, 'ms', ours.p50, theirs.p50), beside(`${page.name}, p95`, 'ms', ours.p95, theirs.p95));
  }
  await browser.close();
  await seededOne.close();
  return { measured: `pages through the app (session, scope, query, JSON) over ${rows} tickets`, baseline: 'one bare SQL query for the rows of the same page', figures, facts };
};

/** How many rows the page shows and how many statements it took. @throws Error when the bare query gives other rows: then it is no baseline */
async function explain({ core }: SeededCore, browser: Browser, page: Page): Promise<string> {
  await browser.get(page.username, page.path);
  let body = '';
  const sent = await statementsOf(core.sql, async () => { body = await browser.get(page.username, page.path); });
  const { items, total } = JSON.parse(body) as { items: unknown[]; total?: number | null };
  const bare = await page.bare(core.sql);
  if (bare.length !== items.length) throw new Error(`${page.name}: the page has ${items.length} rows, the bare query gives ${bare.length}`);
  return `${items.length} rows${typeof total === 'number' ? ` of ${total}` : ''}, ${sent.length} statements`;
}
