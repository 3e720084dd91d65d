import { Buffer } from 'node:buffer';
import { dequantise, quantise } from './quantise.ts';

/**
 * The weights file, little-endian:
 *   'H12W', uint32 version, uint32 features, uint32 classes,
 *   float32 largest weight, float32 largest term weight, float32 bias per class,
 *   uint32 hash per feature (ascending), uint16 term weight per feature (share of the largest),
 *   int8 weight per feature and class.
 */
const MAGIC = 'H12W';
const VERSION = 1;
const HEADER = 24;
const TERM_STEPS = 0xffff;

export interface Weights {
  hashes: Uint32Array;
  termWeights: Float32Array;
  weights: Float32Array;
  bias: Float32Array;
}

export function writeWeights(model: Weights): Buffer {
  const features = model.hashes.length;
  const classes = model.bias.length;
  const largest = largestOf(model.weights);
  const largestTerm = largestOf(model.termWeights);
  const file = Buffer.alloc(sizeOf(features, classes));
  file.write(MAGIC, 0, 'latin1');
  file.writeUInt32LE(VERSION, 4);
  file.writeUInt32LE(features, 8);
  file.writeUInt32LE(classes, 12);
  file.writeFloatLE(largest, 16);
  file.writeFloatLE(largestTerm, 20);
  let at = HEADER;
  for (const bias of model.bias) at = file.writeFloatLE(bias, at);
  for (const hash of model.hashes) at = file.writeUInt32LE(hash, at);
  for (const weight of model.termWeights) at = file.writeUInt16LE(Math.round((weight / largestTerm) * TERM_STEPS), at);
  file.set(new Uint8Array(quantise(model.weights, largest).buffer), at);
  return file;
}

/** @throws Error saying what is wrong when the file is not a weights file of this version, is cut short, or holds impossible numbers. */
export function readWeights(file: Buffer): Weights {
  if (file.length < HEADER || file.toString('latin1', 0, 4) !== MAGIC) throw new Error('not a weights file');
  const version = file.readUInt32LE(4);
  if (version !== VERSION) throw new Error(`weights of version ${version}, this program reads version ${VERSION}`);
  const features = file.readUInt32LE(8);
  const classes = file.readUInt32LE(12);
  if (file.length !== sizeOf(features, classes)) {
    throw new Error(`${file.length} bytes where ${sizeOf(features, classes)} were announced`);
  }
  const largest = file.readFloatLE(16);
  const largestTerm = file.readFloatLE(20);
  if (!Number.isFinite(largest) || !Number.isFinite(largestTerm)) throw new Error('a scale is not a number');

  let at = HEADER;
  const bias = Float32Array.from({ length: classes }, (_, c) => file.readFloatLE(at + 4 * c));
  if (bias.some((value) => !Number.isFinite(value))) throw new Error('a bias is not a number');
  at += 4 * classes;
  const hashes = Uint32Array.from({ length: features }, (_, f) => file.readUInt32LE(at + 4 * f));
  at += 4 * features;
  const termWeights = Float32Array.from({ length: features }, (_, f) => (file.readUInt16LE(at + 2 * f) / TERM_STEPS) * largestTerm);
  at += 2 * features;
  const weights = dequantise(new Int8Array(file.buffer, file.byteOffset + at, features * classes), largest);
  return { hashes, termWeights, weights, bias };
}

const sizeOf = (features: number, classes: number) => HEADER + 4 * classes + features * (4 + 2 + classes);

function largestOf(values: Float32Array): number {
  let largest = 0;
  for (const value of values) largest = Math.max(largest, Math.abs(value));
  return largest;
}
