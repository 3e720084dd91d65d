/** A city with a past: rows of old tickets, written straight to the table, since what they went through is of no matter to sensing. */
import { sql } from 'drizzle-orm';
import { refreshFacts } from '../../../analytics/facts/index.ts';
import { lookAtFigures, lookAtGroups, lookAtSeasons } from '../../../analytics/sensing/look.ts';
import { city } from '../../../ticketing/seed/city/index.ts';
import { seeded } from '../../generate/random.ts';
import { testCity, type TestCity } from '../placing/city.ts';

export const communities = city.regions.filter((r) => r.level === 'community').map((r) => r.code);
export const matters = city.matters.filter((m) => m.level === 3).map((m) => m.code);
const dayMs = 86_400_000;
let made = 0;

export interface OldTicket { at: Date; matter: string; region: string; citizen?: number; unit?: string; channel?: string; registeredAt?: Date; confidential?: boolean; accused?: string }

export async function sensingCity(at: string): Promise<TestCity & { put(rows: readonly OldTicket[]): Promise<number[]>; past(days: number, perDay: number): Promise<void>; look(): Promise<number>; lookAtGroups(): Promise<number>; lookAtSeasons(): Promise<number> }> {
  const core = await testCity({ at });
  await core.db.execute(sql`insert into appellant (created_at) select now() from generate_series(1, 4000)`);
  const put = async (rows: readonly OldTicket[]) => {
    const ids: number[] = [];
    for (let from = 0; from < rows.length; from += 2_000) {
      const part = rows.slice(from, from + 2_000).map((r) => ({
        ticket_no: `9901old${String(++made).padStart(9, '0')}`, state: 'closed', channel: r.channel ?? 'call', appellant_id: r.citizen ?? (made % 4000) + 1, appeal_type: 'complaint', title: '旧工单', content: '旧工单的内容', region_code: r.region, matter_code: r.matter, lead_unit_id: r.unit ?? null,
        appealed_at: r.at.toISOString(), registered_at: (r.registeredAt ?? r.at).toISOString(), updated_at: (r.registeredAt ?? r.at).toISOString(), is_confidential: r.confidential ?? false, accused_unit_id: r.accused ?? null,
      }));
      const written = await core.db.execute<{ id: string }>(sql`
        insert into ticket (ticket_no, state, channel, appellant_id, appeal_type, title, content, region_code, matter_code, lead_unit_id, appealed_at, registered_at, updated_at, is_confidential, accused_unit_id)
        select ticket_no, state, channel, appellant_id, appeal_type, title, content, region_code, matter_code, lead_unit_id, appealed_at, registered_at, updated_at, is_confidential, accused_unit_id
        from jsonb_to_recordset(${JSON.stringify(part)}::jsonb) as r(ticket_no text, state text, channel text, appellant_id bigint, appeal_type text, title text, content text, region_code text, matter_code text, lead_unit_id text, appealed_at timestamptz, registered_at timestamptz, updated_at timestamptz, is_confidential boolean, accused_unit_id text) returning id`);
      ids.push(...written.map((w) => Number(w.id)));
    }
    await core.db.execute(sql`insert into job (kind, payload, run_at) values ('facts.rebuild', '{}', to_timestamp(0))`);
    return ids;
  };
  const facts = async () => {
    await core.settle();
    await refreshFacts(core);
  };
  return Object.assign(core, {
    put,
    /** ordinary days before today: so many tickets each, over twenty matters and all communities */
    past: async (days: number, perDay: number) => {
      const random = seeded(days);
      const today = core.now().getTime();
      await put(Array.from({ length: days * perDay }, (_, i): OldTicket => ({ at: new Date(today - (1 + Math.floor(i / perDay)) * dayMs - random.below(6 * 3_600_000)), matter: matters[random.below(20)]!, region: random.pick(communities), citizen: 1 + random.below(3000) })));
    },
    look: async () => { await facts(); return core.db.transaction((tx) => lookAtFigures(core, tx, core.now())); },
    lookAtGroups: () => core.db.transaction((tx) => lookAtGroups(core, tx, core.now())),
    lookAtSeasons: async () => { await facts(); return core.db.transaction((tx) => lookAtSeasons(core, tx, core.now())); },
  });
}
