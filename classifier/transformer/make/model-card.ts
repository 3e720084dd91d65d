import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Mix } from '../head/fit-mix.ts';

export interface CardFacts { name: string; version: string; bytes: number; tokens: number; texts: number; labels: readonly string[]; folds: number; mix: Mix; head: string }

/** Writes the model's card, README.md, into its folder. */
export function writeCard(folder: string, { name, version, bytes, tokens, texts, labels, folds, mix, head }: CardFacts): void {
  const row = (of: string, { macroF1, accuracy, ece, logLoss }: Mix['joined']) => `| ${of} | ${macroF1} | ${accuracy} | ${ece} | ${logLoss} |`;
  writeFileSync(join(folder, 'README.md'), `# ${name} ${version}

Written by \`npm run model -- make\`; do not edit.

A small classifier of the project's own in the format of @xenova/transformers, to show what MODEL_DIR takes and to test the real
loading code. The hotline works without it. To let it join in judging: \`MODEL_DIR=classifier/transformer/shipped npm start\`.

**What it is.** A text is cut into characters (${tokens} of them known). Each place has the sum of three looked-up vectors of 48 numbers: for
its character, and for the two and the three characters from there on. What is above zero is averaged and its peak taken, over the title
and over the whole text; one layer makes scores of ${labels.length} labels: ${labels.join('、')}. ${(bytes / 1e6).toFixed(1)} MB of ONNX (opset 13, one byte a number), written
without any library by \`onnx/graph-writer.ts\`.

**Figures** on texts that no model had seen (${texts} public messages of citizens, ${folds} folds that keep near-duplicates together):

| | macro-F1 | accuracy | calibration error | log loss |
|---|---|---|---|---|
${row('linear model', mix.linear)}
${row('this model', mix.head)}
${row(`joined, weight ${mix.weight}`, mix.joined)}

Head \`${head}\`. The limits and the fairness of the linear model's card (classifier/model/README.md) hold here too.

**Privacy.** The vocabulary holds single characters that occur in at least five texts, by code point. Pairs and triples of characters are
hashed into tables without names. No text is in it.

**Remake.** \`npm run model -- make --train A.jsonl,B.jsonl\` with lines of \`{title, detail, label}\`. Seeds are fixed: the same data give the same bytes.
`);
}
