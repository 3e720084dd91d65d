/** Keeps up to `width` pieces of work under way, taking new ones as soon as there is room. */
export interface Lane {
  /** There may be work: take what fits. Cheap to call often. */
  pump(): void;
  /** Resolves when nothing is under way and a look found nothing to take. */
  idle(): Promise<void>;
  /** Takes nothing more; resolves when what is under way has ended. */
  stop(): Promise<void>;
}

export interface LaneOptions<T> {
  width: number;
  /** Takes up to `room` pieces of work. */
  claim(room: number): Promise<T[]>;
  /** Does one piece; never rejects. */
  run(work: T): Promise<void>;
  onClaimError(error: unknown): void;
}

/**
 * Work in a lane is claimed in batches: one look at the queue for all free places, and another whenever a place gets free.
 * A failed look counts as empty; the next pump looks again.
 */
export function createLane<T>({ width, claim, run, onClaimError }: LaneOptions<T>): Lane {
  let running = 0;
  let looking = false;
  let lookAgain = false;
  let stopped = false;
  let waiters: (() => void)[] = [];

  function settle(): void {
    if (running > 0 || looking) return;
    for (const resolve of waiters.splice(0)) resolve();
  }

  async function look(): Promise<void> {
    looking = true;
    lookAgain = false;
    const work = await claim(width - running).catch((error: unknown) => { onClaimError(error); return []; });
    for (const piece of work) void start(piece);
    looking = false;
    if (lookAgain) pump(); // asked for while we looked, perhaps just after the database answered
    settle();
  }

  async function start(piece: T): Promise<void> {
    running += 1;
    await run(piece);
    running -= 1;
    pump();
    settle();
  }

  function pump(): void {
    if (stopped) return;
    lookAgain = true;
    if (!looking && running < width) void look();
  }

  const ended = () => new Promise<void>((resolve) => { waiters.push(resolve); settle(); });
  return {
    pump,
    idle: () => { pump(); return ended(); },
    stop: () => { stopped = true; return ended(); },
  };
}
