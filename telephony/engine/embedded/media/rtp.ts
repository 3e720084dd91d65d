/** RTP packets (RFC 3550) with A-law sound (RFC 3551) or keys (RFC 4733). */

export const HEADER = 12;
/** Payload type of PCMA, fixed by RFC 3551. */
export const PCMA = 8;
/** Samples, and bytes of A-law, in 20 ms. */
export const FRAME = 160;
export const FRAME_MS = 20;

export interface Packet { type: number; marker: boolean; sequence: number; timestamp: number; source: number; payload: Buffer }

/** @returns null for what is no RTP (RTCP comes on the same way, RFC 5761) or is cut short */
export function readPacket(bytes: Buffer): Packet | null {
  if (bytes.length < HEADER || bytes[0]! >> 6 !== 2) return null;
  const type = bytes[1]! & 0x7f;
  if (type >= 64 && type < 96) return null;
  let start = HEADER + (bytes[0]! & 0x0f) * 4;
  if (bytes[0]! & 0x10) {
    if (bytes.length < start + 4) return null;
    start += 4 + bytes.readUInt16BE(start + 2) * 4;
  }
  const padding = bytes[0]! & 0x20 ? bytes[bytes.length - 1]! : 0;
  if (bytes.length < start + padding) return null;
  return { type, marker: (bytes[1]! & 0x80) !== 0, sequence: bytes.readUInt16BE(2), timestamp: bytes.readUInt32BE(4), source: bytes.readUInt32BE(8), payload: bytes.subarray(start, bytes.length - padding) };
}

/** One packet as bytes; numbers are cut to their width. */
export function writePacket({ type, marker, sequence, timestamp, source, payload }: Packet): Buffer {
  const bytes = Buffer.allocUnsafe(HEADER + payload.length);
  bytes[0] = 0x80;
  bytes[1] = (marker ? 0x80 : 0) | type;
  bytes.writeUInt16BE(sequence & 0xffff, 2);
  bytes.writeUInt32BE(timestamp >>> 0, 4);
  bytes.writeUInt32BE(source >>> 0, 8);
  payload.copy(bytes, HEADER);
  return bytes;
}
