import { readFile } from 'node:fs/promises';
import type { Clock } from './clock.ts';
import { encodeAll, SILENCE } from './g711.ts';
import type { Outgoing } from './outgoing.ts';
import { FRAME } from './rtp.ts';
import { readWav } from './wav.ts';

const RATE = 8000;
const MOST_CAUGHT_UP = 3;

/** Sound as A-law, a whole number of frames. */
export type Sound = Buffer;

/**
 * Reads a prompt. The last frame is filled with silence.
 * @throws Error when there is no such file or it is not 8 kHz
 */
export async function loadSound(file: string): Promise<Sound> {
  const { rate, channels } = readWav(await readFile(file));
  if (rate !== RATE) throw new Error(`${file} has ${rate} samples a second instead of ${RATE}.`);
  const sound = encodeAll(channels[0]!);
  return Buffer.concat([sound, Buffer.alloc((FRAME - (sound.length % FRAME)) % FRAME, SILENCE)]);
}

/** Plays sounds to one party, 20 ms at a time, one after the other. */
export class Player {
  private readonly off: () => void;
  private at = 0;

  /**
   * @param options.ready whether the party can hear yet: until then nothing is lost
   * @param options.loop from its end again from its beginning
   * @param options.ended told once, when all was played; not when it was stopped
   */
  constructor(sound: Sound, out: Outgoing, clock: Clock, options: { ready(): boolean; loop?: boolean; ended?(): void }) {
    this.off = clock.each((frames) => {
      if (!options.ready()) return;
      for (let n = 0; n < Math.min(frames, MOST_CAUGHT_UP); n++) {
        if (this.at >= sound.length) {
          if (!options.loop || sound.length === 0) {
            this.stop();
            options.ended?.();
            return;
          }
          this.at = 0;
        }
        out.say(sound.subarray(this.at, this.at + FRAME));
        this.at += FRAME;
      }
    });
  }

  stop(): void {
    this.off();
  }
}
