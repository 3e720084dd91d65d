import type { AudioTap } from '../../call-control.ts';

/** A listener that is five seconds behind loses the oldest: it must not fill the memory. */
const MOST_WAITING = 250;

interface Queue { frames: Buffer[]; done: boolean; wake?: (() => void) | undefined }

/** What parties say, as it comes from the child, for whoever reads it. */
export class Taps {
  private readonly queues = new Map<number, Queue>();
  private last = 0;

  next(): number {
    this.queues.set((this.last += 1), { frames: [], done: false });
    return this.last;
  }

  push(id: number, frame: Uint8Array | null): void {
    const queue = this.queues.get(id);
    if (!queue) return;
    if (frame === null) queue.done = true;
    else queue.frames.push(Buffer.from(frame.buffer, frame.byteOffset, frame.byteLength));
    if (queue.frames.length > MOST_WAITING) queue.frames.shift();
    queue.wake?.();
  }

  endAll(): void {
    for (const id of this.queues.keys()) this.push(id, null);
  }

  /** @param stop asks the child to end it */
  audio(id: number, stop: () => Promise<void>): AudioTap {
    const queue = this.queues.get(id)!;
    return {
      rate: 8000, frames: this.frames(queue),
      stop: async () => {
        this.push(id, null);
        this.queues.delete(id);
        await stop();
      },
    };
  }

  private async *frames(queue: Queue): AsyncIterable<Buffer> {
    for (;;) {
      const frame = queue.frames.shift();
      if (frame) yield frame;
      else if (queue.done) return;
      else await new Promise<void>((resolve) => { queue.wake = resolve; });
    }
  }
}
