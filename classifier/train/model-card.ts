import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Model } from '../judge/model.ts';
import type { Example } from './rows.ts';
import type { OutOfFold } from './train-ranking.ts';

interface CardFacts {
  name: string;
  version: string;
  date: string;
  hashes: Record<string, string>;
  /** Whose messages these were. */
  source: string;
  bytes: number;
  examples: readonly Example[];
  model: Model;
  outOfFold: OutOfFold;
  titlesOutOfFold: OutOfFold | null;
}

/** Writes the model card, README.md, into the model's folder. */
export function writeModelCard(folder: string, facts: CardFacts): void {
  writeFileSync(join(folder, 'README.md'), modelCard(facts));
}

function modelCard({ name, version, date, hashes, bytes, source, examples, model, outOfFold, titlesOutOfFold }: CardFacts): string {
  const perLabel = model.labels.map((label) => `| ${label} | ${examples.filter((example) => example.label === label).length} |`);
  const coverage = outOfFold.coverage
    .filter((point) => point.threshold >= 0.5)
    .map((point) => `| ${point.threshold} | ${percent(point.coverage)} | ${percent(point.accuracy)} |`);
  return `# Model card: ${name} ${version}

Written by \`npm run train\`; do not edit.

**What it does.** Ranks the category of an appeal from its title and text, with a probability for each label and the
phrases that spoke for it. Advice for a dispatcher, not a decision: what may be sent on without a person is set by a
threshold on the probability, and never for reports, emergencies or complaints about a unit.

**What it is.** One plane per label over hashed character n-grams of 1 to ${model.linear.settings.longestGram} (${model.linear.hashes.length} features, one byte per weight)${model.kernel && model.words ? `,
and beside it a kernel ridge regression over averaged word vectors (${model.words.hashes.length} hashed words, ${model.words.dims} numbers each; ${model.kernel.factors.length / model.labels.length} texts as supports)` : ''}.
${model.titles ? 'Titles without a text have a ranking of their own, made likewise. ' : ''}Together ${(bytes / 1024 / 1024).toFixed(1)} MB.

| file | sha256 |
|---|---|
${Object.entries(hashes).map(([file, hash]) => `| \`${file}\` | \`${hash}\` |`).join('\n')}

**Data.** ${examples.length} labelled texts. ${source}

| label | texts |
|---|---|
${perLabel.join('\n')}

**Figures** on texts the model had not seen (${examples.length} texts in folds that keep near-duplicates together):
macro-F1 ${outOfFold.macroF1.toFixed(3)}, accuracy ${outOfFold.accuracy.toFixed(3)}, expected calibration error ${outOfFold.ece.toFixed(3)} (15 bins).${titlesOutOfFold ? `
Titles alone: macro-F1 ${titlesOutOfFold.macroF1.toFixed(3)}, expected calibration error ${titlesOutOfFold.ece.toFixed(3)}.` : ''}
Many errors are texts with two defensible labels.

| judged when probability is at least | share of texts | right |
|---|---|---|
${coverage.join('\n')}

**Limits.** It knows what was written to the source of its data up to ${date}: spoken, very short and dialect texts
are judged less surely, and a matter that did not exist then is not known. There is no label for what fits none of the ${model.labels.length}; such a text gets a low probability, not a refusal. What script the data
had no example of is unknown to it.

**Fairness.** House numbers, sums and place codes are abstracted and no field about the person is read, but style of writing goes with age and
schooling: compare returns and overrides across channels and districts before raising the share that goes unseen.

**Privacy.** The files hold hashes of n-grams and of words, sorted by hash, and no text. Of a training text remains, where there is a kernel, one row of
numbers: the mean of its words' vectors, in no order. Nothing of that can be read; but who has a text could test whether it was
among them, so a model made of confidential tickets is as confidential as they are.

**Remake.** \`npm run train -- --train A.jsonl,B.jsonl\` with lines of \`{title, detail, label}\`. Seeds are fixed: the same data give the same bytes.
`;
}

const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
