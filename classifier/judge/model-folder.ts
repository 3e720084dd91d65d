import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { LinearModel } from './linear-model.ts';
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
export function readModelFolder(folder: string): StoredModel {
  const description = readDescription(folder);
  const file = readPart(folder, WEIGHTS);
  if (sha256(file) !== description.sha256) {
    throw new ModelError(`${join(folder, WEIGHTS)} is not the file that ${DESCRIPTION} describes (sha256 differs). Train again or restore both.`);
  }
  try {
    const weights = readWeights(file);
    if (weights.bias.length !== description.labels.length) throw new Error(`${weights.bias.length} classes for ${description.labels.length} labels`);
    const { name, version, labels, temperature, features } = description;
    return { name, version, model: { labels, temperature, settings: features, ...weights } };
  } catch (error) {
    throw new ModelError(`${join(folder, WEIGHTS)}: ${(error as Error).message}`);
  }
}

/** Writes model.json and weights.bin. The version is the date and the first digits of the weights' hash. */
export function writeModelFolder(
  folder: string,
  model: LinearModel,
  about: { name: string; date: string; figures: Record<string, unknown> },
): { version: string; bytes: number; sha256: string } {
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
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, WEIGHTS), file);
  writeFileSync(join(folder, DESCRIPTION), `${JSON.stringify(description, null, 2)}\n`);
  return { version, bytes: file.length, sha256: hash };
}

function readDescription(folder: string): Description {
  const text = readPart(folder, DESCRIPTION).toString('utf8');
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new ModelError(`${join(folder, DESCRIPTION)} is not JSON`);
  }
  const parsed = Description.safeParse(json);
  if (!parsed.success) throw new ModelError(`${join(folder, DESCRIPTION)}: ${z.prettifyError(parsed.error)}`);
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
