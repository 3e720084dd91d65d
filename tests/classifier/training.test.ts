import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadClassifier, ModelError, openPacked, packTrained, trainModel } from '../../classifier/index.ts';
import { modelFiles, readModelFolder, writeModelFolder } from '../../classifier/judge/model-folder.ts';
import { ModelScorer } from '../../classifier/judge/model-scorer.ts';
import { readWords, writeWords } from '../../classifier/judge/words-file.ts';
import { packModel } from '../../classifier/judge/model-pack.ts';
import { wordHashes } from '../../classifier/features/words.ts';
import type { WordVectors } from '../../classifier/features/word-vectors.ts';
import { learnWords, WORD_LEARNING } from '../../classifier/train/learn-words.ts';
import { groupFolds } from '../../classifier/train/folds.ts';
import { CATEGORY_RECIPE, type Recipe } from '../../classifier/train/recipe.ts';
import { readExamples, type Example } from '../../classifier/train/rows.ts';

const RECIPE: Recipe = { ...CATEGORY_RECIPE, weighing: { ...CATEGORY_RECIPE.weighing, minTexts: 1 } };

/** Sixty texts about water, electricity and roads. */
const WORDS = { 水: ['停水', '水管漏水', '自来水发黄'], 电: ['停电', '电压不稳', '电表坏了'], 路: ['路面坑洼', '路灯不亮', '道路积雪'] };
const PLACES = ['东门', '西门', '南街', '北街', '桥头', '河边', '山下'];
const examples: Example[] = Object.entries(WORDS).flatMap(([label, matters]) =>
  matters.flatMap((matter, m) =>
    PLACES.map((place, p) => ({ title: `${place}${matter}`, body: `我家住在${place}，这几天${matter}，请处理。`, label, group: `${m}-${p}`, postedAt: null })),
  ),
);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'classifier-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('training', () => {
  test('learns a small set and tells new texts apart', async () => {
    const { model, outOfFold } = await trainModel(examples, RECIPE);
    expect(model.labels).toEqual(['水', '电', '路'].toSorted());
    expect(outOfFold.accuracy).toBe(1);
    const scorer = new ModelScorer(model);
    const best = (text: string) => {
      const { probabilities } = scorer.whole.judge('', text);
      return model.labels[probabilities.indexOf(Math.max(...probabilities))];
    };
    expect(best('学校旁边一直漏水')).toBe('水');
    expect(best('医院附近经常停电')).toBe('电');
    expect(best('菜场门口路面坑洼不平')).toBe('路');
  });

  test('gives the same bytes for the same data', async () => {
    const files = async () => modelFiles((await trainModel(examples, RECIPE)).model, { name: 'small', date: '2024-01-01', figures: {} }).files;
    const first = await files();
    expect(Object.keys(first)).toEqual(['model.json', 'weights.bin', 'kernel.bin', 'words.bin', 'title-weights.bin', 'title-kernel.bin']);
    expect(await files()).toEqual(first);
  });

  test('keeps no more features than it may', async () => {
    const { model } = await trainModel(examples, { ...RECIPE, keepFeatures: 50 });
    expect(model.linear.hashes.length).toBeLessThanOrEqual(50);
    expect([...model.linear.hashes]).toEqual([...model.linear.hashes].toSorted((a, b) => a - b));
  });

  test('refuses data with one label', async () => {
    await expect(trainModel(examples.filter((example) => example.label === '水'), RECIPE)).rejects.toThrow(/two labels/);
  });

  test('judging a written model gives the scores of the trained one, but for the rounding to bytes, with a text and without', async () => {
    const { model } = await trainModel(examples, RECIPE);
    writeModelFolder(folder, model, { name: 'small', date: '2024-01-01', figures: {} });
    const exact = new ModelScorer(model);
    const read = new ModelScorer(readModelFolder(folder).model);
    for (const { title, body } of examples.slice(0, 9)) {
      const pairs = [[exact.whole.judge(title, body), read.whole.judge(title, body)], [exact.titles!.judge('', title), read.titles!.judge('', title)]];
      for (const [expected, found] of pairs) found!.scored.scores.forEach((score, c) => expect(Math.abs(score - expected!.scored.scores[c]!)).toBeLessThan(0.03));
    }
    expect(loadClassifier(folder).models.category).toEqual(readModelName(folder));
  });
});

describe('a model for a city', () => {
  test('is trained, packed, opened again, and ranks every label', async () => {
    const { bytes, version } = packTrained(await trainModel(examples, RECIPE), { name: 'small', date: '2024-01-01' });
    const scorer = openPacked(bytes);
    expect(version).toMatch(/^2024-01-01-/);
    expect(scorer).toMatchObject({ name: 'small', version });
    const ranked = scorer.rank('停电', '我家又停电了');
    expect(ranked[0]!.label).toBe('电');
    expect(ranked.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1);
    expect(() => openPacked(bytes.subarray(0, bytes.length - 1))).toThrow(ModelError);
  });

  test('a heavier example outweighs lighter ones that say the opposite, and one of weight 0 says nothing', async () => {
    const rest = examples.map(({ group, ...example }) => example);
    const said = (label: string, weight: number) => Array.from({ length: 4 }, () => ({ title: '', body: '广场舞太吵', label, weight }));
    const best = async (water: number, road: number) => {
      const trained = await trainModel([...rest, ...said('水', water), ...said('路', road)], RECIPE);
      return openPacked(packTrained(trained, { name: 'small', date: '2024-01-01' }).bytes).rank('', '广场舞太吵')[0]!.label;
    };
    expect(await best(3, 0.3)).toBe('水');
    expect(await best(0.3, 3)).toBe('路');
    expect(await best(0.3, 0)).toBe('水');
  });

  test('stops between folds when it is told to', async () => {
    const stop = new AbortController();
    const done: string[] = [];
    const training = trainModel(examples, RECIPE, { signal: stop.signal, progress: (line) => {
      done.push(line);
      if (line.startsWith('fold 2')) stop.abort(new Error('enough'));
    } });
    await expect(training).rejects.toThrow('enough');
    expect(done.some((line) => line.startsWith('fold 3'))).toBe(false);
  });
});

