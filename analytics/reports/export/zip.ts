/** Writes a zip anew with its entries in order and one date on all of them, so that the same document is the same file; entries may be put in or taken the place of. */
import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';

interface Entry { name: string; data: Buffer }
const signature = { local: 0x04034b50, central: 0x02014b50, end: 0x06054b50 };
/** 1980-01-01 00:00 in the form of MS-DOS, the earliest a zip can say */
const stamp = { time: 0, day: 33 };
const utf8Names = 0x800;

export function readZip(zip: Buffer): Map<string, Buffer> {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  const entries = new Map<string, Buffer>();
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const [method, size, nameLength, extra, comment, local] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 20), zip.readUInt16LE(at + 28), zip.readUInt16LE(at + 30), zip.readUInt16LE(at + 32), zip.readUInt32LE(at + 42)];
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
    const begin = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const packed = zip.subarray(begin, begin + size);
    if (!name.endsWith('/')) entries.set(name, method === 0 ? Buffer.from(packed) : inflateRawSync(packed));
    at += 46 + nameLength + extra + comment;
  }
  return entries;
}

export function writeZip(entries: ReadonlyMap<string, Buffer>): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, data } of [...entries].map(([n, d]): Entry => ({ name: n, data: d }))) {
    const [bytes, packed] = [Buffer.from(name, 'utf8'), deflateRawSync(data)];
    const common = Buffer.alloc(26);
    for (const [i, v] of [20, utf8Names, 8, stamp.time, stamp.day].entries()) common.writeUInt16LE(v, i * 2);
    common.writeUInt32LE(crc32(data), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(data.length, 18);
    common.writeUInt16LE(bytes.length, 22);
    const local = Buffer.concat([word(signature.local), common, bytes, packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([word(signature.central), Buffer.from([20, 0]), common, tail, bytes]));
    parts.push(local);
    offset += local.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(directory.length, 4);
  end.writeUInt16LE(directory.length, 6);
  end.writeUInt32LE(list.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...parts, list, word(signature.end), end]);
}

const word = (n: number): Buffer => { const b = Buffer.alloc(4); b.writeUInt32LE(n); return b; };
