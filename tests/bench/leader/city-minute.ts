/** What a city does to its tickets between two refreshes, as rows: new ones, and changes to recent and to old ones. */
import type { Core } from '../../../ticketing/core.ts';
import { benchNow } from '../database/seeded-core.ts';

/** An event a ticket has some ten times in its life; spread over the year's working hours that is so many in a quarter of a minute of a busy hour. */
export const eventsBetween = (rows: number): number => Math.max(4, Math.round((rows * 10) / (365 * 8 * 240)));

/** Writes `count` changes, each with its event. */
export async function someChanges({ sql }: Core, count: number): Promise<void> {
  await sql.begin(async (tx) => {
    await tx`with touched as (
      select id from (select id, row_number() over (order by appealed_at desc) as age from ticket) aged where age % greatest(1, (select count(*) from ticket where appealed_at > ${benchNow}::timestamptz - interval '20 days') / ${count}) = 0 order by age limit ${count}
    ), moved as (update ticket set lead_unit_id = case when lead_unit_id = 'yx-cg' then 'yx-zj' else 'yx-cg' end, event_seq = event_seq + 1, updated_at = ${benchNow} where id in (select id from touched) returning id, event_seq)
    insert into event (ticket_id, seq, kind, at, actor, data, hash) select id, event_seq + 100, 'amend', ${benchNow}, '{"kind":"system","name":"bench"}', '{}', '\\x00' from moved on conflict do nothing`;
  });
}
