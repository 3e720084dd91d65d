/** What became of the calls of a city's day, by line. */
import { sql } from 'drizzle-orm';
import type { Db } from '../../../ticketing/index.ts';

/**
 * `offered`: asked for a person and are decided (those who still wait are in neither); who gave up within 5 s counts apart (行业通行口径). `answered`: by a person.
 * `inTime`: within the seconds of GB/T 33358, from when they entered the queue. Waits in seconds.
 */
export interface DayCounts { lineNumber: string; offered: number; answered: number; inTime: number; abandoned: number; shortAbandoned: number; callBack: number; waitSum: number; longest: number; talkSum: number }

export async function dayCounts(db: Db, from: Date, to: Date, answerSeconds: number): Promise<DayCounts[]> {
  const wait = sql`greatest(0, extract(epoch from answered_at - coalesce(queued_at, arrived_at)))`;
  const asked = sql`queued_at is not null and coalesce(outcome, '') not in ('refused', 'closedHours', 'shortAbandoned') and (answered_at is not null or state = 'ended')`;
  const rows = await db.execute<Record<string, string>>(sql`
    select coalesce(line_number, '') as line_number, count(*) filter (where ${asked}) as offered, count(*) filter (where answered_at is not null) as answered,
      count(*) filter (where answered_at is not null and ${wait} <= ${answerSeconds}) as in_time, count(*) filter (where outcome = 'abandoned') as abandoned, count(*) filter (where outcome = 'shortAbandoned') as short_abandoned,
      count(*) filter (where outcome = 'callBack') as call_back, coalesce(sum(${wait}) filter (where answered_at is not null), 0) as wait_sum, coalesce(max(${wait}) filter (where answered_at is not null), 0) as longest,
      coalesce(sum(extract(epoch from coalesce(talk_ended_at, ended_at) - answered_at)), 0) as talk_sum
    from call where direction = 'inbound' and arrived_at >= ${from.toISOString()} and arrived_at < ${to.toISOString()} group by 1`);
  return [...rows].map((r) => ({
    lineNumber: r.line_number!, offered: Number(r.offered), answered: Number(r.answered), inTime: Number(r.in_time), abandoned: Number(r.abandoned), shortAbandoned: Number(r.short_abandoned), callBack: Number(r.call_back),
    waitSum: Number(r.wait_sum), longest: Number(r.longest), talkSum: Number(r.talk_sum),
  }));
}

const sums = ['offered', 'answered', 'inTime', 'abandoned', 'shortAbandoned', 'callBack', 'waitSum', 'talkSum'] as const;
export const addDays = (parts: readonly DayCounts[]): DayCounts => parts.reduce<DayCounts>((a, b) => ({ ...Object.fromEntries(sums.map((k) => [k, a[k] + b[k]])) as Record<(typeof sums)[number], number>, lineNumber: '', longest: Math.max(a.longest, b.longest) }),
  { lineNumber: '', offered: 0, answered: 0, inTime: 0, abandoned: 0, shortAbandoned: 0, callBack: 0, waitSum: 0, longest: 0, talkSum: 0 });

/** Of all who asked for a person; null: nobody did yet. */
export const share = (part: number, whole: number): number | null => (whole ? part / whole : null);
