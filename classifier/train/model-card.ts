import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LinearModel } from '../judge/linear-model.ts';
import type { Example } from './rows.ts';
import type { OutOfFold } from './train-linear.ts';

interface CardFacts {
  name: string;
  version: string;
  date: string;
  sha256: string;
  /** Whose messages these were. */
  source: string;
  bytes: number;
  examples: readonly Example[];
  model: LinearModel;
  outOfFold: OutOfFold;
}

/** Writes the model card, README.md, into the model's folder. */
export function writeModelCard(folder: string, facts: CardFacts): void {
  writeFileSync(join(folder, 'README.md'), modelCard(facts));
}

function modelCard({ name, version, date, sha256, bytes, source, examples, model, outOfFold }: CardFacts): string {
  const perLabel = model.labels.map((label) => `| ${label} | ${examples.filter((example) => example.label === label).length} |`);
  const coverage = outOfFold.coverage
    .filter((point) => point.threshold >= 0.5)
    .map((point) => `| ${point.threshold} | ${percent(point.coverage)} | ${percent(point.accuracy)} |`);
  return `# Model card: ${name} ${version}

Written by \`npm run train\`; do not edit.

**What it does.** Ranks the category of an appeal from its title and text, with a probability for each label and the
phrases that spoke for it. Advice for a dispatcher, not a decision: what may be sent on without a person is set by a
threshold on the probability, and never for reports, emergencies or complaints about a unit.

**What it is.** One plane per label over hashed character n-grams of 1 to ${model.settings.longestGram}; ${model.hashes.length} features, one byte
per weight, ${Math.round(bytes / 1024)} KB. \`weights.bin\` sha256 \`${sha256}\`.

**Data.** ${examples.length} labelled texts. ${source}

| label | texts |
|---|---|
${perLabel.join('\n')}

**Figures** on texts the model had not seen (${examples.length} texts in folds that keep near-duplicates together):
macro-F1 ${outOfFold.macroF1.toFixed(3)}, accuracy ${outOfFold.accuracy.toFixed(3)}, expected calibration error ${outOfFold.ece.toFixed(3)} (15 bins).
Many errors are texts with two defensible labels.

| judged when probability is at least | share of texts | right |
|---|---|---|
${coverage.join('\n')}

**Limits.** It knows what was written to the source of its data up to ${date}: spoken, very short and dialect texts
are judged less surely, and a matter that did not exist then is not known. There is no label for what fits none of the ${model.labels.length}; such a text gets a low probability, not a refusal. What script the data
had no example of is unknown to it.

**Fairness.** House numbers, sums and place codes are abstracted and no field about the person is read, but style of writing goes with age and
schooling: compare returns and overrides across channels and districts before raising the share that goes unseen.

**Privacy.** The file holds hashes of n-grams that occur in at least five texts, sorted by hash, and no text.

**Remake.** \`npm run train -- --train A.jsonl,B.jsonl\` with lines of \`{title, detail, label}\`. Seeds are fixed: the same data give the same bytes.
`;
}

const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
