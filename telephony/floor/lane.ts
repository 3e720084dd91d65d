/** One after the other within a call, beside each other between calls. */
export interface Lanes {
  /** @param key what follows each other; @returns what `work` returns */
  run<T>(key: string, work: () => Promise<T>): Promise<T>;
  /** nothing is going on any more */
  idle(): Promise<void>;
}

export function createLanes(): Lanes {
  const tails = new Map<string, Promise<unknown>>();
  return {
    run(key, work) {
      const done = (tails.get(key) ?? Promise.resolve()).then(work, work);
      const tail = done.catch(() => {}).finally(() => { if (tails.get(key) === tail) tails.delete(key); });
      tails.set(key, tail);
      return done;
    },
    async idle() { while (tails.size) await Promise.all(tails.values()); },
  };
}
