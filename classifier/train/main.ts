import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
import { writeModelFolder } from '../judge/model-folder.ts';
import { writeModelCard } from './model-card.ts';
import { learnWords, WORD_LEARNING } from './learn-words.ts';
import { readPlainTexts } from './plain-texts.ts';
import { readExamples, type Example } from './rows.ts';
import { trainModel } from './train-model.ts';

const HERE = dirname(fileURLToPath(import.meta.url));
const DEFAULT_DATA = ['train.jsonl', 'val.jsonl'].map((name) => resolve(HERE, '../../../shared/data/complaint-categories', name));
/** What the model card says of the default data. */
const DEFAULT_ABOUT =
  'Public messages of citizens to the governments of one Chinese province, place names replaced by codes at the source. About 2-3 % of the labels are themselves wrong.';
const TEXT = { type: 'string' } as const;
const USAGE = `npm run train -- [--train A.jsonl,B.jsonl] [--out DIR] [--name NAME] [--about TEXT] [--date YYYY-MM-DD] [--unlabelled C.jsonl]

  --train  files of {title, detail, label} lines; needed unless ${dirname(DEFAULT_DATA[0]!)} is there
  --out    where the model's files and README.md go (default classifier/model)
  --name   name of the model (default category)
  --about  one or two sentences for the model card: whose messages, from where, how labelled
  --date   the model's date (default: the newest postedAt in the data)
  --unlabelled  texts without labels: word vectors are learnt anew from them`;

async function main(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: { train: TEXT, out: TEXT, name: TEXT, about: TEXT, date: TEXT, unlabelled: TEXT },
  });
  const paths = values.train?.split(',') ?? DEFAULT_DATA;
  if (values.train === undefined && !paths.every((path) => existsSync(path))) {
    throw new Error('There is no default training data here; name the files with --train.');
  }
  const out = resolve(values.out ?? join(HERE, '../model'));
  const examples = readExamples(paths);
  const progress = (line: string) => console.log(line);
  const words = values.unlabelled ? await learnWords(readPlainTexts(values.unlabelled.split(',')), WORD_LEARNING, progress) : undefined;
  const { model, outOfFold, titlesOutOfFold } = await trainModel(examples.map(({ postedAt, ...example }) => example), 'category', { progress, words });
  const about = { name: values.name ?? 'category', date: values.date ?? newestDate(examples), figures: { texts: examples.length, outOfFold, titlesOutOfFold } };
  const written = writeModelFolder(out, model, about);
  writeModelCard(out, { ...about, ...written, source: values.about ?? (values.train === undefined ? DEFAULT_ABOUT : 'Not described.'), examples, model, outOfFold, titlesOutOfFold });
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

/** `npm run train -- --train …`: makes the category model that is shipped. @returns the exit code; what was wrong is told on stderr */
export async function trainFolder(args: string[]): Promise<number> {
  try {
    await main(args);
    return 0;
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${USAGE}`);
    return 1;
  }
}
