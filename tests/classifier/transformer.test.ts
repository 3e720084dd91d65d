import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadClassifier, startClassifier, type Classifier, type Ranked } from '../../classifier/index.ts';
import { openEncoder, openTokenizer } from '../../classifier/transformer/encoder.ts';
import { fitMix } from '../../classifier/transformer/head/fit-mix.ts';
import { logProbabilities, readHead, writeHead, type Head } from '../../classifier/transformer/head/head.ts';
import { joinRanked } from '../../classifier/transformer/head/join.ts';
import { trainHead } from '../../classifier/transformer/head/train-head.ts';
import { quantisedNet, netToOnnx } from '../../classifier/transformer/make/net-to-onnx.ts';
import { vocabularyOf, writeTokenizer } from '../../classifier/transformer/make/tokenizer-files.ts';
import { scoreTexts, trainNet } from '../../classifier/transformer/make/train-net.ts';
import { oneText } from '../../classifier/transformer/text.ts';
import { folderOf, transformerFolder } from './transformer/folder.ts';

const SHIPPED = fileURLToPath(new URL('../../classifier/transformer/shipped/', import.meta.url));
const APPEALS = [
  { title: '小区停水', content: '从昨晚开始整栋楼停水' }, { title: '工资', content: '工地拖欠农民工工资三个月' }, { title: '', content: '河里全是黑水，味道很臭' },
  { title: '学校食堂', content: '饭菜有问题，孩子拉肚子' }, { title: '公交', content: '公交车半小时不来一班' },
];

let folder: string;
let open: Classifier[];
let said: string[];
const log = { info: (line: string) => void said.push(`info ${line}`), warn: (line: string) => void said.push(`warn ${line}`) };
const start = async (modelDir: string, headDir?: string) => {
  const classifier = await startClassifier({ modelDir, headDir, log });
  open.push(classifier);
  return classifier;
};
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'transformer-'));
  open = [];
  said = [];
});
afterEach(async () => {
  for (const classifier of open) await classifier.close();
  rmSync(folder, { recursive: true });
});

describe('the model that is shipped', () => {
  test('runs in the worker and joins in judging: other probabilities, the same reasons, both models recorded', async () => {
    const linear = loadClassifier();
    const joined = await start(SHIPPED);
    expect(joined.transformer).toMatchObject({ state: 'joined', name: 'hotline-characters', dimension: 7, kinds: ['category'] });
    expect(said).toEqual([expect.stringMatching(/^info The transformer hotline-characters \w{8} joins in judging: category\.$/)]);
    for (const appeal of APPEALS) {
      const alone = await linear.judge(appeal);
      const both = await joined.judge(appeal);
      expect(both.categories.map(({ label }) => label).toSorted()).toEqual(alone.categories.map(({ label }) => label).toSorted());
      expect(both.categories[0]!.probability).not.toBe(alone.categories[0]!.probability);
      expect(both.categories.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1, 9);
      expect(both.categories[0]!.because.length).toBeGreaterThan(0);
      expect(both.models.category!.name).toBe(`${alone.models.category!.name} + hotline-characters`);
      expect(both.models.category!.version).toMatch(new RegExp(`^${alone.models.category!.version} \\+ \\w{8} \\+ \\w{8}$`));
      expect({ ...both, categories: [], models: {} }).toEqual({ ...alone, categories: [], models: {} });
    }
    expect((await joined.judge(APPEALS[1]!)).categories[0]!.label).toBe('劳动和社会保障');
  });

  test('leaves a text without a letter to the linear model, and reads no more of a long one than it can', async () => {
    const joined = await start(SHIPPED);
    for (const content of ['', '　', '😀😀😀', '？！。']) expect(await joined.judge({ content })).toEqual(await loadClassifier().judge({ content }));
    const long = await joined.judge({ title: '停水', content: '整栋楼停水了没有人管'.repeat(5000) });
    expect(long.categories[0]!.label).toBe('城乡建设');
    expect(long.models.category!.name).toContain('hotline-characters');
  });

  test('is small, and its vocabulary is single characters in the order of their code points', () => {
    expect(readFileSync(join(SHIPPED, 'onnx/model_quantized.onnx')).length).toBeLessThan(5_000_000);
    const { model: { vocab } } = JSON.parse(readFileSync(join(SHIPPED, 'tokenizer.json'), 'utf8')) as { model: { vocab: Record<string, number> } };
    const characters = Object.keys(vocab).toSorted((a, b) => vocab[a]! - vocab[b]!).slice(6);
    expect(characters.length).toBeGreaterThan(2000);
    expect(characters.filter((c) => [...c].length !== 1)).toEqual([]);
    expect(characters).toEqual(characters.toSorted());
  });
});

