/** Ending a process: its parts one after the other, whatever has become of them. */
import type { Logger } from 'pino';

/** What has not ended after this long waits for something that is gone, such as a database that was stopped first. */
const patienceMs = 20_000;

export interface Part { what: string; end: () => unknown }

/**
 * Ends each part and waits for it. One that fails or does not end is said and left behind, so that what comes after it ends all the same: the embedded database, last, is never left running.
 * @returns whether all have ended
 */
export async function endAll(parts: readonly Part[], log: Pick<Logger, 'warn'>, patience = patienceMs): Promise<boolean> {
  let all = true;
  for (const { what, end } of parts) {
    let timer: NodeJS.Timeout | undefined;
    const tooLong = new Promise<never>((_, reject) => { timer = setTimeout(() => reject(new Error(`did not end within ${patience / 1000} s`)), patience); });
    try {
      await Promise.race([(async () => end())(), tooLong]);
    } catch (err) {
      all = false;
      log.warn({ err, what }, 'a part of the process was left behind');
    } finally {
      clearTimeout(timer);
    }
  }
  return all;
}

/** The terminal, npm and tsx each pass one press of Ctrl-C on. */
const samePressMs = 2_000;

/** On SIGINT or SIGTERM all parts are ended, once, and the process with them: 0, or 1 when one had to be left behind. Who asks again later does not want to wait. */
export function endOnSignal(parts: readonly Part[], log: Pick<Logger, 'warn'>): void {
  let askedAt: number | null = null;
  const asked = async () => {
    if (askedAt !== null) return void (Date.now() - askedAt > samePressMs && process.exit(1));
    askedAt = Date.now();
    process.exit(await endAll(parts, log) ? 0 : 1);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void asked());
}
