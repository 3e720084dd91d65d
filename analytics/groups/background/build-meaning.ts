/**
 * Makes the table that `meaning.ts` reads: `npx tsx analytics/groups/background/build-meaning.ts FILE.jsonl…`
 *
 * A word's vector is the beginning of the classifier's; its weight is how rare it is in the messages given (`title`, and
 * `detail` or `content`); their mean direction is the centre. Hashes only: no word and no sentence can be read back.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { readWords, wordHashes, type WordVectors } from '../../../classifier/index.ts';
import { withoutBoilerplate } from '../boilerplate.ts';
import { DIMENSIONS, MEANINGS, wordKey } from '../meaning.ts';
import { runsOf } from '../units.ts';
import { dictionaryWords, isPlainWord } from '../words.ts';

const WORDS = new URL('../../../classifier/words/words.bin', import.meta.url);
const READ = 800;
/** Steps of a weight to an e-fold of rarity. */
const STEPS = 25;

function main(files: string[]): void {
  const known = readWords(readFileSync(WORDS));
  const texts = files.flatMap((file) => readFileSync(file, 'utf8').split('\n').filter((line) => line.trim() !== '').map((line) => {
    const { title, detail, content } = JSON.parse(line) as { title?: string | null; detail?: string | null; content?: string | null };
    return [...wordsIn(title ?? ''), ...wordsIn(detail ?? content ?? '')];
  }));
  const found = new Map<string, { vector: number; texts: number }>();
  for (const words of texts) {
    for (const word of new Set(words)) {
      const entry = found.get(word);
      if (entry) entry.texts++
      else found.set(word, { vector: vectorOf(word, known), texts: 1 });
    }
  }
  const weightOf = (count: number) => Math.min(255, Math.max(1, Math.round(STEPS * Math.log(texts.length / (count + 1)))));
  const kept = [...found].filter(([, { vector }]) => vector >= 0).map(([word, { vector, texts: count }]) => ({ word, key: wordKey(word), vector, weight: weightOf(count) })).sort((a, b) => a.key - b.key);
  const byWord = new Map(kept.map((entry) => [entry.word, entry]));
  const centre = centreOf(texts.map((words) => words.flatMap((word) => byWord.get(word) ?? [])), known);

  const bytes = Buffer.alloc(DIMENSIONS * 4 + kept.length * (5 + DIMENSIONS));
  centre.forEach((value, d) => bytes.writeFloatLE(value, d * 4));
  let at = DIMENSIONS * 4;
  for (const { key, weight, vector } of kept) {
    bytes.writeUInt32LE(key, at);
    bytes[at + 4] = weight;
    for (let d = 0; d < DIMENSIONS; d++) bytes.writeInt8(packed(known.vectors[vector * known.dims + d]!), at + 5 + d);
    at += 5 + DIMENSIONS;
  }
  writeFileSync(MEANINGS, bytes);
  console.log(`${texts.length} messages, ${found.size} words, ${kept.length} kept, ${bytes.length} bytes`);
}

const wordsIn = (text: string) => runsOf(withoutBoilerplate(text.slice(0, READ))).flatMap((run) => dictionaryWords(run).map(({ word }) => word).filter(isPlainWord));
const packed = (value: number) => Math.max(-127, Math.min(127, Math.round(value * 254)));

function vectorOf(word: string, known: WordVectors): number {
  const hashes = wordHashes(word);
  return hashes.length === 1 ? known.index.find(hashes[0]!) : -1;
}

/** Mean direction of all texts. */
function centreOf(texts: { vector: number; weight: number }[][], known: WordVectors): Float64Array {
  const centre = new Float64Array(DIMENSIONS);
  for (const words of texts) {
    const sum = new Float64Array(DIMENSIONS);
    for (const { vector, weight } of words) for (let d = 0; d < DIMENSIONS; d++) sum[d]! += weight * packed(known.vectors[vector * known.dims + d]!);
    const length = Math.hypot(...sum) || 1;
    for (let d = 0; d < DIMENSIONS; d++) centre[d]! += sum[d]! / length / texts.length;
  }
  return centre;
}

main(process.argv.slice(2));
