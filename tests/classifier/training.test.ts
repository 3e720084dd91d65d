import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadClassifier } from '../../classifier/index.ts';
import { LinearScorer } from '../../classifier/judge/linear-scorer.ts';
import { readModelFolder, writeModelFolder } from '../../classifier/judge/model-folder.ts';
import { writeWeights } from '../../classifier/judge/weights-file.ts';
import { groupFolds } from '../../classifier/train/folds.ts';
import { CATEGORY_RECIPE, type Recipe } from '../../classifier/train/recipe.ts';
import { readExamples, type Example } from '../../classifier/train/rows.ts';
import { trainLinear } from '../../classifier/train/train-linear.ts';

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
  test('learns a small set and tells new texts apart', () => {
    const { model, outOfFold } = trainLinear(examples, RECIPE, () => {});
    expect(model.labels).toEqual(['水', '电', '路'].toSorted());
    expect(outOfFold.accuracy).toBe(1);
    const scorer = new LinearScorer(model);
    const best = (text: string) => {
      const { scores } = scorer.score('', text);
      return model.labels[scores.indexOf(Math.max(...scores))];
    };
    expect(best('学校旁边一直漏水')).toBe('水');
    expect(best('医院附近经常停电')).toBe('电');
    expect(best('菜场门口路面坑洼不平')).toBe('路');
  });

  test('gives the same bytes for the same data', () => {
    const first = writeWeights(trainLinear(examples, RECIPE, () => {}).model);
    const second = writeWeights(trainLinear(examples, RECIPE, () => {}).model);
    expect(first.equals(second)).toBe(true);
  });

  test('keeps no more features than it may', () => {
    const { model } = trainLinear(examples, { ...RECIPE, keepFeatures: 50 }, () => {});
    expect(model.hashes.length).toBeLessThanOrEqual(50);
    expect([...model.hashes]).toEqual([...model.hashes].toSorted((a, b) => a - b));
  });

  test('refuses data with one label', () => {
    expect(() => trainLinear(examples.filter((example) => example.label === '水'), RECIPE, () => {})).toThrow(/two labels/);
  });

  test('judging a written model gives the scores of the trained one, but for the rounding to bytes', () => {
    const { model } = trainLinear(examples, RECIPE, () => {});
    writeModelFolder(folder, model, { name: 'small', date: '2024-01-01', figures: {} });
    const exact = new LinearScorer(model);
    const read = new LinearScorer(readModelFolder(folder).model);
    for (const { title, body } of examples.slice(0, 9)) {
      const expected = exact.score(title, body).scores;
      read.score(title, body).scores.forEach((score, c) => expect(Math.abs(score - expected[c]!)).toBeLessThan(0.02));
    }
    expect(loadClassifier(folder).models.category).toEqual(readModelName(folder));
  });
});

const readModelName = (dir: string) => {
  const { name, version } = JSON.parse(readFileSync(join(dir, 'model.json'), 'utf8')) as { name: string; version: string };
  return { name, version };
};

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
