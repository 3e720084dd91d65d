import { sql } from 'drizzle-orm';
import type { Db, Tx } from '../db/connect.ts';
import { withoutValues } from '../db/without-values.ts';
import { backoffMs } from './backoff.ts';
import type { ClaimedJob } from './claim.ts';
import type { JobDefinition, JobKinds, JobLog } from './handler.ts';
import { WAKE_CHANNEL } from './wake.ts';

export interface RunJobDeps { db: Db; kinds: JobKinds; now: () => Date; random: () => number; log: JobLog }

/**
 * Tries a claimed job once. The handler's effects and the row's end are one transaction; if the claim was
 * meanwhile lost to another process, nothing happens. A failure is written down for the next try, or for a person.
 * Never throws: what cannot even be written down is found again when the lease is over.
 */
export async function runJob({ db, kinds, now, random, log }: RunJobDeps, job: ClaimedJob): Promise<void> {
  const definition = kinds.definition(job.kind);
  if (!definition) return; // the lease returns it; a process that knows this kind will take it
  const begun = now();
  try {
    await db.transaction(async (tx) => {
      // First, because it takes the row's lock: while it is held nobody else takes the job for abandoned.
      if (!(await finish(tx, job, definition, begun))) return;
      await definition.run(job.payload, { tx, now: begun, job: { id: job.id, kind: job.kind, tries: job.tries } });
    });
  } catch (error) {
    const dead = job.tries >= job.maxTries && !definition.everyMs;
    const delay = backoffMs(job.tries, random());
    log[dead ? 'error' : 'warn']({ err: withoutValues(error), job: { id: job.id, kind: job.kind, tries: job.tries } },
      dead ? 'job failed for the last time' : `job failed; next try in ${delay} ms`);
    await recordFailure(db, job, dead, new Date(now().getTime() + delay), error)
      .catch((err: unknown) => log.error({ err: withoutValues(err), job: job.id }, 'the failure of a job could not be written down'));
  }
}

/** @returns false when this try no longer holds the row */
async function finish(tx: Tx, job: ClaimedJob, definition: JobDefinition<unknown>, now: Date): Promise<boolean> {
  const ended = await tx.execute(definition.everyMs
    ? sql`update job set state = 'waiting', run_at = ${nextSlot(now, definition.everyMs).toISOString()}, tries = 0, lease_until = null, last_error = null where ${isMine(job)} returning id`
    : sql`update job set state = 'done', done_at = ${now.toISOString()}, lease_until = null where ${isMine(job)} returning id`);
  // The next of a serial kind may start only after this one: tell the processes that looked in vain.
  if (ended.length > 0 && definition.serial) await tx.execute(sql`select pg_notify(${WAKE_CHANNEL}, '')`);
  return ended.length > 0;
}

const isMine = ({ id, lease }: ClaimedJob) => sql`id = ${id} and state = 'carried' and lease_until = ${lease}::timestamptz`;

const recordFailure = (db: Db, job: ClaimedJob, dead: boolean, runAt: Date, error: unknown) => db.execute(sql`
  update job set state = ${dead ? 'dead' : 'waiting'}, run_at = ${runAt.toISOString()}, lease_until = null,
    last_error = ${describe(error)}
  where ${isMine(job)}`);

/** What failed, where and because of what, for the person who decides whether to try again; no citizen's words. */
function describe(error: unknown): string {
  const lines: string[] = [];
  for (let e = error; e !== undefined && lines.length < 5; e = e instanceof Error ? e.cause : undefined) {
    const { type = 'Error', message, query, stack } = withoutValues(e) as { type?: string; message: string; query?: string; stack?: string };
    lines.push([`${type}: ${message}`, query, stack].filter(Boolean).join('\n'));
    if (query !== undefined) break; // what PostgreSQL said is in there already
  }
  return lines.join('\nbecause of ').replaceAll('\0', '').slice(0, 8_000);
}

/** The first whole multiple of `everyMs` after now. */
export const nextSlot = (now: Date, everyMs: number): Date => new Date((Math.floor(now.getTime() / everyMs) + 1) * everyMs);
