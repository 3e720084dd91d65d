import { parseArgs } from 'node:util';
import { createGrouper, type Because } from '../../analytics/groups/index.ts';
import { generateAppeals, plantedOutbreaks, type GeneratedAppeal } from '../generate/appeals.ts';
import { plantedFigures } from './group-planted.ts';
import { standing } from './group-standing.ts';

/** Rows of a year in which one in so many hundred plants an outbreak, as in the demonstration. */
const ROWS_AN_OUTBREAK = 400;
const YEAR = { from: new Date('2024-01-01T00:00:00+08:00'), to: new Date('2025-01-01T00:00:00+08:00') };

/**
 * `npm run evaluate -- groups-generated [--rows 3000] [--seed 1] [--json] [--show 10]`
 *
 * Places made-up appeals in order of time, with the address and the region in their fields as staff fill them in,
 * and holds the groups against what was planted. `--show` prints that many pairs of different matters that were put together.
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args, options: { rows: { type: 'string', default: '3000' }, seed: { type: 'string', default: '1' }, json: { type: 'boolean' }, show: { type: 'string', default: '0' } },
  });
  const count = Number(values.rows);
  const seed = Number(values.seed);
  const outbreaks = plantedOutbreaks({ seed, count: Math.max(1, Math.round(count / ROWS_AN_OUTBREAK)), ...YEAR });
  const appeals = [...generateAppeals({ seed, count, ...YEAR, outbreaks })];

  const grouper = createGrouper();
  const why = new Map<string, Because>();
  const begin = performance.now();
  for (const { id, citizen, at, title, content, regionCode, address } of appeals) {
    const placed = grouper.place({ id, citizen, at, title, content, regionCode, address });
    if (placed.because) why.set(id, placed.because);
  }
  const milliseconds = (performance.now() - begin) / appeals.length;
  const groupOf = standing(grouper);

  const report = { rows: count, seed, ...plantedFigures(appeals, groupOf), groups: new Set(groupOf.values()).size, millisecondsPerMessage: milliseconds };
  if (values.json) console.log(JSON.stringify(report, (_, value: unknown) => (typeof value === 'number' ? Math.round(value * 10_000) / 10_000 : value)));
  else {
    const { kinds, ...rest } = report;
    console.log(rest);
    console.table(kinds);
  }
  show(appeals, why, Number(values.show));
}

function show(appeals: GeneratedAppeal[], why: Map<string, Because>, most: number): void {
  const byId = new Map(appeals.map((appeal) => [appeal.id, appeal]));
  let shown = 0;
  for (const [id, because] of why) {
    if (shown >= most) return;
    const [one, other] = [byId.get(id)!, byId.get(because.nearest)!];
    if (one.matterCode === other.matterCode) continue;
    shown++
    console.log(`${one.address} | ${one.title} | ${one.content}\n${other.address} | ${other.title} | ${other.content}\n→ ${because.note} ${because.place.join('/')} ${because.sharedPhrases.join('/')}\n`);
  }
}
