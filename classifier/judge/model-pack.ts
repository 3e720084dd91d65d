import { Buffer } from 'node:buffer';

/** The files of a model folder by name: model.json says what the others are. */
export type ModelFiles = Record<string, Buffer>;

/**
 * A model as one piece of bytes, for a database: 'H12P', uint32 length of the list, the list as JSON
 * (`[[name, bytes], …]`), and the files one after the other.
 */
const MAGIC = 'H12P';
const HEADER = 8;

export function packModel(files: ModelFiles): Buffer {
  const names = Object.keys(files).toSorted();
  const list = Buffer.from(JSON.stringify(names.map((name) => [name, files[name]!.length])));
  const header = Buffer.alloc(HEADER);
  header.write(MAGIC, 0, 'latin1');
  header.writeUInt32LE(list.length, 4);
  return Buffer.concat([header, list, ...names.map((name) => files[name]!)]);
}

/** @throws Error when the bytes are no packed model or are cut short. */
export function unpackModel(bytes: Uint8Array): ModelFiles {
  const pack = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (pack.length < HEADER || pack.toString('latin1', 0, 4) !== MAGIC) throw new Error('not a packed model');
  let at = HEADER + pack.readUInt32LE(4);
  let list: unknown;
  try {
    list = JSON.parse(pack.toString('utf8', HEADER, at));
  } catch {
    throw new Error('a packed model whose list of files cannot be read');
  }
  if (!Array.isArray(list) || !list.every((file): file is [string, number] => Array.isArray(file) && typeof file[0] === 'string' && Number.isInteger(file[1]) && file[1] >= 0)) throw new Error('a packed model without a list of files');
  const files: ModelFiles = {};
  for (const [name, length] of list) {
    files[name] = pack.subarray(at, at + length);
    at += length;
  }
  if (at !== pack.length) throw new Error(`${pack.length} bytes where ${at} were announced`);
  return files;
}
