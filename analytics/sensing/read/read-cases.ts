import { sql } from 'drizzle-orm';
import { addDays, cityMoment, type Core, type Tx } from '../../../ticketing/index.ts';
import type { Case } from '../detect/index.ts';
import { currentMatter } from './atlas.ts';
import { citizenOf, counted, dayOf, ofThePresent } from './counted.ts';

/** Four weeks: two that are tested, and two before them for the picture. */
const recentDays = 28;

/** Every ticket of the last four weeks up to now that counts. */
export async function readCases(core: Pick<Core, 'city'>, tx: Tx, day: string): Promise<Case[]> {
  const matterNow = currentMatter(core.city, day);
  const rows = await tx.execute<{ id: string; day: string; matter: string; region: string; unit: string | null; citizen: string }>(sql`
    select id, ${dayOf}::text as day, matter_code as matter, region_code as region, lead_unit_id as unit, ${citizenOf} as citizen
    from ticket where appealed_at >= ${cityMoment(addDays(day, 1 - recentDays), '00:00').toISOString()}::timestamptz and appealed_at < ${cityMoment(addDays(day, 1), '00:00').toISOString()}::timestamptz and ${counted} and ${ofThePresent}`);
  return rows.map((r) => ({ ticketId: Number(r.id), day: r.day, matter: matterNow(r.matter), region: r.region, unit: r.unit, citizen: r.citizen }));
}
