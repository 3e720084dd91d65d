/** How far what was sent has come. */
import { z } from '@hono/zod-openapi';
import { sql } from 'drizzle-orm';
import type { Core } from '../../../core.ts';
import type { GroupSource } from './groups.ts';

const decided = z.object({ auto: z.int(), ask: z.int(), hold: z.int(), none: z.int() });
/** `none`: not decided yet. `groups` and `hotspots` are null where no analytics runs. `jobsWaiting` counts work at hand, also what is to be tried again. */
export const progressView = z.object({
  registered: z.int(), decided, groups: z.int().nullable(), hotspots: z.int().nullable(), jobsWaiting: z.int(), jobsDead: z.int(),
}).openapi('IntegrationProgress');
export type ProgressView = z.infer<typeof progressView>;

export async function progressSince(core: Core, groups: GroupSource | undefined, since: Date): Promise<ProgressView> {
  const rows = await core.db.execute<{ decision: keyof ProgressView['decided']; n: number }>(sql`
    select coalesce(s.decision, 'none') as decision, count(*)::int as n
    from ticket t left join suggestion s on s.ticket_id = t.id
    where t.registered_at >= ${since.toISOString()}::timestamptz group by 1`);
  const byDecision = { auto: 0, ask: 0, hold: 0, none: 0, ...Object.fromEntries(rows.map((row) => [row.decision, row.n])) };
  const counted = await groups?.countSince(since);
  return {
    registered: rows.reduce((sum, row) => sum + row.n, 0), decided: byDecision,
    groups: counted?.groups ?? null, hotspots: counted?.hotspots ?? null, ...await jobsAtHand(core),
  };
}

/** Periodic work always waits for its next slot and planned work for its moment: neither is at hand. */
async function jobsAtHand(core: Core): Promise<{ jobsWaiting: number; jobsDead: number }> {
  const [row] = await core.db.execute<{ waiting: number; dead: number }>(sql`
    select count(*) filter (where state = 'carried' or (state = 'waiting' and (run_at <= ${core.now().toISOString()}::timestamptz or tries > 0)))::int as waiting,
      count(*) filter (where state = 'dead')::int as dead
    from job where state in ('waiting', 'carried', 'dead') and (key is null or key not like 'every:%')`);
  return { jobsWaiting: row?.waiting ?? 0, jobsDead: row?.dead ?? 0 };
}
