import { Buffer } from 'node:buffer';
import type { KernelModel } from './kernel-model.ts';
import { directionBytes, directionsOf } from './unit-bytes.ts';

/**
 * The kernel's file, little-endian: 'H12K', uint32 version, uint32 words, uint32 dims, uint32 supports, uint32 classes,
 * float32 gamma, title share, share, bias per class, float32 term weight per word, float32 factor per support and class,
 * int8 vector per support.
 */
const MAGIC = 'H12K';
const VERSION = 1;
const HEADER = 36;

export function writeKernel({ gamma, titleShare, share, termWeights, supports, factors, bias }: KernelModel): Buffer {
  const rows = factors.length / bias.length;
  const dims = supports.length / rows;
  const file = Buffer.alloc(sizeOf(termWeights.length, dims, rows, bias.length));
  file.write(MAGIC, 0, 'latin1');
  [VERSION, termWeights.length, dims, rows, bias.length].forEach((number, i) => file.writeUInt32LE(number, 4 + 4 * i));
  let at = 24;
  for (const numbers of [[gamma, titleShare, share], bias, termWeights, factors]) for (const number of numbers) at = file.writeFloatLE(number, at);
  file.set(new Uint8Array(directionBytes(supports, dims).buffer), at);
  return file;
}

/** @throws Error saying what is wrong when the file is not a kernel of this version, is cut short, or holds impossible numbers. */
export function readKernel(file: Buffer): KernelModel & { words: number; dims: number } {
  if (file.length < HEADER || file.toString('latin1', 0, 4) !== MAGIC) throw new Error('not a kernel file');
  const [version, words, dims, rows, classes] = Array.from({ length: 5 }, (_, i) => file.readUInt32LE(4 + 4 * i)) as [number, number, number, number, number];
  if (version !== VERSION) throw new Error(`a kernel of version ${version}, this program reads version ${VERSION}`);
  if (file.length !== sizeOf(words, dims, rows, classes)) throw new Error(`${file.length} bytes where ${sizeOf(words, dims, rows, classes)} were announced`);
  let at = 24;
  const floats = (count: number) => {
    const numbers = Float32Array.from({ length: count }, (_, i) => file.readFloatLE(at + 4 * i));
    if (numbers.some((number) => !Number.isFinite(number))) throw new Error('a number is not a number');
    at += 4 * count;
    return numbers;
  };
  const [gamma, titleShare, share] = floats(3) as unknown as [number, number, number];
  const bias = floats(classes);
  const termWeights = floats(words);
  const factors = floats(rows * classes);
  const supports = directionsOf(new Int8Array(file.buffer, file.byteOffset + at, rows * dims), dims);
  return { gamma, titleShare, share, termWeights, supports, factors, bias, words, dims };
}

const sizeOf = (words: number, dims: number, rows: number, classes: number) => HEADER + 4 * (classes + words + rows * classes) + rows * dims;