test('a net of ours gives the same scores as the ONNX file that is written of it, read by the real runtime', async () => {
  const texts = APPEALS.flatMap((appeal) => Array.from({ length: 5 }, () => oneText(appeal)));
  const tokens = writeTokenizer(folder, vocabularyOf(texts), { name: 'tiny', labels: ['甲', '乙', '丙'] });
  const cut = await openTokenizer(folder);
  const rows = texts.map((text) => Uint16Array.from(cut(text)));
  const shape = { width: 8, characters: tokens, pairs: 101, triples: 103, labels: 3 };
  const recipe = { rounds: 3, step: 0.05, dropout: 0.2, titleOnly: 0.2, decay: 0.001, seed: 1 };
  const labels = rows.map((_, i) => Math.floor(i / 5) % 3);
  const net = trainNet(rows, labels, shape, recipe);
  expect(netToOnnx(trainNet(rows, labels, shape, recipe))).toEqual(netToOnnx(net));
  folderOf(folder, { 'onnx/model_quantized.onnx': netToOnnx(net) });

  const encoder = await openEncoder(folder);
  expect(encoder).toMatchObject({ kind: 'classifier', dimension: 3, labels: ['甲', '乙', '丙'], name: 'tiny', tokens: 512 });
  const scores = scoreTexts(quantisedNet(net), rows);
  for (const [i, text] of texts.entries()) {
    const read = await encoder.read(text, 'output');
    for (let c = 0; c < 3; c++) expect(read[c]).toBeCloseTo(scores[i * 3 + c]!, 4);
  }
  await encoder.close();
});

test('a worker that died comes back with its transformer', async () => {
  const classifier = await startClassifier({ modelDir: SHIPPED, entry: new URL('./worker/dying.mjs', import.meta.url), log });
  open.push(classifier);
  const judged = await classifier.judge({ content: `die ${join(folder, 'times')} 1 停水` });
  expect(said.at(-1)).toContain('worker died');
  expect(classifier.transformer).toMatchObject({ state: 'joined' });
  expect(judged.models.category!.name).toContain('hotline-characters');
});

describe('an encoder', () => {
  test('without a head stands by: it changes no judgement, and the log says how to train one', async () => {
    transformerFolder(folder);
    const classifier = await start(folder);
    expect(classifier.transformer).toMatchObject({ state: 'standsBy', dimension: 6 });
    expect(said).toEqual([expect.stringMatching(/^warn The transformer \S+ stands by and changes no judgement: it has no head yet\. Train one: npm run model -- head /)]);
    expect(await classifier.judge(APPEALS[0]!)).toEqual(await loadClassifier().judge(APPEALS[0]!));
  });

  test('gives the first token, or the mean of all, as a vector of length 1', async () => {
    transformerFolder(folder);
    const encoder = await openEncoder(folder);
    expect(encoder).toMatchObject({ kind: 'encoder', dimension: 6, poolings: ['mean', 'cls'] });
    const mean = await encoder.read('停水', 'mean');
    const first = await encoder.read('停水', 'cls');
    for (const vector of [mean, first]) expect(Math.hypot(...vector)).toBeCloseTo(1, 5);
    expect(mean).not.toEqual(first);
    // The first token is the same in every text; in this encoder nothing flows from token to token.
    expect(await encoder.read('别的话', 'cls')).toEqual(first);
    await encoder.close();
  });

  test('may want kinds of tokens as BERT does, or give a vector for the whole text itself', async () => {
    transformerFolder(folder, { inputs: ['input_ids', 'attention_mask', 'token_type_ids'], output: { name: 'sentence_embedding', shape: ['batch', 6] } });
    const encoder = await openEncoder(folder);
    expect(encoder).toMatchObject({ kind: 'encoder', dimension: 6, poolings: ['output'] });
    expect(Math.hypot(...(await encoder.read('停水', 'output')))).toBeCloseTo(1, 5);
    await encoder.close();
  });

  test('reads no more tokens than it has places for: RoBERTa counts them from 2', async () => {
    transformerFolder(folder);
    const config = JSON.parse(readFileSync(join(folder, 'config.json'), 'utf8')) as object;
    writeFileSync(join(folder, 'config.json'), JSON.stringify({ ...config, model_type: 'roberta', max_position_embeddings: 66 }));
    const encoder = await openEncoder(folder);
    expect(encoder.tokens).toBe(64);
    const [one, other] = await Promise.all(['水'.repeat(90), '水'.repeat(63) + '电'.repeat(90)].map((text) => encoder.read(text, 'mean')));
    expect(other).toEqual(one);
    await encoder.close();
  });

  test('joins through a head trained on its vectors, kept in another folder', async () => {
    transformerFolder(folder);
    const encoder = await openEncoder(folder);
    const labels = ['劳动和社会保障', '城乡建设'];
    const texts = ['停水停电小区物业', '小区停水', '物业小区', '工资拖欠', '拖欠工资公司', '公司工资'];
    const vectors = await Promise.all(texts.map((text) => encoder.read(text, 'mean')));
    const planes = trainHead(vectors, [1, 1, 1, 0, 0, 0], 2);
    const heads = join(folder, 'heads');
    writeHead(heads, { kind: 'category', labels, encoder: { name: encoder.name, version: encoder.version, pooling: 'mean', dimension: 6 }, weight: 0.4, temperature: 1, ...planes, figures: {} });
    await encoder.close();
    const classifier = await start(folder, heads);
    expect(classifier.transformer).toMatchObject({ state: 'joined', kinds: ['category'] });
    const head = readHead(heads, 'category')!;
    expect(vectors.map((vector) => labels[Number(logProbabilities(head, vector)[1]! > Math.log(0.5))])).toEqual([1, 1, 1, 0, 0, 0].map((c) => labels[c]));
    expect((await classifier.judge({ content: '工资拖欠' })).categories[0]!.label).toBe('劳动和社会保障');
  });

  test('of a changed model, or of another size, is not judged by the old head', async () => {
    transformerFolder(folder);
    const made = { kind: 'category' as const, labels: ['甲', '乙'], weight: 0.5, temperature: 1, figures: {} };
    writeHead(folder, { ...made, encoder: { name: 'x', version: '00000000', pooling: 'mean', dimension: 6 }, planes: new Float32Array(12), bias: new Float32Array(2) });
    expect((await start(folder)).transformer).toMatchObject({ state: 'standsBy', why: expect.stringContaining('trained on another model') });
    writeHead(folder, { ...made, encoder: { name: 'x', version: '00000000', pooling: 'mean', dimension: 5 }, planes: new Float32Array(10), bias: new Float32Array(2) });
    expect((await start(folder)).transformer).toMatchObject({ state: 'standsBy', why: expect.stringContaining('vectors of 5 numbers, and this model gives 6') });
    writeFileSync(join(folder, 'head.bin'), 'short');
    expect((await start(folder)).transformer).toMatchObject({ state: 'standsBy', why: expect.stringContaining('sha256 differs') });
  });
});

