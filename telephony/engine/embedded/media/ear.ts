import { toAlaw, toLinear } from './g711.ts';
import type { Clock } from './clock.ts';
import { Inbox } from './inbox.ts';
import type { Outgoing } from './outgoing.ts';
import { FRAME } from './rtp.ts';
import type { Voice } from './voice.ts';

/** Of a mix, little may wait: it is heard later. */
const MOST_WAITING = 6;
/** After a pause of this process, so much is caught up. */
const MOST_CAUGHT_UP = 3;

/** What one party hears of others: of one, its packets as they are; of several, their sum. */
export class Ear {
  private readonly out: Outgoing;
  private readonly clock: Clock;
  private readonly offs = new Map<Voice, () => void>();
  private readonly inboxes = new Map<Voice, Inbox>();
  private offClock: (() => void) | undefined;

  constructor(out: Outgoing, clock: Clock) {
    this.out = out;
    this.clock = clock;
  }

  /** From now on it hears these and nobody else. */
  listen(to: ReadonlySet<Voice>): void {
    if (to.size === this.offs.size && [...to].every((voice) => this.offs.has(voice))) return;
    this.deafen();
    if (to.size === 1) {
      const [voice] = to as unknown as [Voice];
      this.offs.set(voice, voice.each((packet) => this.out.pass(voice, packet)));
      return;
    }
    for (const voice of to) {
      const inbox = new Inbox(MOST_WAITING);
      this.inboxes.set(voice, inbox);
      this.offs.set(voice, voice.each(({ payload }) => inbox.push(payload)));
    }
    if (to.size > 1) this.offClock = this.clock.each((frames) => this.mix(Math.min(frames, MOST_CAUGHT_UP)));
  }

  deafen(): void {
    for (const off of this.offs.values()) off();
    this.offs.clear();
    this.inboxes.clear();
    this.offClock?.();
    this.offClock = undefined;
  }

  private mix(frames: number): void {
    for (let n = 0; n < frames; n++) {
      const mixed = mixFrames([...this.inboxes.values()].map((inbox) => inbox.take()));
      if (mixed) this.out.say(mixed);
    }
  }
}

/** The sum of what each says in 20 ms, as A-law; null when nobody says anything. */
export function mixFrames(frames: readonly (Buffer | null)[]): Buffer | null {
  const said = frames.filter((frame) => frame !== null);
  if (said.length < 2) return said[0] ?? null;
  const mixed = Buffer.allocUnsafe(FRAME);
  for (let i = 0; i < FRAME; i++) mixed[i] = toAlaw(said.reduce((sum, frame) => sum + toLinear(frame[i]!), 0));
  return mixed;
}
