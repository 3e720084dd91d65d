/** One after the other within a call, beside each other between calls; and now and then alone with everything (reconcile). */
export interface Lanes {
  /** @param key what follows each other; @returns what `work` returns */
  run<T>(key: string, work: () => Promise<T>): Promise<T>;
  /** when everything begun has ended, and before anything else begins; not from inside a lane */
  alone<T>(work: () => Promise<T>): Promise<T>;
  /** nothing is going on, and nothing waits */
  idle(): Promise<void>;
  readonly busy: boolean;
}

/** So many at once: more would hold connections that pages and jobs want, and only wait for each other's rows. */
const mostGoing = 8;

export function createLanes(): Lanes {
  const tails = new Map<string, Promise<unknown>>();
  let going = 0;
  const turns: (() => void)[] = [];
  let quiet: (() => void)[] = [];
  let gate: Promise<unknown> = Promise.resolve();
  let closed = false;
  const leave = () => {
    going--;
    turns.shift()?.();
    if (going > 0) return;
    for (const tell of quiet) tell();
    quiet = [];
  };
  const enter = async <T>(work: () => Promise<T>): Promise<T> => {
    if (closed) {
      await gate;
      return enter(work);
    }
    if (going >= mostGoing) {
      await new Promise<void>((turn) => turns.push(turn));
      return enter(work);
    }
    going++;
    try { return await work(); } finally { leave(); }
  };
  const lanes: Lanes = {
    get busy() { return tails.size > 0 || closed; },
    run(key, work) {
      const inside = () => enter(work);
      const done = (tails.get(key) ?? Promise.resolve()).then(inside, inside);
      const tail = done.catch(() => {}).finally(() => { if (tails.get(key) === tail) tails.delete(key); });
      tails.set(key, tail);
      return done;
    },
    async alone(work) {
      if (closed) {
        await gate;
        return lanes.alone(work);
      }
      closed = true;
      let open = () => {};
      gate = new Promise<void>((resolve) => { open = resolve; });
      if (going > 0) await new Promise<void>((tell) => quiet.push(tell));
      try { return await work(); } finally { closed = false; open(); }
    },
    async idle() {
      if (!lanes.busy) return;
      await Promise.all([gate, ...tails.values()]);
      return lanes.idle();
    },
  };
  return lanes;
}
