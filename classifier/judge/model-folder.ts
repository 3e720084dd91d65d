import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WordVectors } from '../features/word-vectors.ts';
import { readKernel, writeKernel } from './kernel-file.ts';
import type { KernelModel } from './kernel-model.ts';
import { DESCRIPTION, FILES, readDescription, type DescribedRanking, type Description } from './model-description.ts';
import { ModelError } from './model-error.ts';
import { unpackModel, type ModelFiles } from './model-pack.ts';
import type { Model, Ranking } from './model.ts';
import { readWeights, writeWeights } from './weights-file.ts';
import { readWords, writeWords } from './words-file.ts';

export { ModelError } from './model-error.ts';

export interface StoredModel {
  name: string;
  version: string;
  model: Model;
}

/**
 * Reads a folder of model.json and the files that it names.
 * @throws ModelError when a file is missing, is not what it should be, or they do not belong together.
 */
export function readModelFolder(folder: string): StoredModel {
  const names = [DESCRIPTION, FILES.weights, ...Object.values(FILES).filter((name) => existsSync(join(folder, name)))];
  return readModel(`Model folder ${folder}`, Object.fromEntries(names.map((name) => [name, readPart(folder, name)])));
}

/**
 * Reads a model that was packed into one piece.
 * @throws ModelError likewise
 */
export function readPackedModel(bytes: Uint8Array): StoredModel {
  try {
    return readModel('Packed model', unpackModel(bytes));
  } catch (error) {
    throw error instanceof ModelError ? error : new ModelError(`Packed model: ${(error as Error).message}`);
  }
}

function readModel(where: string, files: ModelFiles): StoredModel {
  const described = readDescription(where, files[DESCRIPTION]);
  const part = <T>(name: keyof Description['files'], read: (file: Buffer) => T): T => {
    const file = files[name];
    if (!file) throw new ModelError(`${where}: ${name} is missing.`);
    if (sha256(file) !== described.files[name]) {
      throw new ModelError(`${where}: ${name} is not the file that ${DESCRIPTION} describes (sha256 differs). Train again or restore both.`);
    }
    try {
      return read(file);
    } catch (error) {
      throw new ModelError(`${where}: ${name}: ${(error as Error).message}`);
    }
  };
  const { name, version, labels } = described;
  const words = described.files[FILES.words] ? part(FILES.words, readWords) : null;
  const ranking = ({ features, calibration }: DescribedRanking, weights: keyof Description['files'], kernel: keyof Description['files']): Ranking => ({
    linear: { labels, settings: features, ...part(weights, (file) => fitting(readWeights(file), labels)) },
    kernel: described.files[kernel] ? part(kernel, (file) => onWords(fitting(readKernel(file), labels), words)) : null,
    calibration,
  });
  return {
    name,
    version,
    model: {
      ...ranking(described.ranking, FILES.weights, FILES.kernel), labels, words,
      titles: described.titles && ranking(described.titles, FILES.titleWeights, FILES.titleKernel),
    },
  };
}

function fitting<T extends { bias: Float32Array }>(part: T, labels: readonly string[]): T {
  if (part.bias.length !== labels.length) throw new Error(`${part.bias.length} classes for ${labels.length} labels`);
  return part;
}

function onWords({ words, dims, ...kernel }: KernelModel & { words: number; dims: number }, known: WordVectors | null): KernelModel {
  if (!known) throw new Error(`it stands on ${FILES.words}, which the model does not have`);
  if (known.hashes.length !== words || known.dims !== dims) throw new Error(`it stands on ${words} words of ${dims} numbers, ${FILES.words} has ${known.hashes.length} of ${known.dims}`);
  return kernel;
}

export interface AboutModel { name: string; date: string; figures: Record<string, unknown> }

/** The files of a model. The version is the date and the first digits of the hash over their hashes. */
export function modelFiles(model: Model, about: AboutModel): { files: ModelFiles; version: string; hashes: Record<string, string> } {
  const files: ModelFiles = { [FILES.weights]: writeWeights(model.linear) };
  if (model.kernel) files[FILES.kernel] = writeKernel(model.kernel);
  if (model.words) files[FILES.words] = writeWords(model.words);
  if (model.titles) files[FILES.titleWeights] = writeWeights(model.titles.linear);
  if (model.titles?.kernel) files[FILES.titleKernel] = writeKernel(model.titles.kernel);
  const hashes = Object.fromEntries(Object.entries(files).map(([name, file]) => [name, sha256(file)]));
  const version = `${about.date}-${sha256(Buffer.from(JSON.stringify(hashes))).slice(0, 8)}`;
  const describe = ({ linear, calibration }: Ranking): DescribedRanking => ({ features: linear.settings, calibration });
  const description: Description = {
    name: about.name, version, date: about.date, labels: model.labels, ranking: describe(model), titles: model.titles && describe(model.titles), files: hashes, figures: about.figures,
  };
  return { files: { [DESCRIPTION]: Buffer.from(`${JSON.stringify(description, null, 2)}\n`), ...files }, version, hashes };
}

/** Writes a model's files into a folder, and takes away those of a model before it. */
export function writeModelFolder(folder: string, model: Model, about: AboutModel): { version: string; bytes: number; hashes: Record<string, string> } {
  const { files, version, hashes } = modelFiles(model, about);
  mkdirSync(folder, { recursive: true });
  for (const name of Object.values(FILES)) rmSync(join(folder, name), { force: true });
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return { version, bytes: bytesOf(files), hashes };
}

/** How much a model weighs, without its description. */
export const bytesOf = (files: ModelFiles) => Object.entries(files).reduce((sum, [name, file]) => sum + (name === DESCRIPTION ? 0 : file.length), 0);

function readPart(folder: string, name: string): Buffer {
  try {
    return readFileSync(join(folder, name));
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'is missing' : `cannot be read (${(error as Error).message})`;
    throw new ModelError(`Model folder ${folder}: ${name} ${why}. \`npm run train\` makes a model.`);
  }
}

const sha256 = (data: Buffer) => createHash('sha256').update(data).digest('hex');
