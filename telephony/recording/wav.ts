/** RIFF WAVE, as switches write it: 16-bit samples, one or two channels. */
export interface Wav {
  /** samples a second */
  rate: number;
  channels: number;
  /** where the samples begin in the file, and how many bytes they are */
  from: number;
  bytes: number;
  durationMs: number;
}

const int16 = 1;
/** what is known only at the end of a stream stands in the head as one of these */
const unknownLengths = new Set([0, 0xffff_ffff]);

/** What the file says of itself, or null when it is no such file. A head written before the end was known, or a tail cut off by a crash, is taken as far as there are samples. */
export function readWav(bytes: Buffer): Wav | null {
  if (bytes.length < 12 || bytes.toString('latin1', 0, 4) !== 'RIFF' || bytes.toString('latin1', 8, 12) !== 'WAVE') return null;
  let format: { channels: number; rate: number } | null = null;
  for (let at = 12; at + 8 <= bytes.length; ) {
    const name = bytes.toString('latin1', at, at + 4);
    const stated = bytes.readUInt32LE(at + 4);
    const body = at + 8;
    if (name === 'fmt ' && body + 16 <= bytes.length) {
      if (bytes.readUInt16LE(body) !== int16 || bytes.readUInt16LE(body + 14) !== 16) return null;
      format = { channels: bytes.readUInt16LE(body + 2), rate: bytes.readUInt32LE(body + 4) };
    }
    if (name === 'data') {
      if (!format || format.channels < 1 || format.rate < 1) return null;
      const there = bytes.length - body;
      const frame = 2 * format.channels;
      const length = unknownLengths.has(stated) ? there : Math.min(stated, there);
      const whole = length - (length % frame);
      return { ...format, from: body, bytes: whole, durationMs: Math.round((whole / frame / format.rate) * 1000) };
    }
    at = body + stated + (stated % 2);
  }
  return null;
}
