/** Music while waiting, made here so that nobody else has a right in it: a slow pentatonic line over two held notes. */

const BEAT = 0.42;
const LEVEL = 5000;
/** 五声 (宫商角徵羽) on D, as steps of a semitone from A4; null is a rest. Four lines of eight beats. */
const line: (number | null)[] = [5, 7, 9, 12, 14, 12, 9, null, 7, 9, 12, 9, 7, 5, 2, null, 5, 7, 9, 14, 12, 9, 7, null, 9, 7, 5, 2, 5, null, 5, null];
const drone = [-7, 0];

const hertz = (step: number) => 440 * 2 ** (step / 12);

/** A plucked string: partials that fade, the higher ones faster. */
const plucked = (frequency: number, t: number) => [1, 0.45, 0.22, 0.1].reduce((sum, size, k) => sum + size * Math.sin(2 * Math.PI * frequency * (k + 1) * t) * Math.exp(-t * (2.2 + 1.6 * k)), 0);

/** Joins at its ends: it fades in from and out to the drone. @returns 16-bit samples, thirteen seconds */
export function compose(rate: number): Int16Array {
  const length = Math.round(line.length * BEAT * rate);
  const sound = new Float64Array(length);
  for (const [beat, step] of line.entries()) {
    if (step === null) continue;
    const start = Math.round(beat * BEAT * rate);
    for (let i = 0; i < 4 * BEAT * rate && start + i < length; i++) sound[start + i]! += 0.55 * plucked(hertz(step - 12), i / rate);
  }
  for (let i = 0; i < length; i++) {
    const swell = Math.sin((Math.PI * i) / length);
    for (const step of drone) sound[i]! += 0.12 * swell * Math.sin(2 * Math.PI * hertz(step - 12) * (i / rate));
  }
  const fade = 0.15 * rate;
  return Int16Array.from(sound, (s, i) => LEVEL * s * Math.min(1, i / fade, (length - i) / fade));
}
