import { FRAME } from '../../../../telephony/engine/embedded/media/rtp.ts';
import { decode, encodeAll } from '../../../../telephony/engine/embedded/media/g711.ts';

const RATE = 8000;
/** What the peers say: far enough apart for a fifth of a second to tell them. All fit a whole number of times into 20 ms. */
export const TONES = [400, 600, 800, 1000, 1200, 1500] as const;

/** 20 ms of a tone as A-law; every frame is the same and they join without a click. */
export const toneFrame = (hertz: number): Buffer => encodeAll(Int16Array.from({ length: FRAME }, (_, i) => 6000 * Math.sin((2 * Math.PI * hertz * i) / RATE)));

/** How strong a tone is in these samples: amplitude, by Goertzel's algorithm. */
export function strength(samples: ArrayLike<number>, hertz: number): number {
  const factor = 2 * Math.cos((2 * Math.PI * hertz) / RATE);
  let one = 0;
  let two = 0;
  for (let i = 0; i < samples.length; i++) [one, two] = [samples[i]! + factor * one - two, one];
  return (2 * Math.sqrt(Math.max(0, one * one + two * two - factor * one * two))) / samples.length;
}

/** Which of the peers' tones are in it. */
export const tonesIn = (samples: ArrayLike<number>): number[] => TONES.filter((hertz) => strength(samples, hertz) > 1000);

/** No packet for so long is silence. */
const SILENT_MS = 300;
const FRAMES = 10;

/** The last sound heard, as long as a fifth of a second. */
export class Ear {
  packets = 0;
  /** hears every packet as it comes */
  listener: ((payload: Buffer) => void) | undefined;
  private frames: Buffer[] = [];
  private last = performance.now();

  hear(payload: Buffer): void {
    this.packets += 1;
    this.listener?.(payload);
    this.last = performance.now();
    this.frames.push(Buffer.from(payload));
    if (this.frames.length > FRAMES) this.frames.shift();
  }

  /** What follows is heard anew. */
  forget(): void {
    this.frames = [];
    this.last = performance.now();
  }

  /** Which peers are heard; null: not known yet. */
  tones(): number[] | null {
    if (performance.now() - this.last > SILENT_MS) return [];
    return this.frames.length < FRAMES ? null : tonesIn(this.samples());
  }

  /** Mean size of a sample. */
  loudness(): number {
    const samples = this.samples();
    return samples.length ? samples.reduce((sum, s) => sum + Math.abs(s), 0) / samples.length : 0;
  }

  private samples(): Int16Array {
    return decode(Buffer.concat(this.frames));
  }
}
