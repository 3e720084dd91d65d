import { parseArgs } from 'node:util';
import { createGrouper } from '../../analytics/groups/index.ts';
import { plantTraps, traps } from '../generate/traps/collection.ts';
import { groupFigures } from './group-figures.ts';
import { regrouped, standing } from './group-standing.ts';

/**
 * `npm run evaluate -- groups-traps [--rounds 6] [--seed 1] [--json]`
 *
 * Places made-up messages in which each way to go wrong is planted: the same text word for word at another address,
 * another problem at the same address, the same grievance in quite other words, names written otherwise, other names
 * that look alike, one person about one thing and about many, a pause of a month. One line a trap, as placed and after
 * a second look.
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { rounds: { type: 'string', default: '6' }, seed: { type: 'string', default: '1' }, json: { type: 'boolean' } } });
  const { messages, issues } = plantTraps({ seed: Number(values.seed), rounds: Number(values.rounds) });
  const grouper = createGrouper();
  for (const message of messages) grouper.place(message);
  const [placed, after] = [standing(grouper), regrouped(grouper)];

  const figures = (groupOf: Map<string, string>) => Object.fromEntries([...traps, 'all'].map((trap) => {
    const { b3, macroPairsF1, lookAlikesMerged } = groupFigures(groupOf, issues.filter((issue) => trap === 'all' || issue.trap === trap));
    return [trap, { precision: b3.precision, recall: b3.recall, f1: b3.f1, macroPairsF1, lookAlikesMerged: lookAlikesMerged.of ? lookAlikesMerged.pairs / lookAlikesMerged.of : 0 }];
  }));
  const report = { messages: messages.length, issues: issues.length, placed: figures(placed), regrouped: figures(after) };
  if (values.json) return void console.log(JSON.stringify(report, (_, value: unknown) => (typeof value === 'number' ? round(value) : value)));
  for (const which of ['placed', 'regrouped'] as const) {
    console.log(which);
    console.table(Object.fromEntries(Object.entries(report[which]).map(([trap, row]) => [trap, Object.fromEntries(Object.entries(row).map(([key, value]) => [key, round(value)]))])));
  }
}

const round = (value: number) => Math.round(value * 10_000) / 10_000;
