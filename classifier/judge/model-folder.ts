import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { LinearModel } from './linear-model.ts';
import { unpackModel, type ModelFiles } from './model-pack.ts';
import { readWeights, writeWeights } from './weights-file.ts';

const WEIGHTS = 'weights.bin';
const DESCRIPTION = 'model.json';

const Description = z.object({
  name: z.string().min(1),
  version: z.string().min(1),
  date: z.string(),
  labels: z.array(z.string().min(1)).min(2),
  features: z.object({
    longestGram: z.number().int().min(1).max(8),
    titleRepeat: z.number().int().min(0),
    titleBlock: z.number().min(0),
    lengthFloor: z.number().min(0),
  }),
  temperature: z.number().positive(),
  sha256: z.string().length(64),
  /** Figures for people; judging does not read them. */
  figures: z.record(z.string(), z.unknown()).default({}),
});
type Description = z.infer<typeof Description>;

export interface StoredModel {
  name: string;
  version: string;
  model: LinearModel;
}

/** A model folder that cannot be used; the message names the file and what is wrong with it. */
export class ModelError extends Error {
  override name = 'ModelError';
}

/**
 * Reads a folder of model.json and weights.bin.
 * @throws ModelError when a file is missing, is not what it should be, or the two do not belong together.
 */
export const readModelFolder = (folder: string): StoredModel =>
  readModel(`Model folder ${folder}`, { [DESCRIPTION]: readPart(folder, DESCRIPTION), [WEIGHTS]: readPart(folder, WEIGHTS) });

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
  const description = readDescription(where, files[DESCRIPTION]);
  const file = files[WEIGHTS];
  if (!file) throw new ModelError(`${where}: ${WEIGHTS} is missing.`);
  if (sha256(file) !== description.sha256) {
    throw new ModelError(`${where}: ${WEIGHTS} is not the file that ${DESCRIPTION} describes (sha256 differs). Train again or restore both.`);
  }
  try {
    const weights = readWeights(file);
    if (weights.bias.length !== description.labels.length) throw new Error(`${weights.bias.length} classes for ${description.labels.length} labels`);
    const { name, version, labels, temperature, features } = description;
    return { name, version, model: { labels, temperature, settings: features, ...weights } };
  } catch (error) {
    throw new ModelError(`${where}: ${WEIGHTS}: ${(error as Error).message}`);
  }
}

export interface AboutModel { name: string; date: string; figures: Record<string, unknown> }

/** The files of a model. The version is the date and the first digits of the weights' hash. */
export function modelFiles(model: LinearModel, about: AboutModel): { files: ModelFiles; version: string; sha256: string } {
  const file = writeWeights(model);
  const hash = sha256(file);
  const version = `${about.date}-${hash.slice(0, 8)}`;
  const description: Description = {
    name: about.name,
    version,
    date: about.date,
    labels: model.labels,
    features: model.settings,
    temperature: model.temperature,
    sha256: hash,
    figures: about.figures,
  };
  return { files: { [DESCRIPTION]: Buffer.from(`${JSON.stringify(description, null, 2)}\n`), [WEIGHTS]: file }, version, sha256: hash };
}

export function writeModelFolder(folder: string, model: LinearModel, about: AboutModel): { version: string; bytes: number; sha256: string } {
  const { files, version, sha256: hash } = modelFiles(model, about);
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return { version, bytes: files[WEIGHTS]!.length, sha256: hash };
}

function readDescription(where: string, file: Buffer | undefined): Description {
  if (!file) throw new ModelError(`${where}: ${DESCRIPTION} is missing.`);
  let json: unknown;
  try {
    json = JSON.parse(file.toString('utf8'));
  } catch {
    throw new ModelError(`${where}: ${DESCRIPTION} is not JSON`);
  }
  const parsed = Description.safeParse(json);
  if (!parsed.success) throw new ModelError(`${where}: ${DESCRIPTION}: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

function readPart(folder: string, name: string): Buffer {
  try {
    return readFileSync(join(folder, name));
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'is missing' : `cannot be read (${(error as Error).message})`;
    throw new ModelError(`Model folder ${folder}: ${name} ${why}. \`npm run train\` makes a model.`);
  }
}

const sha256 = (data: Buffer) => createHash('sha256').update(data).digest('hex');
