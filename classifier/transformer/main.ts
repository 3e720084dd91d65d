/** `npm run model`: is a transformer's folder good, train its head, make the project's own small model. */
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
import { readExamples } from '../train/rows.ts';
import { checkFolder } from './check/check-folder.ts';
import { makeHead } from './head/make-head.ts';
import { makeModel } from './make/make-model.ts';

const HERE = dirname(fileURLToPath(import.meta.url));
export const SHIPPED = join(HERE, 'shipped');
const DEFAULT_DATA = ['train.jsonl', 'val.jsonl'].map((name) => resolve(HERE, '../../../shared/data/complaint-categories', name));
const TEXT = { type: 'string' } as const;
const USAGE = `npm run model -- check DIR
  says whether a folder will work as MODEL_DIR, what it is, and how its head is trained

npm run model -- head DIR --train A.jsonl,B.jsonl [--kind category|matter|unit] [--out DIR] [--folds 3]
  trains the head that lets the folder's model join in judging, from lines of {title, detail, label};
  written into DIR, or into --out, which is then MODEL_HEAD

npm run model -- make [--train A.jsonl,B.jsonl] [--out DIR] [--folds 3]
  makes the project's own small model (default: classifier/transformer/shipped)`;

async function run(): Promise<number> {
  const { values, positionals: [command, folder] } = parseArgs({ allowPositionals: true, options: { train: TEXT, out: TEXT, kind: TEXT, folds: TEXT, help: { type: 'boolean' } } });
  const folds = Number(values.folds ?? 3);
  if (!Number.isInteger(folds) || folds < 2 || folds > 20) throw new Error('--folds must be a whole number from 2 to 20.');
  const examples = () => {
    const files = values.train?.split(',') ?? (DEFAULT_DATA.every((file) => existsSync(file)) ? DEFAULT_DATA : null);
    if (!files) throw new Error('--train is needed: files of {title, detail, label} lines.');
    return readExamples(files);
  };
  const progress = (line: string) => console.error(line);
  if (command === 'check' && folder) {
    const { works, lines } = await checkFolder(resolve(folder));
    console.log(lines.join('\n'));
    return works ? 0 : 1;
  }
  if (command === 'head' && folder) {
    const kind = values.kind ?? 'category';
    if (kind !== 'category' && kind !== 'matter' && kind !== 'unit') throw new Error('--kind must be category, matter or unit.');
    if (!values.train) throw new Error('--train is needed: files of {title, detail, label} lines that the model was not itself trained on.');
    console.log((await makeHead(resolve(folder), examples(), { kind, out: resolve(values.out ?? folder), folds, progress })).join('\n'));
    return 0;
  }
  if (command === 'make') {
    const made = await makeModel(examples(), resolve(values.out ?? SHIPPED), { folds, progress });
    console.log(JSON.stringify(made, null, 2));
    return 0;
  }
  console.log(USAGE);
  return command === undefined && values.help ? 0 : 1;
}

try {
  process.exitCode = await run();
} catch (error) {
  console.error(`${(error as Error).message}\n\n${USAGE}`);
  process.exitCode = 1;
}
