import type { Db, Sql } from '../db/connect.ts';
import { closeCarrier, type CarrierOptions, openCarrier } from './carrier.ts';
import { beginCarried } from './claim.ts';
import { type JobHandlers, jobKinds } from './handler.ts';
import { runJob } from './run-job.ts';

export interface BullWorkerOptions extends CarrierOptions {
  sql: Sql;
  db: Db;
  handlers: JobHandlers;
  /** Jobs at once. */
  concurrency: number;
  now: () => Date;
  random?: () => number;
}

export interface BullWorker {
  /** Begins to take work. */
  start(): void;
  /** Takes no more work; resolves when what is under way has ended. */
  stop(): Promise<void>;
}

/**
 * Runs the jobs that a relay hands over through Redis, in a process of its own (`npm run worker`).
 * Retries are the row's affair: to bull every delivery succeeds, and a row delivered twice is found taken.
 */
export function createBullWorker({ sql, db, handlers, concurrency, now, log, random = Math.random, ...redis }: BullWorkerOptions): BullWorker {
  const kinds = jobKinds(handlers);
  const carrier = openCarrier({ ...redis, log });
  const underWay = new Set<Promise<void>>();
  let stopping = false;

  async function deliver(id: number): Promise<void> {
    const job = await beginCarried(sql, id);
    if (job) await runJob({ db, kinds, now, random, log }, job);
  }

  return {
    start() {
      void carrier.process(concurrency, async ({ data }) => {
        // Stopping, or Redis forgot what this delivery was of: the relay carries it again when its lease is over.
        if (stopping || data.id === undefined) return;
        const delivery = deliver(data.id);
        underWay.add(delivery);
        await delivery.finally(() => underWay.delete(delivery));
      }).catch((err: unknown) => {
        if (!stopping) log.error({ err }, 'the worker stopped taking jobs');
      });
    },
    async stop() {
      stopping = true;
      await Promise.allSettled(underWay);
      await closeCarrier(carrier);
    },
  };
}
