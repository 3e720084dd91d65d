import { randomUUID } from 'node:crypto';
import type { Sql } from '../db/connect.ts';
import { closeCarrier, type CarrierOptions, openCarrier } from './carrier.ts';
import { claimSerial, claimToCarry, countCarried, returnExpired } from './claim.ts';
import { type JobHandlers, jobKinds } from './handler.ts';
import { createLane } from './lane.ts';
import { armPeriodic } from './periodic.ts';
import { listenForWork } from './wake.ts';

export interface RelayOptions extends CarrierOptions {
  sql: Sql;
  /** For their rules only: a relay runs none of them. */
  handlers: JobHandlers;
  now: () => Date;
}

export interface Relay { start(): Promise<void>; stop(): Promise<void> }

/** Rows on their way at once. Redis stays small, and no row waits there longer than its lease. */
const WINDOW = 500;
const SWEEP_MS = 2_000;

/**
 * Hands ready rows to bull. The row is the truth: it is marked as carried before its id goes to Redis, and when
 * nobody has begun it by the end of the lease (Redis forgot it, the worker died) it is carried again.
 * Several relays may run at once.
 */
export function createRelay({ sql, handlers, now, log, ...redis }: RelayOptions): Relay {
  const kinds = jobKinds(handlers);
  const carrier = openCarrier({ ...redis, log });

  async function claim(): Promise<{ id: number }[]> {
    const room = WINDOW - await countCarried(sql);
    if (room <= 0) return [];
    const claimed = await claimToCarry(sql, kinds.parallel(), now(), Math.min(room, 100));
    for (const kind of kinds.serial) {
      const next = await claimSerial(sql, kind, now(), 'carried');
      if (next) claimed.push(next);
    }
    return claimed;
  }

  /**
   * Each carrying is a delivery with a name of its own, since bull takes no second one of a name it holds, and a Redis
   * that lost its memory while a worker took a delivery holds the name without the content for ever. What is only slow
   * is so delivered twice, at most once a lease; the second finds the row taken.
   */
  const carry = (claimed: { id: number }[]) => carrier.addBulk(claimed.map(({ id }) =>
    ({ data: { id }, opts: { jobId: `${id}-${randomUUID()}`, removeOnComplete: true, removeOnFail: true } })));

  const lane = createLane({
    width: 1,
    claim: async () => {
      const claimed = await claim();
      return claimed.length > 0 ? [claimed] : [];
    },
    run: async (claimed) => {
      await carry(claimed).catch((err: unknown) => log.warn({ err }, 'jobs could not be carried; they will be again'));
    },
    onClaimError: (err) => log.warn({ err }, 'no jobs could be taken; will look again'),
  });
  const sweep = async () => {
    const returned = await returnExpired(sql).catch(() => 0);
    if (returned > 0) lane.pump();
  };
  let endListening: (() => Promise<void>) | undefined;
  let sweeper: NodeJS.Timeout | undefined;

  return {
    async start() {
      await armPeriodic(sql, kinds, now);
      sweeper = setInterval(() => void sweep(), SWEEP_MS);
      endListening = await listenForWork(sql, lane.pump);
    },
    async stop() {
      clearInterval(sweeper);
      await endListening?.();
      const ended = lane.stop();
      await closeCarrier(carrier); // also frees a batch that waits for a Redis that is away
      await ended;
    },
  };
}
