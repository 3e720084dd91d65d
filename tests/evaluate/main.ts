import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const USAGE = `npm run evaluate -- WHAT [options]

  categories  --train A.jsonl,B.jsonl --test C.jsonl [--json]   seven categories from title and text
  routing     --train A.jsonl --test B.jsonl [--json]           the unit for a question
  transfer    --train A.jsonl,B.jsonl --test C.jsonl --map MAP.json [--json]   another city's domains, mapped to the categories
  groups      --messages M.jsonl --reference R.jsonl [--json]   groups against known issues
  groups-traps [--rounds N] [--seed N] [--json]                 groups against planted traps, one line a trap
  groups-generated [--rows N] [--seed N] [--json]               groups against planted outbreaks

  --unlabelled FILES (for the first three): texts from which word vectors are learnt anew; without it the shipped ones are used

Trains anew on --train and measures on --test; the test texts choose nothing.`;

/** Each measurement is a module beside this one that exports `run(args)`. */
interface Measurement {
  run(args: string[]): Promise<void>;
}

async function main([what, ...args]: string[]): Promise<void> {
  const path = join(dirname(fileURLToPath(import.meta.url)), `${what}.ts`);
  if (what === undefined || !/^[a-z][a-z-]*$/.test(what) || what === 'main' || !existsSync(path)) {
    throw new Error(what === undefined ? 'What is to be evaluated?' : `There is no evaluation called "${what}".`);
  }
  const measurement = (await import(pathToFileURL(path).href)) as Partial<Measurement>;
  if (typeof measurement.run !== 'function') throw new Error(`There is no evaluation called "${what}".`);
  await measurement.run(args);
}

main(process.argv.slice(2)).catch((error: Error) => {
  console.error(`${error.message}\n\n${USAGE}`);
  process.exitCode = 1;
});
