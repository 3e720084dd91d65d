/** How long it takes to find the three most similar closed tickets among a year of them. */
import { sql } from 'drizzle-orm';
import { caseWords } from '../../ticketing/routing/similar/case-words.ts';
import { similarIn } from '../../ticketing/routing/similar/find.ts';
import { keepOlder } from '../../ticketing/routing/similar/keep.ts';
import { generateAppeals } from '../generate/appeals.ts';
import { seededCore } from './database/seeded-core.ts';
import { year } from './load/callers.ts';
import { loadYear } from './load/year-of-tickets.ts';
import { beside, type Bench } from './run/bench.ts';
import { latencies } from './timing/latency.ts';

/** Texts that are asked by turns; none of them is among the tickets. */
const TEXTS = 500;

export const similar: Bench = async ({ options: { rows, seed, seconds }, server, say }) => {
  const { core, close } = await seededCore(await server(), { connections: 4 });
  await loadYear(core, { count: rows, seed }, (loaded) => loaded % 100_000 === 0 && say(`similar: ${loaded} tickets loaded`));
  for (let done = false; !done;) {
    await core.db.transaction((tx) => keepOlder(tx, core.now()));
    const [walk] = await core.sql<{ done: boolean | null }[]>`select (value->>'done')::boolean as done from setting where name = 'routing.pastCases'`;
    done = walk?.done ?? false;
  }
  await core.sql`vacuum (analyze) past_case`;
  const [size] = await core.sql<{ kept: number; bytes: string }[]>`select count(*)::int as kept, pg_size_pretty(pg_total_relation_size('past_case')) as bytes from past_case`;
  const texts = [...generateAppeals({ seed: seed + 99, count: TEXTS, ...year })].map(({ title, content, regionCode }) => ({ title, content, regionCode }));
  caseWords(texts[0]!); // the dictionary is loaded once a process
  const find = similarIn(core, core.db);
  let [at, leftOut] = [0, 0];
  const next = () => texts[(at += 1) % TEXTS]!;
  const ours = async () => { if ((await find(next())).note) leftOut += 1; };
  const theirs = async () => {
    const [word] = caseWords(next());
    await core.db.execute(sql`select ticket_id from past_case where terms @@ ${`'${word ?? '路灯'}'`}::tsquery order by ticket_id desc limit 3`);
  };
  const measured = await latencies(ours, theirs, { seconds });
  await close();
  return {
    measured: `words, candidates, likeness and the tickets themselves, among ${size!.kept} closed tickets`, baseline: 'the three newest closed tickets with one of the words, in one statement',
    figures: [beside('similar tickets, p50', 'ms', measured.ours.p50, measured.theirs.p50), beside('similar tickets, p95', 'ms', measured.ours.p95, measured.theirs.p95)],
    facts: { 'kept for it': size!.bytes, 'left out for time': String(leftOut) },
  };
};
