/** The city in memory: a few thousand rows that every decision reads. */
import { desc, ne } from 'drizzle-orm';
import type { Db } from '../db/connect.ts';
import { dispatchRule, hotline, matter, partnerLine, place, region, ruling, unit } from '../db/schema/index.ts';
import { Gazetteer } from '../place/gazetteer.ts';

export type Region = typeof region.$inferSelect;
export type Unit = typeof unit.$inferSelect;
type Hotline = typeof hotline.$inferSelect;
export type Matter = typeof matter.$inferSelect;
export type PartnerLine = typeof partnerLine.$inferSelect;
export type DispatchRule = typeof dispatchRule.$inferSelect;
export type Ruling = typeof ruling.$inferSelect;

export interface City {
  regions: Map<string, Region>;
  units: Map<string, Unit>;
  hotlines: Map<string, Hotline>;
  matters: Map<string, Matter>;
  /** rules by matter code */
  rules: Map<string, DispatchRule[]>;
  partnerLines: Map<string, PartnerLine>;
  /** rulings in force by matter code, the newest first */
  rulings: Map<string, Ruling[]>;
  /** roads, estates and landmarks by name */
  places: Gazetteer;
  /** reads everything again, in place; one reading after the other, so that the last one stands */
  reload(): Promise<void>;
}

const keyed = <T, K extends keyof T>(rows: T[], key: K) => new Map(rows.map((r) => [r[key] as string, r]));

export async function loadCity(db: Db): Promise<City> {
  const city: City = { regions: new Map(), units: new Map(), hotlines: new Map(), matters: new Map(), rules: new Map(), partnerLines: new Map(), rulings: new Map(), places: new Gazetteer([]), reload: () => (last = last.catch(() => {}).then(read)) };
  let last: Promise<void> = Promise.resolve();
  async function read() {
    const [regions, units, hotlines, matters, rules, lines, rulings, places] = await Promise.all([
      db.select().from(region), db.select().from(unit), db.select().from(hotline), db.select().from(matter), db.select().from(dispatchRule), db.select().from(partnerLine),
      db.select().from(ruling).where(ne(ruling.state, 'revoked')).orderBy(desc(ruling.ruledAt), desc(ruling.id)), db.select().from(place),
    ]);
    city.regions = keyed(regions, 'code');
    city.units = keyed(units, 'id');
    city.hotlines = keyed(hotlines, 'number');
    city.matters = keyed(matters, 'code');
    city.rules = byMatter(rules);
    city.partnerLines = keyed(lines, 'code');
    city.rulings = byMatter(rulings);
    city.places = new Gazetteer(places);
  }
  await city.reload();
  return city;
}

export function byMatter<T extends { matterCode: string }>(rows: T[]): Map<string, T[]> {
  const grouped = new Map<string, T[]>();
  for (const row of rows) grouped.set(row.matterCode, [...(grouped.get(row.matterCode) ?? []), row]);
  return grouped;
}

/** The unit with this path and all units below it. */
export const subtreeIds = (city: City, path: string): string[] => [...city.units.values()].filter((u) => u.path.startsWith(path)).map((u) => u.id);

/** As staff and citizens read it; a unit that is not in the catalogue shows its id. */
export const unitName = (city: Pick<City, 'units'>, id: string): string => city.units.get(id)?.name ?? id;

/** An assignment with its unit's path, by which permission knows whose it is. */
export const withUnitPath = <A extends { unitId: string }>(city: City, assignment: A): A & { unitPath: string } => ({ ...assignment, unitPath: city.units.get(assignment.unitId)?.path ?? '' });

/** The region itself and its ancestors, nearest first. Codes nest by prefix, so each is a look-up; every line of every list asks. */
function lineage(city: City, regionCode: string): Region[] {
  const found: Region[] = [];
  for (let length = regionCode.length; length > 0; length--) {
    const region = city.regions.get(regionCode.slice(0, length));
    if (region) found.push(region);
  }
  return found;
}

/** 云溪区柳湾街道清荷社区 — as staff write it, without the city. */
export const regionName = (city: City, regionCode: string): string =>
  lineage(city, regionCode).filter((r) => r.level !== 'city').toReversed().map((r) => r.name).join('') || city.regions.get(regionCode)?.name || regionCode;

/** The district (区、县) a place lies in; the city where it is not known more closely. */
export const districtOf = (city: City, regionCode: string): string => lineage(city, regionCode).find((r) => r.level === 'district' || r.level === 'city')?.code ?? regionCode;
