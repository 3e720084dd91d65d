/** Comes back after the network went, however it went: a closed socket, a laptop asleep, a cable that says nothing. */

export interface Keeper {
  /** Resolves with the first connection. @throws where the first is refused for good (`Final`) */
  begin(): Promise<void>;
  /** Something looks wrong: asks the switch, and begins anew when it does not answer. */
  check(): Promise<void>;
  /** The connection is known to be gone. */
  down(): void;
  stop(): void;
}

/** Asking again does not help: the switch refuses, or another tab has the telephone. */
export class Final extends Error { override name = 'Final'; }

/** Milliseconds between tries; the last holds from then on. A city's network that comes back must not meet five hundred telephones in one second. */
const pauses = [0, 500, 1_000, 2_000, 4_000, 8_000];
/** Asked so often whether the switch is there. Routers forget a quiet connection after a minute or two. */
const askEveryMs = 25_000;

interface Parts {
  connect(): Promise<void>;
  /** @throws where the switch does not answer in time */
  ask(): Promise<void>;
  /** lets go of what is there, at once and without waiting */
  drop(): void;
  lost(): void;
  /** there again */
  back(): void;
  refused(error: unknown): void;
  /** 0 to 1 */
  random(): number;
}

export function keepConnected(parts: Parts, target: Pick<Window, 'addEventListener' | 'removeEventListener'> = window): Keeper {
  let up = false;
  let stopped = false;
  let trying: Promise<void> | null = null;
  let asking: Promise<void> | null = null;
  let wake: (() => void) | null = null;
  const pause = (ms: number) => new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, ms);
    wake = () => { clearTimeout(timer); resolve(); };
  });
  const tryUntilUp = async (first: boolean) => {
    for (let n = 0; ; n += 1) {
      if (stopped || up) return;
      const most = pauses[Math.min(n, pauses.length - 1)]!;
      await pause(most && most / 2 + parts.random() * most / 2);
      if (stopped) return;
      try {
        await parts.connect();
        if (stopped) return;
        up = true;
        parts.back();
      } catch (error) {
        parts.drop();
        if (!(error instanceof Final)) continue;
        stop();
        parts.refused(error.cause ?? error);
        if (first) throw error.cause ?? error;
      }
    }
  };
  const begin = (first: boolean) => (trying ??= tryUntilUp(first).finally(() => { trying = null; }));
  const down = () => {
    if (stopped || !up) return;
    up = false;
    parts.drop();
    parts.lost();
    void begin(false);
  };
  const check = () => (asking ??= (async () => { if (up) await parts.ask().catch(down); })().finally(() => { asking = null; }));
  const online = () => { if (up) void check(); else wake?.(); };
  const timer = setInterval(() => void check(), askEveryMs);
  target.addEventListener('online', online);
  target.addEventListener('offline', down);
  const stop = () => {
    stopped = true;
    clearInterval(timer);
    wake?.();
    target.removeEventListener('online', online);
    target.removeEventListener('offline', down);
  };
  return { begin: () => begin(true), check, down, stop };
}
