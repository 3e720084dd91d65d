/** The log from which every process builds the same index: first placings, what happened to members since, and what people decided. */
import { sql } from 'drizzle-orm';
import type { Db, Tx } from '../../ticketing/index.ts';
import type { rulingKinds } from '../db/schema/index.ts';

export interface Ruled { kind: (typeof rulingKinds)[number]; groupKey: string; otherKey: string | null; ticketIds: string[]; undoes: number | null }
export type LogEntry = { seq: number; id: string } & (
  | { entry: 'placed'; groupKey: string; citizen: string; at: Date; signature: Buffer }
  /** `groupKey` null: it left the index; `signature`: its text was read anew */
  | { entry: 'moved'; groupKey: string | null; citizen: string; at: Date; signature: Buffer | null }
  | { entry: 'ruled'; ruled: Ruled });

interface Line extends Record<string, unknown> { seq: number; entry: 'placed' | 'moved' | 'ruled'; id: string; group_key: string | null; citizen: string | null; at: number | null; signature: Buffer | null; ruled: Ruled | null }

/**
 * Entries after a position, in order, at most so many. One statement, hence one look at the database: three would each see another moment,
 * and an entry committed between two of them would be passed over.
 */
export async function readLog(db: Db | Tx, after: number, most: number): Promise<LogEntry[]> {
  const rows = await db.execute<Line>(sql`
    select * from (
      (select seq::float8 as seq, 'placed' as entry, ticket_id::text as id, coalesce(placed_key, group_key) as group_key, citizen_key as citizen, (extract(epoch from at) * 1000)::float8 as at, signature, null::jsonb as ruled
        from group_member where seq > ${after} order by seq limit ${most})
      union all
      (select v.seq::float8, 'moved', v.ticket_id::text, v.to_key, m.citizen_key, (extract(epoch from m.at) * 1000)::float8, v.signature, null
        from group_move v join group_member m on m.ticket_id = v.ticket_id where v.seq > ${after} order by v.seq limit ${most})
      union all
      (select seq::float8, 'ruled', '', null, null, null, null,
        jsonb_build_object('kind', kind, 'groupKey', group_key, 'otherKey', other_key, 'ticketIds', to_jsonb(ticket_ids::text[]), 'undoes', undoes)
        from group_ruling where seq > ${after} order by seq limit ${most})
    ) log order by seq limit ${most}`);
  return rows.map(({ seq, entry, id, group_key: groupKey, citizen, at, signature, ruled }): LogEntry => {
    if (entry === 'ruled') return { seq, id, entry, ruled: ruled! };
    const member = { seq, id, citizen: citizen!, at: new Date(at!) };
    return entry === 'placed' ? { ...member, entry, groupKey: groupKey!, signature: signature! } : { ...member, entry, groupKey, signature };
  });
}
