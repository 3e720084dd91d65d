import type { Sql } from '../db/connect.ts';
import type { JobKinds } from './handler.ts';
import { nextSlot } from './run-job.ts';

/**
 * Sees to it that each periodic kind has its one row, which every run sets to the next slot.
 * The first run is at once; a shorter period takes effect at the next start.
 */
export async function armPeriodic(sql: Sql, { periodic }: JobKinds, now: Date): Promise<void> {
  for (const { kind, everyMs } of periodic) {
    await sql`
      insert into job (kind, payload, key, run_at) values (${kind}, '{}', ${`every:${kind}`}, ${now})
      on conflict (key) do update set run_at = least(job.run_at, ${nextSlot(now, everyMs)}), state = case when job.state = 'dead' then 'waiting' else job.state end
      where job.state in ('waiting', 'dead')`;
  }
}
