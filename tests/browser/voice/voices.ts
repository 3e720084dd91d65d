/** Voices for people at browsers: tones with the rise and fall of speech, each person's own, made in code so that nothing need be installed. */
import { writeFileSync } from 'node:fs';

/** What a browser's sound is sampled at, and how long a piece of the envelope is: 2048 samples, as ScriptProcessor gives them. */
export const rate = 48_000;
export const piece = 2_048;

/** Numbers that look random and are the same each time (mulberry32). */
function* random(seed: number): Generator<number, never> {
  let a = seed;
  for (;;) {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    yield ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  }
}

/** Eight seconds of syllables and pauses; a browser says them again and again. @param person another number is another rhythm and another pitch */
export function voice(person: number): Float32Array {
  const dice = random(person * 7_919 + 17);
  const next = () => dice.next().value;
  const sound = new Float32Array(rate * 8);
  const pitch = 110 + 35 * (person % 4);
  for (let at = 0; at < sound.length;) {
    const long = Math.floor(rate * (0.12 + 0.3 * next()));
    const loud = 0.25 + 0.6 * next();
    const bright = 3 + Math.floor(6 * next());
    for (let i = 0; i < long && at + i < sound.length; i += 1) {
      const shape = Math.sin((Math.PI * i) / long) ** 0.6;
      const t = (at + i) / rate;
      let sample = 0;
      for (let h = 1; h <= bright; h += 1) sample += Math.sin(2 * Math.PI * pitch * h * t * (1 + 0.003 * Math.sin(2 * Math.PI * 5 * t))) / h;
      sound[at + i] = 0.4 * loud * shape * sample;
    }
    at += long + Math.floor(rate * (next() < 0.25 ? 0.25 + 0.45 * next() : 0.04 * next()));
  }
  return sound;
}

/** 16 bit, one channel: what Chromium takes for a microphone (--use-file-for-fake-audio-capture). */
export function writeWav(file: string, sound: Float32Array): void {
  const bytes = Buffer.alloc(44 + sound.length * 2);
  bytes.write('RIFF', 0); bytes.writeUInt32LE(36 + sound.length * 2, 4); bytes.write('WAVEfmt ', 8); bytes.writeUInt32LE(16, 16); bytes.writeUInt16LE(1, 20); bytes.writeUInt16LE(1, 22);
  bytes.writeUInt32LE(rate, 24); bytes.writeUInt32LE(rate * 2, 28); bytes.writeUInt16LE(2, 32); bytes.writeUInt16LE(16, 34); bytes.write('data', 36); bytes.writeUInt32LE(sound.length * 2, 40);
  sound.forEach((s, i) => bytes.writeInt16LE(Math.round(Math.max(-1, Math.min(1, s)) * 32_767), 44 + i * 2));
  writeFileSync(file, bytes);
}

/** Loudness of each piece. */
export function envelope(sound: Float32Array): number[] {
  return Array.from({ length: Math.floor(sound.length / piece) }, (_, n) => loudnessOf(sound.subarray(n * piece, (n + 1) * piece)));
}
const loudnessOf = (samples: Float32Array) => Math.sqrt(samples.reduce((sum, s) => sum + s * s, 0) / samples.length);

/** How alike what was heard is to what somebody says over and over, wherever in it they were: the best correlation over all shifts, 1 is the same. */
export function likeness(heard: readonly number[], said: readonly number[]): number {
  return Math.max(...said.map((_, shift) => correlation(heard, heard.map((_h, i) => said[(i + shift) % said.length]!))));
}

function correlation(a: readonly number[], b: readonly number[]): number {
  const mean = (x: readonly number[]) => x.reduce((sum, v) => sum + v, 0) / x.length;
  const [ma, mb] = [mean(a), mean(b)];
  let [ab, aa, bb] = [0, 0, 0];
  a.forEach((v, i) => { const [da, db] = [v - ma, b[i]! - mb]; ab += da * db; aa += da * da; bb += db * db; });
  return aa && bb ? ab / Math.sqrt(aa * bb) : 0;
}
