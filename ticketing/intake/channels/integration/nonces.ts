/**
 * The nonces of the last minutes, so that a request that was overheard is refused when sent again.
 *
 * They live in this process only. With several processes, or after a restart, a repeat inside the time window may get through
 * to the messages, and there every message id is known already: nothing is registered twice, the answer says `duplicate`.
 * That is why no table of nonces is kept.
 */
export interface Nonces {
  /** @returns false when this one was used before */
  use(nonce: string, now: Date): boolean;
}

/** Long enough for a clock that runs five minutes ahead to become five minutes behind. */
const KEEP_MS = 11 * 60_000;

export function createNonces(): Nonces {
  const used = new Map<string, number>();
  return {
    use(nonce, now) {
      // Oldest first, as a Map keeps its order: drop until one is still young.
      for (const [old, at] of used) {
        if (now.getTime() - at <= KEEP_MS) break;
        used.delete(old);
      }
      if (used.has(nonce)) return false;
      used.set(nonce, now.getTime());
      return true;
    },
  };
}
