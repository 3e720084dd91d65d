import { Buffer } from 'node:buffer';
import { wordVectors, type WordVectors } from '../features/word-vectors.ts';
import { directionBytes, directionsOf } from './unit-bytes.ts';

/** The file of word vectors, little-endian: 'H12V', uint32 version, uint32 words, uint32 dims, uint32 hash per word (ascending), int8 vector per word. */
const MAGIC = 'H12V';
const VERSION = 1;
const HEADER = 16;

export function writeWords({ dims, hashes, vectors }: WordVectors): Buffer {
  const file = Buffer.alloc(HEADER + hashes.length * (4 + dims));
  file.write(MAGIC, 0, 'latin1');
  file.writeUInt32LE(VERSION, 4);
  file.writeUInt32LE(hashes.length, 8);
  file.writeUInt32LE(dims, 12);
  let at = HEADER;
  for (const hash of hashes) at = file.writeUInt32LE(hash, at);
  file.set(new Uint8Array(directionBytes(vectors, dims).buffer), at);
  return file;
}

/** @throws Error saying what is wrong when the file is not a file of word vectors of this version or is cut short. */
export function readWords(file: Buffer): WordVectors {
  if (file.length < HEADER || file.toString('latin1', 0, 4) !== MAGIC) throw new Error('not a file of word vectors');
  const version = file.readUInt32LE(4);
  if (version !== VERSION) throw new Error(`word vectors of version ${version}, this program reads version ${VERSION}`);
  const words = file.readUInt32LE(8);
  const dims = file.readUInt32LE(12);
  const size = HEADER + words * (4 + dims);
  if (file.length !== size) throw new Error(`${file.length} bytes where ${size} were announced`);
  const hashes = Uint32Array.from({ length: words }, (_, word) => file.readUInt32LE(HEADER + 4 * word));
  return wordVectors(dims, hashes, directionsOf(new Int8Array(file.buffer, file.byteOffset + HEADER + 4 * words, words * dims), dims));
}
