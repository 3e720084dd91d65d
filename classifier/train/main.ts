import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
import { writeModelFolder } from '../judge/model-folder.ts';
import { writeModelCard } from './model-card.ts';
import { CATEGORY_RECIPE } from './recipe.ts';
import { readExamples, type Example } from './rows.ts';
import { trainLinear } from './train-linear.ts';

const HERE = dirname(fileURLToPath(import.meta.url));
const DEFAULT_DATA = ['train.jsonl', 'val.jsonl'].map((name) => resolve(HERE, '../../../shared/data/complaint-categories', name));
/** What the model card says of the default data. */
const DEFAULT_ABOUT =
  'Public messages of citizens to the governments of one Chinese province, place names replaced by codes at the source. About 2-3 % of the labels are themselves wrong.';
const TEXT = { type: 'string' } as const;
const USAGE = `npm run train -- [--train A.jsonl,B.jsonl] [--out DIR] [--name NAME] [--about TEXT] [--date YYYY-MM-DD]

  --train  files of {title, detail, label} lines; needed unless ${dirname(DEFAULT_DATA[0]!)} is there
  --out    where model.json, weights.bin and README.md go (default classifier/model)
  --name   name of the model (default category-linear)
  --about  one or two sentences for the model card: whose messages, from where, how labelled
  --date   the model's date (default: the newest postedAt in the data)`;

async function main(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: { train: TEXT, out: TEXT, name: TEXT, about: TEXT, date: TEXT },
  });
  const paths = values.train?.split(',') ?? DEFAULT_DATA;
  if (values.train === undefined && !paths.every((path) => existsSync(path))) {
    throw new Error('There is no default training data here; name the files with --train.');
  }
  const out = resolve(values.out ?? join(HERE, '../model'));
  const examples = readExamples(paths);
  const { model, outOfFold } = await trainLinear(examples, CATEGORY_RECIPE, (line) => console.log(line));
  const about = { name: values.name ?? 'category-linear', date: values.date ?? newestDate(examples), figures: { texts: examples.length, outOfFold } };
  const written = writeModelFolder(out, model, about);
  writeModelCard(out, { ...about, ...written, source: values.about ?? (values.train === undefined ? DEFAULT_ABOUT : 'Not described.'), examples, model, outOfFold });
  console.log(`${out}: ${about.name} ${written.version}, ${Math.round(written.bytes / 1024)} KB`);
}

/** The day of the newest message, `YYYY-MM-DD`; the data write it as 2020/1/9 or 2020-01-09. */
function newestDate(examples: readonly Example[]): string {
  const days = examples.flatMap(({ postedAt }) => {
    const parts = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})/.exec(postedAt ?? '');
    return parts === null ? [] : [`${parts[1]}-${parts[2]!.padStart(2, '0')}-${parts[3]!.padStart(2, '0')}`];
  });
  return days.toSorted().at(-1) ?? 'undated';
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  console.error(`${(error as Error).message}\n\n${USAGE}`);
  process.exitCode = 1;
}
