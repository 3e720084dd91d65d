import { setImmediate } from 'node:timers/promises';
import { chooseWords, type WordVectors } from '../features/word-vectors.ts';
import type { Model } from '../judge/model.ts';
import { countWordsOf, titlesOf, type CountedWords } from './fit-kernel.ts';
import { RECIPES, type Recipe, type RecipeName } from './recipe.ts';
import type { Example } from './rows.ts';
import { shippedWords } from './shipped-words.ts';
import { trainRanking, type OutOfFold } from './train-ranking.ts';

/** A labelled text. Examples of one `group` are near-duplicates; without a group an example stands alone. */
export interface TrainingExample {
  title: string;
  body: string;
  label: string;
  group?: string | undefined;
  /** How much an error on it costs beside other examples; 1 without it. 0 leaves it out. */
  weight?: number | undefined;
}

export interface TrainingWatch {
  /** Is told in one line what has just been done. */
  progress?: ((line: string) => void) | undefined;
  /** Looked at between steps. */
  signal?: AbortSignal | undefined;
  /** Word vectors to stand on; without it the shipped ones, with null none. */
  words?: WordVectors | null | undefined;
}

export interface Trained {
  model: Model;
  outOfFold: OutOfFold;
  /** Of the ranking for titles alone, where the recipe has one. */
  titlesOutOfFold: OutOfFold | null;
}

/**
 * Makes a model from labelled texts, with figures on texts that the model had not seen. The same examples in the same
 * order give the same model. It computes for seconds and yields between steps only: run it beside a server, not in it.
 * @throws Error when there are fewer than two labels; the signal's reason when it is aborted.
 */
export async function trainModel(examples: readonly TrainingExample[], recipe: RecipeName | Recipe, { progress = () => {}, signal, words = shippedWords() }: TrainingWatch = {}): Promise<Trained> {
  const chosen = typeof recipe === 'string' ? RECIPES[recipe] : recipe;
  const rows = examples.flatMap(({ group, weight = 1, ...example }, i) => (weight > 0 ? [{ ...example, group: group ?? `#${i}`, weight }] : []));
  const names = [...new Set(rows.map(({ label }) => label))].toSorted();
  if (names.length < 2) throw new Error(`Training needs at least two labels; the data have ${names.length}.`);
  const classOf = new Map(names.map((name, c) => [name, c]));
  const steps = {
    progress,
    pause: async () => {
      await setImmediate();
      signal?.throwIfAborted();
    },
  };
  const train = (some: readonly Example[], by: Recipe, counted: CountedWords | null) =>
    trainRanking(some, { names, numbers: Uint16Array.from(some, ({ label }) => classOf.get(label)!) }, by, { words, counted }, steps);
  const counted = words && chosen.kernel && names.length <= chosen.kernel.mostLabels ? countWordsOf(rows, words) : null;
  const { ranking, outOfFold } = await train(rows, chosen, counted);
  const withTitle = rows.flatMap(({ title }, row) => (title === '' ? [] : [row]));
  const titled = chosen.titles && withTitle.map((row) => ({ ...rows[row]!, title: '', body: rows[row]!.title }));
  // Titles of one label, or of a few texts, make no ranking of their own.
  const enough = titled && titled.length >= rows.length / 2 && new Set(titled.map(({ label }) => label)).size === names.length;
  if (enough) progress('titles alone');
  const titles = enough ? await train(titled, chosen.titles!, counted && titlesOf(counted, withTitle)) : null;
  return { model: onlyUsedWords({ ...ranking, labels: names, words, titles: titles?.ranking ?? null }), outOfFold, titlesOutOfFold: titles?.outOfFold ?? null };
}

/** Leaves out the words that weigh nothing, and all of them where there is no kernel. */
function onlyUsedWords(model: Model): Model {
  const kernels = [model.kernel, model.titles?.kernel].filter((kernel) => kernel != null);
  if (model.words === null || kernels.length === 0) return { ...model, words: null };
  const used = (word: number) => kernels.some(({ termWeights }) => termWeights[word]! > 0);
  const words = chooseWords(model.words, used);
  const chosen = kernels.map(({ termWeights }) => termWeights.filter((_, word) => used(word)));
  kernels.forEach((kernel, i) => { kernel.termWeights = chosen[i]!; });
  return { ...model, words };
}
