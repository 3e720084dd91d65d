import { FRAME_MS } from './rtp.ts';

/** @param frames how many pieces of 20 ms are due: one, and more after a pause of this process */
export type Tick = (frames: number) => void;

/** One beat of 20 ms for everything that is sent or written at a pace. It counts from its beginning, so that late timers do not add up; without listeners it stands still. */
export class Clock {
  private readonly ticks = new Set<Tick>();
  private timer: NodeJS.Timeout | undefined;
  private due = 0;

  /** @returns a function that ends it */
  each(tick: Tick): () => void {
    this.ticks.add(tick);
    if (!this.timer) {
      this.due = performance.now() + FRAME_MS;
      this.wait();
    }
    return () => {
      this.ticks.delete(tick);
      if (this.ticks.size === 0) {
        clearTimeout(this.timer);
        this.timer = undefined;
      }
    };
  }

  private wait(): void {
    this.timer = setTimeout(() => this.beat(), Math.max(1, this.due - performance.now()));
  }

  private beat(): void {
    const frames = Math.floor((performance.now() - this.due) / FRAME_MS) + 1;
    if (frames > 0) {
      this.due += frames * FRAME_MS;
      for (const tick of this.ticks) tick(frames);
    }
    if (this.ticks.size > 0) this.wait();
  }
}
