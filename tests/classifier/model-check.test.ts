/** `npm run model -- check DIR` on folders of every kind that people will try. */
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkFolder } from '../../classifier/transformer/check/check-folder.ts';
import { makeHead } from '../../classifier/transformer/head/make-head.ts';
import { readHead } from '../../classifier/transformer/head/head.ts';
import { openTransformer } from '../../classifier/transformer/transformer.ts';
import { folderOf, lookup, transformerFolder, type Odd } from './transformer/folder.ts';

let folder: string;
beforeEach(() => { folder = join(mkdtempSync(join(tmpdir(), 'check-')), 'model'); });
afterEach(() => rmSync(join(folder, '..'), { recursive: true }));

/** The same model with some bytes after one another in place of others of the same length. */
function patched(bytes: Uint8Array, from: number[], to: number[]): Uint8Array {
  const at = bytes.findIndex((_, i) => from.every((byte, k) => bytes[i + k] === byte));
  expect(at).toBeGreaterThanOrEqual(0);
  const copy = Uint8Array.from(bytes);
  copy.set(to, at);
  return copy;
}

test('a good folder: what it is, how large, how fast, and how its head is trained', async () => {
  transformerFolder(folder);
  const { works, lines } = await checkFolder(folder);
  expect(works).toBe(true);
  expect(lines.join('\n')).toMatch(/will work\.\n {2}an encoder, vectors of 6 numbers; lookup \w{8}\n {2}onnx\/model\.onnx, 0\.0 MB, opset 13; reads 512 tokens at most\n {2}a usual text takes [\d.]+ ms, the longest [\d.]+ ms/);
  expect(lines.at(-1)).toContain(`no head yet: it stands by and changes no judgement. Train one: npm run model -- head ${folder} --train`);
});

test('a classifier is told by its labels, and warned of its own training texts', async () => {
  transformerFolder(folder, { output: { name: 'logits', shape: ['batch', 2] }, dimension: 2 });
  const said = (await checkFolder(folder)).lines.join('\n');
  expect(said).toContain('a classifier of 2 labels: 甲、乙');
  expect(said).toContain('with texts that the classifier itself was not trained on');
});

test('a vocabulary of another language is warned of', async () => {
  transformerFolder(folder);
  expect((await checkFolder(folder)).lines.join('\n')).toMatch(/WARNING: \d\d % of a Chinese text is unknown to its vocabulary/);
});

describe('a bad folder is refused in words, by the check and at the start alike', () => {
  const refused = async (message: RegExp) => {
    const { works, lines } = await checkFolder(folder);
    expect(works).toBe(false);
    expect(lines.slice(1).join('\n')).toMatch(message);
    expect((await openTransformer(folder)).state).toMatchObject({ state: 'unusable', folder, problem: expect.stringMatching(message) });
  };
  const spoiled = async (files: Record<string, string | Uint8Array | null>, message: RegExp) => {
    transformerFolder(folder);
    folderOf(folder, files);
    await refused(message);
  };
  const odd = async (model: Odd, message: RegExp) => {
    transformerFolder(folder, model);
    await refused(message);
  };

  test('no folder', () => refused(/there is no such folder/));
  test('a file', async () => {
    folderOf(join(folder, '..'), { model: 'x' });
    await refused(/it is a file/);
  });
  test('an empty folder: all that is missing at once', async () => {
    mkdirSync(folder);
    await refused(/config\.json is missing[^]*tokenizer\.json is missing[^]*onnx\/model\.onnx \(or onnx\/model_quantized\.onnx\) is missing/);
  });
  test.each(['config.json', 'tokenizer.json', 'tokenizer_config.json'])('no %s', (name) => spoiled({ [name]: null }, new RegExp(`${name.replace('.', '\\.')} is missing`)));
  test.each(['config.json', 'tokenizer.json', 'tokenizer_config.json'])('%s that is not JSON', (name) => spoiled({ [name]: '{"model_type": ' }, new RegExp(`${name.replace('.', '\\.')} is not JSON`)));
  test('a configuration without a kind of model', () => spoiled({ 'config.json': '{}' }, /names no model_type/));
  test('a list where an object should be', () => spoiled({ 'config.json': '[]' }, /config\.json is not what it should be/));
  test('a vocabulary of the old form', () => spoiled({ 'tokenizer.json': null, 'vocab.txt': '[PAD]\n' }, /vocab\.txt alone is not enough/));
  test('a tokenizer of a kind that is not read', () => spoiled({ 'tokenizer.json': '{"model": {"type": "WordLevel", "vocab": {}}}' }, /a tokenizer of kind WordLevel; WordPiece, Unigram, BPE can be read/));
  test('no model', () => spoiled({ 'onnx/model.onnx': null }, /onnx\/model\.onnx \(or onnx\/model_quantized\.onnx\) is missing/));
  test('a model in the wrong place', () => spoiled({ 'onnx/model.onnx': null, 'model.onnx': lookup() }, /model\.onnx lies in the folder itself; move it to onnx\/model\.onnx/));
  test('a model for Python', () => spoiled({ 'onnx/model.onnx': null, 'model.safetensors': 'x' }, /model\.safetensors is for Python\. Export it to ONNX/));
  test('an empty model', () => spoiled({ 'onnx/model.onnx': '' }, /onnx\/model\.onnx is empty/));
  test('a pointer instead of the model', () => spoiled({ 'onnx/model.onnx': 'version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n' }, /only a pointer to the real file: fetch it with git lfs pull/));
  test('a web page instead of the model', () => spoiled({ 'onnx/model.onnx': '<!DOCTYPE html><html></html>' }, /is a web page, not the file/));
  test('an archive instead of the model', () => spoiled({ 'onnx/model.onnx': 'PK\u0003\u0004 an archive' }, /is no ONNX model/));
  test('a model cut short', () => spoiled({ 'onnx/model.onnx': lookup().subarray(0, 500) }, /is no ONNX model: it is cut short/));
  test('a model with a hole', () => spoiled({ 'onnx/model.onnx': patched(lookup(), [...Buffer.from('Gather')], [...Buffer.from('Gother')]) }, /the runtime refuses it: .*Gother/));
  test('a model for a newer runtime', () => {
    const file = lookup();
    file[file.length - 1] = 21; // the opset stands last
    return spoiled({ 'onnx/model.onnx': file }, /written for a newer runtime \(opset 21, IR 8\); this one reads opset 18 and IR 8 at most\. Export it again with --opset 17/);
  });
  test('a model of a newer form', () => spoiled({ 'onnx/model.onnx': patched(lookup(), [8, 8], [8, 10]) }, /opset 13, IR 10/));
  test('a model of pictures', () => odd({ inputs: ['pixel_values'] }, /does not take text: its inputs are pixel_values/));
  test('a model that writes', () => odd({ inputs: ['input_ids', 'attention_mask', 'past_key_values'] }, /wants past_key_values as well, which only a model that writes text gets/));
  test('a model that guesses words', () => odd({ output: { name: 'logits', shape: ['batch', 'tokens', 6] } }, /guesses missing words/));
  test('a reranker', () => odd({ output: { name: 'logits', shape: ['batch', 1] }, dimension: 1 }, /gives one number for a text/));
  test('a model that puts out something else', () => odd({ output: { name: 'boxes', shape: ['batch', 'tokens', 6] } }, /it puts out boxes, where last_hidden_state/));
  test('a vocabulary that is larger than the model', () => odd({ tokens: 8 }, /it does not run: .*(out of|bounds|indices)/));
});

