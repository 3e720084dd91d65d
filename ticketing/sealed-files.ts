/** Files that nobody reads without the key: attachments, recordings. A file is there whole or not at all. */
import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { buffer } from 'node:stream/consumers';
import { SealError, type Cipher } from './citizen/cipher.ts';

/** A large file that is opened a stretch at a time. */
export interface OpenedFile {
  /** bytes of the plain file */
  size: number;
  /** @param to exclusive @throws SealError when that stretch was changed */
  read(from: number, to: number): Promise<Buffer>;
  close(): Promise<void>;
}

export interface SealedFiles {
  /** Sealed in one; written whole and to the disk before its name appears, so that what a row names is there. Again: replaces it. */
  keep(id: string, bytes: Uint8Array): Promise<void>;
  /** The same in pieces, for what is long: others get their turn between two of them, and a stretch can be read without the rest. */
  keepInPieces(id: string, bytes: Uint8Array): Promise<void>;
  /** @throws when it is missing, or was changed */
  read(id: string): Promise<Buffer>;
  /** What was kept in pieces. @throws ENOENT when it is missing, SealError when its head was changed */
  openPieces(id: string): Promise<OpenedFile>;
  drop(id: string): Promise<void>;
  /** Ids of files older than a moment, and names of such as were never finished. */
  before(moment: Date): Promise<string[]>;
}

/** @param shelf which folder an id lies in, so that none grows endless */
export function sealedFiles(root: string, cipher: Cipher, shelf = (id: string) => id.slice(0, 2)): SealedFiles {
  const fileOf = (id: string) => path.join(root, shelf(id), id);
  return {
    keep: (id, bytes) => writeWhole(fileOf(id), [cipher.sealBytes(view(bytes))]),
    keepInPieces: (id, bytes) => writeWhole(fileOf(id), pieces(cipher, id, view(bytes))),
    read: async (id) => cipher.openBytes(await buffer(createReadStream(fileOf(id)))),
    openPieces: (id) => openPieces(cipher, id, fileOf(id)),
    drop: (id) => rm(fileOf(id), { force: true }),
    async before(moment) {
      const found: string[] = [];
      for (const folder of await readdir(root).catch(() => [])) for (const name of await readdir(path.join(root, folder)).catch(() => [])) {
        const seen = await stat(path.join(root, folder, name)).catch(() => null);
        if (seen?.isFile() && seen.mtime < moment) found.push(name);
      }
      return found;
    },
  };
}

const view = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** The folder is written to the disk too: a name that is not there after a power cut is a file that is not there. */
async function writeWhole(file: string, parts: Iterable<Buffer> | AsyncIterable<Buffer>): Promise<void> {
  const folder = path.dirname(file);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  // Of a name of its own: two who keep the same file at once must not write into each other's.
  const part = `${file}.${randomBytes(6).toString('hex')}.part`;
  const handle = await open(part, 'wx', 0o600);
  try {
    for await (const bytes of parts) await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(part, file);
  const held = await open(folder, 'r');
  try { await held.sync(); } finally { await held.close(); }
}

const magic = Buffer.from('HLP1');
const headBytes = 16;
const pieceBytes = 1 << 20;
/** before the bytes of each piece, under its seal: whose file, which piece, how long the whole: pieces cannot be exchanged, left out or cut off */
const markBytes = 20;

function markOf(id: string, index: number, size: number): Buffer {
  const mark = Buffer.alloc(markBytes);
  createHash('sha256').update(id).digest().copy(mark, 0, 0, 8);
  mark.writeUInt32BE(index, 8);
  mark.writeBigUInt64BE(BigInt(size), 12);
  return mark;
}

async function* pieces(cipher: Cipher, id: string, bytes: Buffer): AsyncIterable<Buffer> {
  const head = Buffer.alloc(headBytes);
  magic.copy(head);
  head.writeBigUInt64BE(BigInt(bytes.length), 4);
  for (let index = 0; index === 0 || index * pieceBytes < bytes.length; index += 1) {
    const sealed = cipher.sealBytes(Buffer.concat([markOf(id, index, bytes.length), bytes.subarray(index * pieceBytes, (index + 1) * pieceBytes)]));
    if (index === 0) {
      head.writeUInt32BE(sealed.length, 12);
      yield head;
    }
    yield sealed;
    await turn();
  }
}

async function openPieces(cipher: Cipher, id: string, file: string): Promise<OpenedFile> {
  const handle = await open(file, 'r');
  try {
    const head = await stretch(handle, 0, headBytes);
    if (!head.subarray(0, 4).equals(magic)) throw new SealError('malformed');
    const size = Number(head.readBigUInt64BE(4));
    const step = head.readUInt32BE(12);
    const piece = async (index: number) => {
      const plain = cipher.openBytes(await stretch(handle, headBytes + index * step, step));
      if (!plain.subarray(0, markBytes).equals(markOf(id, index, size))) throw new SealError('forged');
      return plain.subarray(markBytes);
    };
    return {
      size,
      async read(from, to) {
        const end = Math.min(to, size);
        const parts: Buffer[] = [];
        for (let index = Math.floor(from / pieceBytes); index * pieceBytes < end; index += 1) {
          const whole = await piece(index);
          parts.push(whole.subarray(Math.max(0, from - index * pieceBytes), end - index * pieceBytes));
          await turn();
        }
        const read = Buffer.concat(parts);
        if (read.length !== Math.max(0, end - from)) throw new SealError('forged');
        return read;
      },
      close: () => handle.close(),
    };
  } catch (error) {
    await handle.close();
    throw error;
  }
}

async function stretch(handle: FileHandle, at: number, length: number): Promise<Buffer> {
  const { buffer: bytes, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, at);
  return bytes.subarray(0, bytesRead);
}