test('a folder that cannot be used is a state and one line in the log; judging goes on', async () => {
  const classifier = await start(join(folder, 'nowhere'));
  expect(classifier.transformer).toEqual({ state: 'unusable', folder: join(folder, 'nowhere'), problem: 'there is no such folder.' });
  expect(said).toEqual([expect.stringMatching(/^warn MODEL_DIR .*nowhere cannot be used, judging goes on without it: there is no such folder\. .*npm run model -- check/)]);
  expect(await classifier.judge(APPEALS[0]!)).toEqual(await loadClassifier().judge(APPEALS[0]!));
});

test('a folder with spaces and Chinese in its name works', async () => {
  const named = join(folder, '模型 目录 #1');
  cpSync(SHIPPED, named, { recursive: true });
  expect((await start(named)).transformer).toMatchObject({ state: 'joined' });
});

describe('joining', () => {
  const head: Head = { kind: 'category', version: '1', labels: ['甲', '乙'], encoder: { name: '', version: '', pooling: 'output', dimension: 2 }, weight: 0.5, temperature: 1, planes: Float32Array.of(1, 0, 0, 1), bias: new Float32Array(2), figures: {} };
  const ranked = (...pairs: [string, number][]): Ranked[] => pairs.map(([label, probability]) => ({ label, probability, because: [{ kind: 'word', text: label, weight: 1 }] }));
  const told = (labels: Ranked[]) => Object.fromEntries(labels.map(({ label, probability }) => [label, Number(probability.toFixed(4))]));

  test('is the weighted mean of log-probabilities, and reasons go with their label', () => {
    const joined = joinRanked(ranked(['甲', 0.8], ['乙', 0.2]), head, [0, Math.log(9)]); // the head: 0.1 and 0.9
    expect(told(joined)).toEqual({ 乙: 0.6, 甲: 0.4 }); // √(0.2·0.9) : √(0.8·0.1)
    expect(joined[0]!.because[0]!.text).toBe('乙');
  });

  test('a label that the head does not know keeps its odds against the others when the head agrees with them', () => {
    const agreed = ranked(['丙', 0.5], ['甲', 0.4], ['乙', 0.1]);
    expect(told(joinRanked(agreed, head, [Math.log(4), 0]))).toEqual({ 丙: 0.5, 甲: 0.4, 乙: 0.1 });
  });

  test('changes nothing where the head knows none of the labels', () => {
    const others = ranked(['丙', 0.9], ['丁', 0.1]);
    expect(joinRanked(others, head, [5, 0])).toBe(others);
  });

  test('a head that knows nothing gets no weight, and one that knows what the linear model does not gets some', () => {
    const labels = Array.from({ length: 200 }, (_, i) => i % 2);
    const logs = (sure: (i: number) => number) => Float64Array.from(labels.flatMap((label, i) => [label ? 1 - sure(i) : sure(i), label ? sure(i) : 1 - sure(i)]).map(Math.log));
    const linear = logs((i) => (i % 5 === 0 ? 0.3 : 0.8));
    expect(fitMix(linear, logs((i) => (i % 4 < 2 ? 0.3 : 0.7)), labels, 2).weight).toBeLessThan(0.2);
    const helped = fitMix(linear, logs((i) => (i % 7 === 0 ? 0.4 : 0.8)), labels, 2);
    expect(helped.weight).toBeGreaterThan(0.3);
    expect(helped.joined.accuracy).toBeGreaterThan(helped.linear.accuracy);
  });
});
