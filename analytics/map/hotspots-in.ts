import { and, desc, eq, gt, like } from 'drizzle-orm';
import type { Core } from '../../ticketing/index.ts';
import { ticketGroup } from '../db/schema/index.ts';
import { groupWithout, type GroupRow } from '../placing/write-group.ts';
import type { MapView } from './views.ts';

/** Hotspots whose members are mostly inside a region, the hottest first. */
export async function hotspotsIn(core: Core, regionCode: string, hidden: number[], most: number): Promise<GroupRow[]> {
  const rows = await core.db.select().from(ticketGroup).where(and(eq(ticketGroup.hotspot, true), gt(ticketGroup.messages, 0), like(ticketGroup.regionCode, `${regionCode}%`))).orderBy(desc(ticketGroup.heat), ticketGroup.key).limit(most);
  if (!hidden.length) return rows;
  return (await Promise.all(rows.map((row) => groupWithout(core.db, row, hidden, core.now())))).filter((row) => row !== null && row.hotspot) as GroupRow[];
}

/** As marks, each at the middle of its own place. */
export const marksOf = (core: Core, rows: readonly GroupRow[]): MapView['hotspots'] => rows.flatMap((row) => {
  const place = core.city.regions.get(row.regionCode);
  return place?.lng != null && place.lat != null ? [{ groupKey: row.key, name: row.name, citizens: row.citizens, lng: place.lng, lat: place.lat }] : [];
});
