/** Keys of a telephone as events in RTP (RFC 4733). */

const KEYS = '0123456789*#ABCD';
export const keyOf = (event: number): string | undefined => KEYS[event];
export const isKey = (key: string): boolean => key.length === 1 && KEYS.includes(key);

/** Body of an event packet. @param duration samples since the key went down */
export function keyPayload(key: string, { end, duration }: { end: boolean; duration: number }): Buffer {
  const body = Buffer.alloc(4);
  body[0] = KEYS.indexOf(key);
  body[1] = (end ? 0x80 : 0) | 10; // -10 dBm0, as telephones send it
  body.writeUInt16BE(duration, 2);
  return body;
}

/** Tells each press once, though it comes in many packets and the last three are the same. */
export class KeyReader {
  private last = -1;

  /** @param timestamp of the packet: all packets of one press have the same */
  read(payload: Buffer, timestamp: number): string | undefined {
    if (payload.length < 4 || timestamp === this.last) return undefined;
    this.last = timestamp;
    return keyOf(payload[0]!);
  }
}