const readModelName = (dir: string) => {
  const { name, version } = JSON.parse(readFileSync(join(dir, 'model.json'), 'utf8')) as { name: string; version: string };
  return { name, version };
};

describe('word vectors', () => {
  const texts = examples.map(({ title, body }) => ({ title, body }));
  const small = { ...WORD_LEARNING, dims: 12, minTexts: 2 };
  const cosine = (words: WordVectors, a: string, b: string) => {
    const at = (word: string) => words.index.find(wordHashes(word)[0]!) * words.dims;
    let sum = 0;
    for (let d = 0; d < words.dims; d++) sum += words.vectors[at(a) + d]! * words.vectors[at(b) + d]!;
    return sum;
  };

  test('words that stand in the same texts lie closer than words that never meet', async () => {
    const words = await learnWords(texts, small);
    expect(cosine(words, '路面', '坑洼')).toBeGreaterThan(cosine(words, '路面', '停电') + 0.3);
  });

  test('come back from their file, and a file cut short is refused', async () => {
    const words = await learnWords(texts, small);
    const file = writeWords(words);
    const read = readWords(file);
    expect(read.hashes).toEqual(words.hashes);
    read.vectors.forEach((value, i) => expect(Math.abs(value - words.vectors[i]!)).toBeLessThan(0.01));
    expect(() => readWords(file.subarray(0, 100))).toThrow(/100 bytes where/);
    expect(() => readWords(Buffer.from('PK this is no file of words'))).toThrow(/not a file of word vectors/);
  });

  test('stand in a model only where training had them, and only those that weigh something', async () => {
    const { model: without } = await trainModel(examples, RECIPE, { words: null });
    expect(without).toMatchObject({ words: null, kernel: null });
    const known = await learnWords([...texts, { title: '', body: '毫不相干' }, { title: '', body: '毫不相干' }], small);
    const { model } = await trainModel(examples, RECIPE, { words: known });
    expect(known.index.find(wordHashes('毫不相干')[0]!)).toBeGreaterThanOrEqual(0);
    expect(model.words!.index.find(wordHashes('毫不相干')[0]!)).toBe(-1);
    expect(model.words!.index.find(wordHashes('停电')[0]!)).toBeGreaterThanOrEqual(0);
  });

  test('a model whose kernel stands on other words is refused', async () => {
    const trained = await trainModel(examples, RECIPE);
    const { files } = modelFiles({ ...trained.model, words: await learnWords(texts, small) }, { name: 'small', date: '2024-01-01', figures: {} });
    expect(() => openPacked(packModel(files))).toThrow(/kernel\.bin: it stands on \d+ words of 120 numbers, words\.bin has/);
  });
});

describe('folds', () => {
  test('keep the rows of one group together and all come about as often', () => {
    const groups = Array.from({ length: 300 }, (_, i) => `g${i % 100}`);
    const folds = groupFolds(groups, 5, 1);
    for (let i = 0; i < 200; i++) expect(folds[i]).toBe(folds[i + 100]);
    for (let fold = 0; fold < 5; fold++) expect(folds.filter((f) => f === fold)).toHaveLength(60);
  });
});

describe('reading examples', () => {
  const file = (lines: string[]) => {
    const path = join(folder, 'rows.jsonl');
    writeFileSync(path, lines.join('\n'));
    return [path];
  };

  test('a null detail is replaced by the segmented text without its spaces', () => {
    const [row] = readExamples(file(['{"title":"甲","detail":null,"segmentedText":"路灯 不 亮","label":"路","duplicateGroup":3}']));
    expect(row).toMatchObject({ title: '甲', body: '路灯不亮', label: '路', group: '3' });
  });

  test('questions and units', () => {
    expect(readExamples(file(['{"question":"如何申請？","unit":"社會局"}']))[0]).toMatchObject({ title: '', body: '如何申請？', label: '社會局' });
  });

  test.each([
    ['a line that is not JSON', '{"title":', /rows\.jsonl:2: not a JSON/],
    ['a line without a label', '{"title":"甲"}', /rows\.jsonl:2: no label/],
  ])('says where %s is', (_, line, message) => {
    expect(() => readExamples(file(['{"title":"甲","detail":"乙","label":"丙"}', line]))).toThrow(message);
  });

  test('says which file is missing', () => {
    expect(() => readExamples([join(folder, 'none.jsonl')])).toThrow(/none\.jsonl/);
  });
});
