import type { Db, Sql } from '../db/connect.ts';
import { type ClaimedJob, claimSerial, claimToRun, returnExpired } from './claim.ts';
import { type JobHandlers, type JobLog, jobKinds } from './handler.ts';
import { createLane, type Lane } from './lane.ts';
import { armPeriodic } from './periodic.ts';
import { runJob } from './run-job.ts';
import { listenForWork } from './wake.ts';

export interface JobRunnerOptions {
  sql: Sql;
  /** Each job under way holds one connection: the pool should have a few more than `concurrency`. */
  db: Db;
  handlers: JobHandlers;
  /** Jobs at once; each serial kind has one place beside these. */
  concurrency: number;
  now: () => Date;
  log: JobLog;
  random?: () => number;
}

export interface JobRunner {
  start(): Promise<void>;
  /** Takes no more work; resolves when what is under way has ended. */
  stop(): Promise<void>;
  /** Runs everything that is ready now, and what that makes ready; for tests, without `start`. */
  drain(): Promise<void>;
}

const SWEEP_MS = 5_000;

/** Runs jobs inside this process. Any number of processes may do so on one database. */
export function createJobRunner({ sql, db, handlers, concurrency, now, log, random = Math.random }: JobRunnerOptions): JobRunner {
  const kinds = jobKinds(handlers);
  const deps = { db, kinds, now, random, log };
  const lane = (width: number, claim: (room: number) => Promise<ClaimedJob[]>): Lane => createLane({
    width,
    claim,
    run: (job) => runJob(deps, job),
    onClaimError: (err) => log.warn({ err }, 'no jobs could be taken; will look again'),
  });
  const lanes = [
    lane(concurrency, (room) => claimToRun(sql, kinds.parallel(), now(), room)),
    ...kinds.serial.map((kind) => lane(1, async () => {
      const job = await claimSerial(sql, kind, now(), 'here');
      return job ? [job] : [];
    })),
  ];
  const pump = () => { for (const each of lanes) each.pump(); };
  const sweep = async () => {
    const returned = await returnExpired(sql).catch((err: unknown) => { log.warn({ err }, 'abandoned jobs could not be looked for'); return 0; });
    if (returned > 0) log.warn({ returned }, 'jobs of a process that died were returned to the queue');
    if (returned > 0) pump();
  };
  let endListening: (() => Promise<void>) | undefined;
  let sweeper: NodeJS.Timeout | undefined;

  return {
    async start() {
      await armPeriodic(sql, kinds, now);
      await sweep();
      sweeper = setInterval(() => void sweep(), SWEEP_MS);
      endListening = await listenForWork(sql, pump);
    },
    async stop() {
      clearInterval(sweeper);
      await endListening?.();
      await Promise.all(lanes.map((each) => each.stop()));
    },
    async drain() {
      // Work in one lane may ask for work in another: until a whole round finds nothing.
      while ((await countReady(sql, [...kinds.parallel(), ...kinds.serial], now())) > 0) {
        await Promise.all(lanes.map((each) => each.idle()));
      }
    },
  };
}

async function countReady(sql: Sql, kinds: string[], now: Date): Promise<number> {
  const [row] = await sql<{ n: number }[]>`
    select count(*) as n from job where state = 'waiting' and run_at <= ${now} and kind = any(${kinds}::text[])`;
  return row?.n ?? 0;
}
