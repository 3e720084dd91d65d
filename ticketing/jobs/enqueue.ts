import { sql } from 'drizzle-orm';
import type { Tx } from '../db/connect.ts';
import { WAKE_CHANNEL } from './wake.ts';

/** Work to come. */
export interface NewJob {
  kind: string;
  payload: Record<string, unknown>;
  /** The same key is queued once, however often it is asked for, as long as the finished row is kept. */
  key?: string;
  /** Not before this moment; without it, at once. */
  runAt?: Date;
  /** After so many failed tries a person must look; 8 without it, which takes some minutes. */
  maxTries?: number;
}

/** Sorts before every real time, whatever clock the workers go by: "at once". */
const AT_ONCE = new Date(0);
const DEFAULT_MAX_TRIES = 8;

/**
 * Asks for work in the transaction of the change that needs it: both are there or neither is.
 * Workers wake when the transaction commits.
 */
export async function enqueue(tx: Pick<Tx, 'execute'>, jobs: NewJob | NewJob[]): Promise<void> {
  const all = [jobs].flat();
  if (all.length === 0) return;
  const inserted = sql`
    insert into job (kind, payload, key, run_at, max_tries)
    values ${sql.join(all.map(values), sql`, `)}
    on conflict (key) do nothing
    returning id`;
  await tx.execute(all.every((job) => job.runAt)
    ? inserted
    : sql`with inserted as (${inserted}) select pg_notify(${WAKE_CHANNEL}, '') from inserted limit 1`);
}

const values = ({ kind, payload, key, runAt, maxTries }: NewJob) => sql`(
  ${kind}, ${JSON.stringify(payload)}::jsonb, ${key ?? null}, ${(runAt ?? AT_ONCE).toISOString()}::timestamptz, ${maxTries ?? DEFAULT_MAX_TRIES}::int)`;
