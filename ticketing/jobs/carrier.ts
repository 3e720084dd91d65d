import Queue from 'bull';
import type { JobLog } from './handler.ts';

/** What travels through Redis: only which row to look at, and not even that when Redis lost it on the way. The row says everything else. */
interface CarriedId { id?: number }
export type Carrier = Queue.Queue<CarriedId>;

export interface CarrierOptions {
  redisUrl: string;
  /** Keeps installations that share one Redis apart. */
  prefix?: string;
  log: JobLog;
}

/** Opens bull's queue on Redis. It reconnects for ever: Redis may vanish and come back empty. */
export function openCarrier({ redisUrl, prefix = 'hotline-12345', log }: CarrierOptions): Carrier {
  const carrier = new Queue<CarriedId>('job', redisUrl, {
    prefix,
    redis: { maxRetriesPerRequest: null, enableReadyCheck: false, retryStrategy: (attempt: number) => Math.min(attempt * 50, 1_000) },
    settings: { lockDuration: 15_000, stalledInterval: 5_000 },
  });
  let lastReport = 0;
  carrier.on('error', (err) => {
    if (Date.now() - lastReport < 10_000) return; // one line a reconnect attempt would bury the log
    lastReport = Date.now();
    log.warn({ err }, 'Redis cannot be reached; jobs wait in the database');
  });
  return carrier;
}

const PATIENCE_MS = 3_000;

/** Closes the queue, also while Redis is away: bull's own goodbye would then wait until it is back. */
export async function closeCarrier(carrier: Carrier): Promise<void> {
  const goodbye = carrier.close(true).catch(() => {});
  const impatience = new Promise<void>((resolve) => { setTimeout(resolve, PATIENCE_MS).unref(); });
  await Promise.race([goodbye, impatience]);
  for (const client of carrier.clients) client.disconnect();
}
