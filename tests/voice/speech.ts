/** Sound like speech, and how much of what was said was heard: the envelope of its loudness, as the ear has it, whatever codecs and transcoders did to the samples. */
const RATE = 8000;
const FRAME = 160;

/**
 * Syllables of changing length and loudness with pauses between: no two seeds sound alike.
 * @param seconds of it; said over and over it is told apart by its order
 */
export function speech(seed: number, seconds = 8): Int16Array {
  let state = seed * 2_654_435_761 >>> 0;
  const random = () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
  const out = new Int16Array(seconds * RATE);
  for (let at = 0; at < out.length;) {
    const length = Math.floor(RATE * (0.08 + 0.22 * random()));
    const loud = random() < 0.25 ? 0 : 1500 + 9000 * random();
    const pitch = 110 + 120 * random();
    for (let i = 0; i < length && at < out.length; i++, at++) {
      const shape = Math.sin((Math.PI * i) / length);
      const voice = Math.sin((2 * Math.PI * pitch * at) / RATE) + 0.6 * Math.sin((2 * Math.PI * pitch * 3.1 * at) / RATE) + 0.5 * (random() * 2 - 1);
      out[at] = (loud * shape * voice) / 2.1;
    }
  }
  return out;
}

/** Loudness of each 20 ms, as its logarithm. */
export function envelope(samples: Int16Array): number[] {
  return Array.from({ length: Math.floor(samples.length / FRAME) }, (_, k) => {
    let sum = 0;
    for (let i = 0; i < FRAME; i++) sum += samples[k * FRAME + i]! ** 2;
    return Math.log10(10 + Math.sqrt(sum / FRAME));
  });
}

/** Pearson's r of what was heard with the part of what was said (over and over) that it fits best. */
export function likeness(said: Int16Array, heard: Int16Array): number {
  const [a, b] = [envelope(said), envelope(heard)];
  let best = -1;
  for (let lag = 0; lag < a.length; lag++) best = Math.max(best, pearson(b.map((_, i) => a[(i + lag) % a.length]!), b));
  return best;
}

const PIECE = 2 * RATE;
/** Of pieces of two seconds the one in the middle: a machine that stops for a moment shifts what comes after it, and no more than one piece is heard worse for that. */
export function usualLikeness(said: Int16Array, heard: Int16Array): number {
  const pieces = Array.from({ length: Math.max(1, Math.floor(heard.length / PIECE)) }, (_, i) => likeness(said, heard.subarray(i * PIECE, (i + 1) * PIECE)));
  return pieces.toSorted((a, b) => a - b)[Math.floor(pieces.length / 2)]!;
}

function pearson(x: number[], y: number[]): number {
  const mean = (values: number[]) => values.reduce((sum, v) => sum + v, 0) / values.length;
  const [mx, my] = [mean(x), mean(y)];
  let [xy, xx, yy] = [0, 0, 0];
  for (let i = 0; i < x.length; i++) {
    xy += (x[i]! - mx) * (y[i]! - my);
    xx += (x[i]! - mx) ** 2;
    yy += (y[i]! - my) ** 2;
  }
  return xy / Math.sqrt(xx * yy || 1);
}

/** The longest time between two packets, in ms. */
export const longestGap = (heard: { at: number }[]): number => Math.max(0, ...heard.slice(1).map(({ at }, i) => at - heard[i]!.at));
/** What a switch may show where a plain stream has such a gap: 60 ms, and as much as the machine is late for each of the two processes more that a call goes through. */
export const mostGap = (plain: number): number => 60 + 2 * Math.max(0, plain - 25);

export const joined = (heard: { samples: Int16Array }[]): Int16Array => Int16Array.from(heard.flatMap(({ samples }) => [...samples]));
