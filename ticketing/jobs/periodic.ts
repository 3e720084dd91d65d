import type { Sql } from '../db/connect.ts';
import type { JobKinds } from './handler.ts';
import { nextSlot } from './run-job.ts';

/**
 * Sees to it that each periodic kind has its one row, which every run sets to the next slot.
 * The first run is at once; a shorter period takes effect at the next start.
 */
export async function armPeriodic(sql: Sql, { periodic }: JobKinds, now: () => Date): Promise<void> {
  for (const { kind, everyMs } of periodic) {
    const key = `every:${kind}`;
    await sql.begin(async (tx) => {
      await tx`insert into job (kind, payload, key, run_at) values (${kind}, '{}', ${key}, ${now()}) on conflict (key) do nothing`;
      // The time is asked for when the row is ours: a run that we waited for may have had this very slot, and it would come again.
      await tx`select 1 from job where key = ${key} for update`;
      await tx`
        update job set run_at = least(run_at, ${nextSlot(now(), everyMs)}), state = case when state = 'dead' then 'waiting' else state end
        where key = ${key} and state in ('waiting', 'dead')`;
    });
  }
}
