/** How the first advice did, counted once over by week, unit, model, policy, channel and district: one pass over the period's rows. */
import type { Core } from '../../core.ts';
import { addDays } from '../../deadline/city-day.ts';
import type { Tally } from '../../http/judgement-views.ts';
import { momentsOf, type Counted } from './span.ts';

export type TallyKey = 'total' | 'week' | 'unit' | 'unitWeek' | 'model' | 'policy' | 'channel' | 'district';
export interface TallyRow extends Tally { unitId: string | null; week: string; name: string | null; since: Date; until: Date }
type Raw = Tally & { grouped: number; week: number | null; unit_id: string | null; model: string | null; policy: string | null; channel: string | null; district: string | null; since: Date; until: Date };

/** Bits of grouping(week, unit_id, model, policy, channel, district): 0 where it was grouped by. */
const byBits: Record<number, TallyKey> = { 0b111111: 'total', 0b011111: 'week', 0b101111: 'unit', 0b001111: 'unitWeek', 0b110111: 'model', 0b111011: 'policy', 0b111101: 'channel', 0b111110: 'district' };
const districtDigits = 6;

/** Each list adds up to the total, but by unit only what was advised to one. */
export async function tallies(core: Core, span: Counted): Promise<Record<TallyKey, TallyRow[]>> {
  const { start, end } = momentsOf(span);
  const rows = await core.sql<Raw[]>`
    select grouping(week, unit_id, model, policy, channel, district) as grouped, week, unit_id, model, policy, channel, district, min(at) as since, max(at) as until,
      count(*)::int as advised, count(*) filter (where decided)::int as decided, count(*) filter (where decided and outcome = 'kept')::int as kept,
      count(*) filter (where decided and (outcome = 'kept' or kept_unit_id = any(other_unit_ids)))::int as "topThree",
      count(*) filter (where decision = 'auto')::int as auto, count(*) filter (where decision = 'ask')::int as ask, count(*) filter (where decision = 'hold')::int as hold,
      count(*) filter (where decision = 'auto' and decided)::int as "autoDecided", count(*) filter (where decision = 'auto' and decided and outcome <> 'kept')::int as "cameBack"
    from (select *, unit_id is not null and outcome is not null and outcome <> 'none' as decided, left(region_code, ${districtDigits}::int) as district,
        floor((date_part('epoch', at) + 8 * 3600 + 3 * 86400) / (7 * 86400))::int as week
      from advised where at >= ${start} and at < ${end} and ticket_id <> all(${span.hidden as number[]}::bigint[])) a
    group by grouping sets ((), (week), (unit_id), (unit_id, week), (model), (policy), (channel), (district))`;
  const found: Record<TallyKey, TallyRow[]> = { total: [], week: [], unit: [], unitWeek: [], model: [], policy: [], channel: [], district: [] };
  for (const { grouped, week, unit_id: unitId, model, policy, channel, district, ...row } of rows) {
    const key = byBits[grouped]!;
    if ((key === 'unit' || key === 'unitWeek') && unitId === null) continue;
    found[key].push({ ...row, unitId, week: week === null ? '' : mondayOf(week), name: model ?? policy ?? channel ?? district });
  }
  return found;
}

/** The Monday of the n-th week since that of 1 January 1970, by the city's days. */
const mondayOf = (week: number): string => addDays('1969-12-29', week * 7);
