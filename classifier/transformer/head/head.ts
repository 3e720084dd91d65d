import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { ModelKind } from '../../judge/judgement.ts';

/** What stands between a model's vectors and a judgement: a score for each label, and how much it counts beside the linear model. */
export interface Head {
  kind: ModelKind;
  version: string;
  labels: string[];
  /** the model on whose vectors it was trained: those of another mean nothing to it */
  encoder: { name: string; version: string; pooling: 'cls' | 'mean' | 'output'; dimension: number };
  /** of the head in the mean of log-probabilities, 0 to 1; the linear model has the rest */
  weight: number;
  /** the mean is divided by it */
  temperature: number;
  /** `labels` rows of `dimension` numbers, and one number a label */
  planes: Float32Array;
  bias: Float32Array;
  /** out of fold, for people */
  figures: Record<string, unknown>;
}

const Description = z.object({
  kind: z.enum(['category', 'matter', 'unit']),
  version: z.string().min(1),
  labels: z.array(z.string().min(1)).min(2),
  encoder: z.object({ name: z.string(), version: z.string().min(1), pooling: z.enum(['cls', 'mean', 'output']), dimension: z.number().int().positive() }),
  weight: z.number().min(0).max(1),
  temperature: z.number().positive(),
  sha256: z.string().length(64),
  figures: z.record(z.string(), z.unknown()).default({}),
});

export class HeadError extends Error {
  override name = 'HeadError';
}

/** head.json and head.bin for categories; head-unit.json, head-matter.json for what a city learns. */
const stem = (kind: ModelKind) => (kind === 'category' ? 'head' : `head-${kind}`);

/**
 * Reads the head of a kind from a folder.
 * @returns null where there is none
 * @throws HeadError naming the file and what is wrong with it
 */
export function readHead(folder: string, kind: ModelKind): Head | null {
  const file = `${stem(kind)}.json`;
  const text = contentOf(folder, file);
  if (text === null) return null;
  let json: unknown;
  try {
    json = JSON.parse(text.toString('utf8'));
  } catch {
    throw new HeadError(`${file} is not JSON.`);
  }
  const parsed = Description.safeParse(json);
  if (!parsed.success) throw new HeadError(`${file}: ${z.prettifyError(parsed.error)}.`);
  const { sha256, ...said } = parsed.data;
  const binary = `${stem(kind)}.bin`;
  const content = contentOf(folder, binary);
  if (!content) throw new HeadError(`${binary} is missing beside ${file}.`);
  if (hash(content) !== sha256) throw new HeadError(`${binary} is not the file that ${file} describes (sha256 differs). Train the head again.`);
  const { labels, encoder: { dimension } } = said;
  const numbers = Float32Array.from({ length: content.length >> 2 }, (_, i) => content.readFloatLE(i * 4));
  if (numbers.length !== labels.length * (dimension + 1)) throw new HeadError(`${binary} has ${numbers.length} numbers where ${labels.length} labels of ${dimension} were announced.`);
  return { ...said, planes: numbers.subarray(0, labels.length * dimension), bias: numbers.subarray(labels.length * dimension) };
}

/** Writes a head into a folder. The version is made of its numbers. @returns the version */
export function writeHead(folder: string, { planes, bias, ...said }: Omit<Head, 'version'>): string {
  const content = Buffer.alloc((planes.length + bias.length) * 4);
  [...planes, ...bias].forEach((value, i) => content.writeFloatLE(value, i * 4));
  const sha256 = hash(content);
  const version = hash(Buffer.from(`${sha256} ${said.weight} ${said.temperature} ${said.encoder.version}`)).slice(0, 8);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${stem(said.kind)}.bin`), content);
  writeFileSync(join(folder, `${stem(said.kind)}.json`), `${JSON.stringify({ ...said, version, sha256 }, null, 2)}\n`);
  return version;
}

/** The head's score of each label for a vector, as log-probabilities. */
export function logProbabilities({ labels, planes, bias }: Pick<Head, 'labels' | 'planes' | 'bias'>, vector: ArrayLike<number>): Float64Array {
  const dimension = vector.length;
  const scores = Float64Array.from(labels, (_, c) => {
    let score = bias[c]!;
    for (let d = 0; d < dimension; d++) score += planes[c * dimension + d]! * vector[d]!;
    return score;
  });
  return logSoftmax(scores);
}

export function logSoftmax(scores: Float64Array): Float64Array {
  const highest = scores.reduce((most, score) => Math.max(most, score), -Infinity);
  const sum = Math.log(scores.reduce((total, score) => total + Math.exp(score - highest), 0)) + highest;
  return scores.map((score) => score - sum);
}

function contentOf(folder: string, name: string): Buffer | null {
  try {
    return readFileSync(join(folder, name));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw new HeadError(`${name} cannot be read (${(error as Error).message}).`);
  }
}

const hash = (content: Buffer) => createHash('sha256').update(content).digest('hex');
