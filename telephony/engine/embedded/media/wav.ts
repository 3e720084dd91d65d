import { decode } from './g711.ts';

/** Samples of a WAV file by channel, 16 bit. */
export interface Wav { rate: number; channels: Int16Array[] }

const PCM = 1;
const ALAW = 6;
const HEADER = 44;

/** Header of a WAV file of 16-bit samples. @param bytes of sound that follow */
export function wavHeader({ rate, channels, bytes }: { rate: number; channels: number; bytes: number }): Buffer {
  const header = Buffer.alloc(HEADER);
  header.write('RIFF', 0);
  header.writeUInt32LE(HEADER - 8 + bytes, 4);
  header.write('WAVEfmt ', 8);
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(PCM, 20);
  header.writeUInt16LE(channels, 22);
  header.writeUInt32LE(rate, 24);
  header.writeUInt32LE(rate * channels * 2, 28);
  header.writeUInt16LE(channels * 2, 32);
  header.writeUInt16LE(16, 34);
  header.write('data', 36);
  header.writeUInt32LE(bytes, 40);
  return header;
}

/**
 * Reads a WAV file of 16-bit samples or A-law.
 * @throws Error when it is none of those
 */
export function readWav(file: Buffer): Wav {
  if (file.length < 12 || file.toString('latin1', 0, 4) !== 'RIFF' || file.toString('latin1', 8, 12) !== 'WAVE') throw new Error('This is no WAV file.');
  let format: { code: number; channels: number; rate: number; bits: number } | undefined;
  for (let at = 12; at + 8 <= file.length; ) {
    const size = file.readUInt32LE(at + 4);
    const kind = file.toString('latin1', at, at + 4);
    const body = file.subarray(at + 8, Math.min(at + 8 + size, file.length));
    if (kind === 'fmt ') format = { code: body.readUInt16LE(0), channels: body.readUInt16LE(2), rate: body.readUInt32LE(4), bits: body.readUInt16LE(14) };
    if (kind === 'data' && format) return { rate: format.rate, channels: split(samplesOf(body, format), format.channels) };
    at += 8 + size + (size & 1);
  }
  throw new Error('This WAV file has no sound.');
}

function samplesOf(body: Buffer, { code, bits }: { code: number; bits: number }): Int16Array {
  if (code === ALAW && bits === 8) return decode(body);
  if (code !== PCM || bits !== 16) throw new Error(`A WAV file must be 16-bit PCM or A-law, not code ${code} with ${bits} bits.`);
  return Int16Array.from({ length: body.length >> 1 }, (_, i) => body.readInt16LE(i * 2));
}

const split = (samples: Int16Array, channels: number): Int16Array[] =>
  channels === 1 ? [samples] : Array.from({ length: channels }, (_, channel) => Int16Array.from({ length: Math.floor(samples.length / channels) }, (__, i) => samples[i * channels + channel]!));
