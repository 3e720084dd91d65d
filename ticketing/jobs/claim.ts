/**
 * Taking rows from the queue, for every process that may be doing so at once.
 *
 * A row in state `carried` is on its way to a handler or inside one. Its lease says until when it may be on its way;
 * while it is inside one, the handler's transaction holds the row's lock and the lease no longer matters.
 * Leases go by the database's clock, `run_at` by the caller's.
 */
import type { Sql } from '../db/connect.ts';

/** A job that this process may now try; `lease` names the try and fences off any other. Its number cannot: that of periodic work begins anew with every slot. */
export interface ClaimedJob { id: number; kind: string; payload: unknown; tries: number; maxTries: number; lease: string }

/** Time to get from the queue to a handler in the same process, or through Redis to another one. */
const LEASE = { here: '15 seconds', carried: '30 seconds' } as const;

/** Ready jobs, oldest first within a kind. Kinds take turns in the order given, so that a flood of one does not hold up the others. */
const readyIds = (sql: Sql, kinds: string[], now: Date, limit: number) => sql`
  select id from (
    select ready.id, kind.place, row_number() over (partition by kind.name order by ready.run_at, ready.id) as turn
    from unnest(${kinds}::text[]) with ordinality as kind (name, place)
    cross join lateral (
      select id, run_at from job
      where state = 'waiting' and job.kind = kind.name and run_at <= ${now}
      order by run_at, id limit ${limit} for update skip locked
    ) ready
  ) ranked order by turn, place limit ${limit}`;

/** Takes up to `limit` jobs for handlers in this process. */
export async function claimToRun(sql: Sql, kinds: string[], now: Date, limit: number): Promise<ClaimedJob[]> {
  const rows = await sql<ClaimedJob[]>`
    update job set state = 'carried', tries = tries + 1, lease_until = now() + ${LEASE.here}::interval
    where id in (${readyIds(sql, kinds, now, limit)})
    returning id, kind, payload, tries, max_tries as "maxTries", lease_until::text as lease`;
  return rows.toSorted((a, b) => a.id - b.id);
}

/** Takes up to `limit` jobs to hand to another process, which begins the try itself. */
export async function claimToCarry(sql: Sql, kinds: string[], now: Date, limit: number): Promise<{ id: number }[]> {
  const rows = await sql<{ id: number }[]>`
    update job set state = 'carried', lease_until = now() + ${LEASE.carried}::interval
    where id in (${readyIds(sql, kinds, now, limit)})
    returning id`;
  return rows.toSorted((a, b) => a.id - b.id);
}

/**
 * Takes the next job of a serial kind when none of that kind is under way in any process.
 * Claimers of one kind take turns, so that two cannot both see "none under way".
 */
export async function claimSerial(sql: Sql, kind: string, now: Date, how: keyof typeof LEASE): Promise<ClaimedJob | undefined> {
  const [, [job]] = await sql.begin((tx) => [
    tx`select pg_advisory_xact_lock(hashtext('job'), hashtext(${kind}))`,
    // A statement of its own, since it must see what the claimer before us committed.
    tx<ClaimedJob[]>`
      update job set state = 'carried', lease_until = now() + ${LEASE[how]}::interval,
        tries = tries + ${how === 'here' ? 1 : 0}
      where id = (select id from job where state = 'waiting' and kind = ${kind} and run_at <= ${now} order by run_at, id limit 1)
        and not exists (select 1 from job where state = 'carried' and kind = ${kind})
      returning id, kind, payload, tries, max_tries as "maxTries", lease_until::text as lease`,
  ] as const);
  return job;
}

/** Begins a try of a job that came by way of Redis. Undefined when it is done, taken back, or inside a handler already. */
export async function beginCarried(sql: Sql, id: number): Promise<ClaimedJob | undefined> {
  const [row] = await sql<ClaimedJob[]>`
    update job set tries = tries + 1, lease_until = now() + ${LEASE.here}::interval
    where id = (select id from job where id = ${id} and state = 'carried' and tries < max_tries for update skip locked)
    returning id, kind, payload, tries, max_tries as "maxTries", lease_until::text as lease`;
  return row;
}

/** How many jobs are on their way or inside a handler, in all processes. */
export async function countCarried(sql: Sql): Promise<number> {
  const [row] = await sql<{ n: number }[]>`select count(*) as n from job where state = 'carried'`;
  return row?.n ?? 0;
}

/**
 * Returns to the queue what a process took and died with: the lease is over and no handler's transaction holds the row.
 * One that took its process along on every try goes to the dead.
 * @returns how many
 */
export async function returnExpired(sql: Sql): Promise<number> {
  const rows = await sql`
    update job set lease_until = null,
      state = case when tries >= max_tries then 'dead' else 'waiting' end,
      last_error = case when tries >= max_tries then 'The process ended during every try.' else last_error end
    where id in (select id from job where state = 'carried' and lease_until < now() for update skip locked)
    returning id`;
  return rows.length;
}
