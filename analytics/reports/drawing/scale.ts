/** Round steps for an axis. */

/** @returns marks from 0 to at least `most`, four to six of them, at 1, 2 or 5 × a power of ten; whole numbers only */
export function ticks(most: number): number[] {
  const rough = Math.max(1, most) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(1, [1, 2, 5, 10].map((n) => n * power).find((s) => s >= rough)!);
  const count = Math.max(1, Math.ceil(Math.max(1, most) / step));
  return Array.from({ length: count + 1 }, (_, i) => i * step);
}

/** Every how many labels one is written so that they do not touch. */
export const labelEvery = (labels: number, room: number, widest: number): number => Math.max(1, Math.ceil((labels * widest) / room));
