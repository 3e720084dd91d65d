/** ITU-T G.711 A-law, the codec of the telephone network: one byte a sample, 8000 a second. */

/** A-law byte of silence. */
export const SILENCE = 0xd5;

const linear = Int16Array.from({ length: 256 }, (_, byte) => {
  const code = byte ^ 0x55;
  const segment = (code & 0x70) >> 4;
  const step = ((code & 0x0f) << 4) + 8;
  const size = segment === 0 ? step : (step + 0x100) << (segment - 1);
  return code & 0x80 ? size : -size;
});

/** By the upper 13 bits of a sample, offset so that an index is never negative. */
const alaw = Uint8Array.from({ length: 8192 }, (_, index) => encode(index - 4096));

function encode(value: number): number {
  const negative = value < 0;
  const size = negative ? -value - 1 : value;
  let segment = 0;
  for (let rest = size >> 5; rest > 0; rest >>= 1) segment += 1;
  const step = (segment < 2 ? size >> 1 : size >> segment) & 0x0f;
  return ((segment << 4) | step) ^ (negative ? 0x55 : 0xd5);
}

/** One A-law byte as a 16-bit sample. */
export const toLinear = (byte: number): number => linear[byte]!;

/** A 16-bit sample as an A-law byte; what is too loud for 16 bits is cut. */
export const toAlaw = (sample: number): number => alaw[((sample > 32_767 ? 32_767 : sample < -32_768 ? -32_768 : sample) >> 3) + 4096]!;

/** A-law bytes as 16-bit samples. */
export function decode(bytes: Uint8Array): Int16Array {
  const samples = new Int16Array(bytes.length);
  for (let i = 0; i < bytes.length; i++) samples[i] = linear[bytes[i]!]!;
  return samples;
}

/** 16-bit samples as A-law bytes. */
export function encodeAll(samples: ArrayLike<number>): Buffer {
  const bytes = Buffer.allocUnsafe(samples.length);
  for (let i = 0; i < samples.length; i++) bytes[i] = toAlaw(samples[i]!);
  return bytes;
}
