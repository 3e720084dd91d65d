import type { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { readOnnx } from '../onnx/read-model.ts';

/** What onnxruntime 1.14, which comes with @xenova/transformers 2.17.2, can read. */
const NEWEST = { ir: 8, opset: 18 };
const FILES = { quantized: 'onnx/model_quantized.onnx', full: 'onnx/model.onnx' };
const TOKENIZERS = ['WordPiece', 'Unigram', 'BPE'];
const FED = new Set(['input_ids', 'attention_mask', 'token_type_ids', 'position_ids']);

export interface FolderFacts {
  folder: string;
  name: string;
  /** the first digits of the model file's sha256 */
  version: string;
  file: string;
  quantized: boolean;
  bytes: number;
  opset: number;
}

/** A model folder that cannot be used: each problem is a sentence for the person who put it there. */
export class FolderError extends Error {
  override name = 'FolderError';
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(problems.join(' '));
    this.problems = problems;
  }
}

/** Looks at the files of a folder without running anything. `facts` is null where there is nothing to run. Never throws. */
export function inspectFolder(given: string): { facts: FolderFacts | null; problems: string[] } {
  const folder = resolve(given);
  const names = listed(folder);
  if (typeof names === 'string') return { facts: null, problems: [names] };
  const problems: string[] = [];
  const config = json(folder, 'config.json', problems);
  tokenizerProblems(folder, names, problems);
  const model = modelFile(folder, names, problems);
  if (config && typeof config.model_type !== 'string') problems.push('config.json names no model_type, such as "bert".');
  if (!model) return { facts: null, problems };
  const opset = onnxProblems(model, problems);
  const named = typeof config?.['_name_or_path'] === 'string' ? basename(config['_name_or_path']) : '';
  const version = createHash('sha256').update(model.content).digest('hex').slice(0, 8);
  return { facts: { folder, name: named || basename(folder), version, file: model.file, quantized: model.file === FILES.quantized, bytes: model.content.length, opset }, problems };
}

function listed(folder: string): string[] | string {
  try {
    if (!statSync(folder).isDirectory()) return 'it is a file; name the folder that holds config.json.';
    return readdirSync(folder);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'there is no such folder.' : `it cannot be read (${(error as Error).message}).`;
  }
}

function modelFile(folder: string, names: readonly string[], problems: string[]): { file: string; content: Buffer } | null {
  for (const file of [FILES.quantized, FILES.full]) {
    const content = read(folder, file, problems);
    if (content) return { file, content };
    if (content === null) return null;
  }
  const lost = names.find((name) => name.endsWith('.onnx'));
  const torch = names.find((name) => /\.(safetensors|bin|pt|pth|h5|msgpack)$/.test(name) && name !== 'head.bin');
  if (lost) problems.push(`${lost} lies in the folder itself; move it to ${lost.includes('quant') ? FILES.quantized : FILES.full}.`);
  else if (torch) problems.push(`${torch} is for Python. Export it to ONNX first: optimum-cli export onnx --task feature-extraction --opset 17 --model FOLDER OUT (text-classification for a classifier), then put model.onnx into OUT/onnx/.`);
  else problems.push(`${FILES.full} (or ${FILES.quantized}) is missing.`);
  return null;
}

function onnxProblems({ file, content }: { file: string; content: Buffer }, problems: string[]): number {
  try {
    const { irVersion, opset, inputs, domains, external } = readOnnx(content);
    if (opset > NEWEST.opset || irVersion > NEWEST.ir) problems.push(`${file} is written for a newer runtime (opset ${opset}, IR ${irVersion}); this one reads opset ${NEWEST.opset} and IR ${NEWEST.ir} at most. Export it again with --opset 17.`);
    if (external) problems.push(`${file} keeps its weights in another file, which this runtime does not read. Export it as one file (under 2 GB), or quantise it.`);
    const strange = domains.filter((domain) => !/^(ai\.onnx|com\.microsoft)/.test(domain));
    if (strange.length) problems.push(`${file} uses operators of ${strange.join(', ')}, which this runtime does not have.`);
    if (!inputs.includes('input_ids')) problems.push(`${file} does not take text: its inputs are ${inputs.join(', ') || 'none'}, and input_ids is not among them.`);
    else if (inputs.some((name) => !FED.has(name))) problems.push(`${file} wants ${inputs.filter((name) => !FED.has(name)).join(', ')} as well, which only a model that writes text gets. An encoder or a classifier is needed.`);
    return opset;
  } catch (error) {
    problems.push(`${file} is no ONNX model: ${(error as Error).message}.`);
    return 0;
  }
}

function tokenizerProblems(folder: string, names: readonly string[], problems: string[]): void {
  if (!names.includes('tokenizer.json')) {
    problems.push(`tokenizer.json is missing${names.includes('vocab.txt') ? '; vocab.txt alone is not enough. In Python: AutoTokenizer.from_pretrained(FOLDER, use_fast=True).save_pretrained(FOLDER)' : ''}.`);
    return;
  }
  const tokenizer = json(folder, 'tokenizer.json', problems) as { model?: { type?: string; vocab?: object } } | null;
  const kind = tokenizer?.model?.type ?? (tokenizer?.model?.vocab ? 'WordPiece' : undefined);
  if (tokenizer && !TOKENIZERS.includes(kind ?? '')) problems.push(`tokenizer.json holds ${kind ? `a tokenizer of kind ${kind}` : 'no tokenizer'}; ${TOKENIZERS.join(', ')} can be read.`);
  json(folder, 'tokenizer_config.json', problems);
}

function json(folder: string, name: string, problems: string[]): Record<string, unknown> | null {
  const content = read(folder, name, problems);
  if (content === undefined) problems.push(`${name} is missing.`);
  if (!content) return null;
  try {
    const value: unknown = JSON.parse(content.toString('utf8'));
    if (value && typeof value === 'object' && !Array.isArray(value)) return value as Record<string, unknown>;
    problems.push(`${name} is not what it should be: no object.`);
  } catch {
    problems.push(`${name} is not JSON.`);
  }
  return null;
}

/** @returns the file; undefined where there is none; null where there is one that cannot be it, said in `problems` */
function read(folder: string, name: string, problems: string[]): Buffer | null | undefined {
  let content: Buffer;
  try {
    content = readFileSync(join(folder, name));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT' || (error as NodeJS.ErrnoException).code === 'ENOTDIR') return undefined;
    problems.push(`${name} cannot be read (${(error as Error).message}).`);
    return null;
  }
  const start = content.subarray(0, 64).toString('latin1');
  const wrong = content.length === 0 ? 'is empty' : start.startsWith('version https://git-lfs') ? 'is only a pointer to the real file: fetch it with git lfs pull' : /^\s*<(!doctype|html)/i.test(start) ? 'is a web page, not the file: download it again' : null;
  if (!wrong) return content;
  problems.push(`${name} ${wrong}.`);
  return null;
}