test('the command trains a head, the check then knows it, and a broken one is said', async () => {
  transformerFolder(folder);
  const texts = ['小区停水', '停水停电', '物业停电', '小区物业停水', '电停小区', '工资拖欠', '公司拖欠工资', '公司工资', '拖欠工资', '公司拖欠'];
  const examples = Array.from({ length: 8 }, () => texts).flat().map((body, i) => ({ title: '', body: `${body}${i}`, label: i % 10 < 5 ? '城建' : '劳动', group: String(i), postedAt: null, weight: 1 }));
  const said: string[] = [];
  const lines = await makeHead(folder, examples, { kind: 'category', out: folder, folds: 2, progress: (line) => void said.push(line) });
  expect(lines.join('\n')).toMatch(/80 texts, 2 labels; on texts that neither model had seen:\n {2}linear +macro-F1 [\d.]+ .*\n {2}head .*\n {2}joined /);
  const head = readHead(folder, 'category')!;
  expect(head).toMatchObject({ labels: ['劳动', '城建'], encoder: { name: 'lookup', dimension: 6 } });
  expect((await checkFolder(folder)).lines.at(-1)).toMatch(head.weight > 0 ? new RegExp(`its head ${head.version} knows 2 labels and counts ${head.weight}`) : /its head does not fit: its weight is 0/);
  folderOf(folder, { 'head.json': '{' });
  expect(await checkFolder(folder)).toMatchObject({ works: false, lines: [expect.stringContaining('its head will not'), '  head.json is not JSON.'] });
});

test('the command line answers with 0 for a good folder and 1 for a bad one', async () => {
  const main = fileURLToPath(new URL('../../classifier/transformer/main.ts', import.meta.url));
  const shipped = fileURLToPath(new URL('../../classifier/transformer/shipped', import.meta.url));
  const run = (...args: string[]) => promisify(execFile)(process.execPath, ['--import', 'tsx', main, ...args], { timeout: 19_000 });
  expect((await run('check', shipped)).stdout).toMatch(/shipped will work\.[^]*a classifier of 7 labels[^]*its head \w{8} knows 7 labels and counts 0\.\d+ beside the linear model/);
  await expect(run('check', folder)).rejects.toMatchObject({ code: 1, stdout: expect.stringContaining('there is no such folder') });
  await expect(run('head', folder)).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining('--train is needed') });
  expect(readFileSync(join(shipped, 'README.md'), 'utf8')).toContain('Privacy');
});
