import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ClassifierUnavailable, loadClassifier, ModelError, startClassifier, type Classifier, type Judgement } from '../../classifier/index.ts';
import { packModel } from '../../classifier/judge/model-pack.ts';

const entry = new URL('./worker/dying.mjs', import.meta.url);
const SHIPPED = fileURLToPath(new URL('../../classifier/model/', import.meta.url));
const here = loadClassifier();
const APPEALS = [
  { title: '小区停水', content: '从昨晚开始整栋楼停水' }, { title: '工资', content: '工地拖欠农民工工资三个月' }, { title: '', content: '河里全是黑水，味道很臭' },
  { title: '学校', content: '学校食堂饭菜有问题，孩子拉肚子' }, { content: '' },
];
/** The shipped model once more, as a city's own for another kind. */
const packed = () => packModel(Object.fromEntries(readdirSync(SHIPPED).filter((name) => name !== 'README.md').map((name) => [name, readFileSync(join(SHIPPED, name))])));

let folder: string;
let said: string[];
let open: Classifier[];
const log = { info: (line: string) => void said.push(line), warn: (line: string) => void said.push(line) };
const start = async (options: Parameters<typeof startClassifier>[0] = {}) => {
  const classifier = await startClassifier({ log, ...options });
  open.push(classifier);
  return classifier;
};
const counter = () => join(folder, 'times');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'worker-'));
  said = [];
  open = [];
});
afterEach(async () => {
  for (const classifier of open) await classifier.close();
  rmSync(folder, { recursive: true });
});

test('a judgement from the worker is the one that this thread would make', async () => {
  const classifier = await start();
  expect(await Promise.all(APPEALS.map((appeal) => classifier.judge(appeal)))).toEqual(await Promise.all(APPEALS.map((appeal) => here.judge(appeal))));
  expect(classifier.models).toEqual(here.models);
  expect(said).toEqual([]);
});

test('what was never a string is judged as an empty text', async () => {
  const classifier = await start();
  const odd = { title: { toString: null }, content: () => '投诉' } as never;
  expect(await classifier.judge(odd)).toEqual(await here.judge({ title: '', content: '' }));
  expect(await classifier.judge(undefined as never)).toEqual(await here.judge({ content: '' }));
});

test('the server goes on while 50,000 characters are judged', async () => {
  const classifier = await start();
  const judging = classifier.judge({ title: '投诉', content: '从昨晚开始整栋楼停水，物业没有人管。'.repeat(2800) });
  let turns = 0;
  let judged: Judgement | null = null;
  while (!(judged = await Promise.race([judging, setImmediate(null)]))) turns += 1;
  // In this thread the judgement would be there after the first turn.
  expect(turns).toBeGreaterThan(20);
  expect(judged.categories[0]!.label).toBe('城乡建设');
});

describe('a worker that dies', () => {
  test('in the middle is started again, and all that it had not answered is asked again', async () => {
    const classifier = await start({ entry });
    const asked = [...APPEALS, { content: `die ${counter()} 1` }, ...APPEALS, ...APPEALS];
    const judged = await Promise.all(asked.map((appeal) => classifier.judge(appeal)));
    expect(judged).toEqual(await Promise.all(asked.map((appeal) => here.judge(appeal))));
    expect(said).toEqual([expect.stringMatching(/worker died \(it was ended by SIGKILL\) and is started again; 1?\d texts wait/)]);
    expect(statSync(counter()).size).toBe(2);
  });

  test('twice over one text: it is judged here, cut short, with its alarms; the others as ever', async () => {
    const classifier = await start({ entry });
    const deadly = { content: `die ${counter()} 99 楼上煤气泄漏，有人昏迷。${'一'.repeat(5000)}` };
    const [judged, ...others] = await Promise.all([deadly, ...APPEALS].map((appeal) => classifier.judge(appeal)));
    expect(judged).toEqual(await here.judge({ title: '', content: deadly.content.slice(0, 2000) }));
    expect(judged!.alarms.map(({ kind }) => kind)).toContain('emergency');
    expect(others).toEqual(await Promise.all(APPEALS.map((appeal) => here.judge(appeal))));
    expect(statSync(counter()).size).toBe(2);
    expect(said.at(-1)).toMatch(/died 2 times is judged by the linear models, cut to 2000 characters/);
  });

  test('of hanging is given up, and started again', async () => {
    const classifier = await start({ entry, patienceMs: 2000 });
    const content = `hang ${counter()} 1`;
    expect(await classifier.judge({ content })).toEqual(await here.judge({ content }));
    expect(said).toEqual([expect.stringContaining('no answer in 2 s')]);
  });

  test('has the same models in charge when it comes back', async () => {
    const classifier = await start({ entry });
    await classifier.install('unit', packed());
    await classifier.judge({ content: `die ${counter()} 1` });
    expect((await classifier.judge(APPEALS[0]!)).units).toHaveLength(7);
    expect(Object.keys(classifier.models)).toEqual(['category', 'unit']);
  });
});

describe('putting a model in charge', () => {
  test('reaches the worker, and null takes it back', async () => {
    const classifier = await start();
    await classifier.install('matter', packed());
    expect(classifier.models.matter).toEqual(here.models.category);
    expect((await classifier.judge(APPEALS[1]!)).matters[0]!.label).toBe('劳动和社会保障');
    await classifier.install('matter', null);
    expect(classifier.models.matter).toBeUndefined();
    expect((await classifier.judge(APPEALS[1]!)).matters).toEqual([]);
  });

  test('what is no model is refused, and the one before stays', async () => {
    const classifier = await start();
    await expect(classifier.install('category', Buffer.from('no model'))).rejects.toThrow(ModelError);
    expect(classifier.models).toEqual(here.models);
    expect(await classifier.judge(APPEALS[0]!)).toEqual(await here.judge(APPEALS[0]!));
  });
});

test('a linear model that is not there is refused at the start, with the reason', async () => {
  await expect(start({ dir: folder })).rejects.toThrow(ModelError);
  await expect(start({ dir: folder })).rejects.toThrow(/model\.json is missing/);
});

test('more than it will ever get done is refused, not remembered', async () => {
  const classifier = await start({ entry });
  const waiting = Array.from({ length: 5000 }, () => classifier.judge({ content: `hang ${counter()} 9` }).catch((error: unknown) => error));
  await expect(classifier.judge(APPEALS[0]!)).rejects.toThrow(ClassifierUnavailable);
  await expect(classifier.judge(APPEALS[0]!)).rejects.toThrow(/5000 texts wait/);
  await classifier.close();
  expect(new Set((await Promise.all(waiting)).map(String))).toEqual(new Set(['ClassifierUnavailable: The classifier is closed.']));
});

test('a closed one says so', async () => {
  const classifier = await start();
  await classifier.close();
  await classifier.close();
  await expect(classifier.judge(APPEALS[0]!)).rejects.toThrow('The classifier is closed.');
});

test('a program waits for what it closes, and ends all the same when it forgot to', async () => {
  const script = fileURLToPath(new URL('./worker/left-open.mts', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', script], { timeout: 19_000 });
  expect(stdout.trim()).toBe('劳动和社会保障');
});
