/** A zip of files as they are: recordings do not get smaller, and what stands beside them is short. */
import { crc32 } from 'node:zlib';

const localHead = 0x0403_4b50, centralHead = 0x0201_4b50, endHead = 0x0605_4b50;
const utf8Names = 1 << 11;

/** @param at the moment on every entry, in the time that people of the city read */
export function zipOf(entries: readonly { name: string; bytes: Buffer }[], at: Date): Buffer {
  const city = new Date(at.getTime() + 8 * 3_600_000);
  const time = (city.getUTCHours() << 11) | (city.getUTCMinutes() << 5) | (city.getUTCSeconds() >> 1);
  const date = ((city.getUTCFullYear() - 1980) << 9) | ((city.getUTCMonth() + 1) << 5) | city.getUTCDate();
  const parts: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes } of entries) {
    const label = Buffer.from(name, 'utf8');
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(utf8Names, 2);
    common.writeUInt16LE(time, 6);
    common.writeUInt16LE(date, 8);
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(bytes.length, 14);
    common.writeUInt32LE(bytes.length, 18);
    common.writeUInt16LE(label.length, 22);
    const local = Buffer.concat([uint32(localHead), common, label]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    central.push(Buffer.concat([uint32(centralHead), uint16(20), common, rest, label]));
    parts.push(local, bytes);
    offset += local.length + bytes.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...parts, directory, uint32(endHead), end]);
}

function uint32(n: number): Buffer { const b = Buffer.alloc(4); b.writeUInt32LE(n); return b; }
function uint16(n: number): Buffer { const b = Buffer.alloc(2); b.writeUInt16LE(n); return b; }
