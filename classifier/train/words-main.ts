import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { writeWords } from '../judge/words-file.ts';
import { learnWords, WORD_LEARNING } from './learn-words.ts';
import { readPlainTexts, without } from './plain-texts.ts';
import { SHIPPED_WORDS } from './shipped-words.ts';

const USAGE = `npm run train:words -- --texts A.jsonl,B.jsonl [--except T.jsonl] [--out FILE]

  --texts  files of {title, detail} or {title, content} lines, with {reply} where there is one; labels are not read
  --except  texts that a measurement is to be made on: those that begin like one of them are left out
  --out    where the word vectors go (default classifier/words/words.bin)`;

try {
  const { values } = parseArgs({ options: { texts: { type: 'string' }, except: { type: 'string' }, out: { type: 'string' } } });
  if (values.texts === undefined) throw new Error('--texts is needed.');
  const out = resolve(values.out ?? SHIPPED_WORDS);
  const words = await learnWords(without(readPlainTexts(values.texts.split(',')), values.except ? readPlainTexts(values.except.split(',')) : []), WORD_LEARNING, (line) => console.log(line));
  const file = writeWords(words);
  mkdirSync(dirname(out), { recursive: true });
  writeFileSync(out, file);
  console.log(`${out}: ${words.hashes.length} words, ${words.dims} numbers each, ${Math.round(file.length / 1024)} KB`);
} catch (error) {
  console.error(`${(error as Error).message}\n\n${USAGE}`);
  process.exitCode = 1;
}
