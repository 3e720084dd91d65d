import { sql } from 'drizzle-orm';
import type { Core } from '../../../ticketing/index.ts';
import { raiseAlarm } from './alarms.ts';
import { dialRulesNow } from './in-force.ts';
import type { NumberKind } from './number-kind.ts';

interface Talk { staffId: number | null; name: string; kind: NumberKind; minutes: number }

/** Yuan of calls by who made them, at a price a begun minute. Pure. */
export function costOf(talks: readonly Talk[], prices: Partial<Record<NumberKind, number>>): { total: number; of: Map<number, { name: string; yuan: number }> } {
  const of = new Map<number, { name: string; yuan: number }>();
  let total = 0;
  for (const { staffId, name, kind, minutes } of talks) {
    const yuan = minutes * (prices[kind] ?? 0);
    total += yuan;
    if (staffId !== null) of.set(staffId, { name, yuan: (of.get(staffId)?.yuan ?? 0) + yuan });
  }
  return { total, of };
}

/** Job, every minute: what the last hour's calls cost, also of those that go on. Above the alarms of the rules somebody has to look, and a person's free dialling waits. */
export async function watchCost(core: Core): Promise<void> {
  const { rules } = await dialRulesNow(core.db);
  const now = core.now();
  const since = new Date(now.getTime() - 3_600_000);
  // Only the part that lies in the hour: a call that has gone on for a day costs no more an hour than others.
  const talks = await core.db.execute<{ staff_id: number | null; name: string; kind: NumberKind; minutes: number }>(sql`
    select a.staff_id, a.staff_name as name, a.kind, ceil(extract(epoch from (coalesce(c.talk_ended_at, c.ended_at, ${now.toISOString()}::timestamptz) - greatest(c.answered_at, ${since.toISOString()}::timestamptz))) / 60)::int as minutes
    from dial_attempt a join call c on c.call_no = a.call_no
    where a.refused is null and a.at > ${new Date(since.getTime() - 86_400_000).toISOString()}::timestamptz and c.answered_at is not null and coalesce(c.talk_ended_at, c.ended_at, ${now.toISOString()}::timestamptz) > ${since.toISOString()}::timestamptz`);
  const { total, of } = costOf(talks.map((t) => ({ staffId: t.staff_id, name: t.name, kind: t.kind, minutes: t.minutes })), rules.alarms.prices);
  const rounded = (yuan: number) => Math.round(yuan * 100) / 100;
  if (total >= rules.alarms.costHour) await raiseAlarm(core, { kind: 'cost', about: 'all', staffId: null, stops: false, data: { yuan: rounded(total) } });
  for (const [staffId, { name, yuan }] of of) if (yuan >= rules.alarms.costPersonHour) await raiseAlarm(core, { kind: 'cost', about: `staff:${staffId}`, staffId, stops: true, data: { name, yuan: rounded(yuan) } });
}
