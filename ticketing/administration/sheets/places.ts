import { and, eq } from 'drizzle-orm';
import { place } from '../../db/schema/index.ts';
import { joined, orNull, parted, type Cells, type Sheet } from '../sheet.ts';
import { trade } from './who.ts';

/** Roads, estates and landmarks as people name them: where an appeal happened is read from its words by these. */
export const places: Sheet = {
  name: 'places', zh: '地名', en: 'places', ...trade,
  columns: [
    { name: 'kind', zh: '种类', en: 'Kind', kind: 'one', of: 'placeKinds', required: true, fixed: true },
    { name: 'name', zh: '名称', en: 'Name', kind: 'text', required: true, fixed: true, most: 60 },
    { name: 'regionCode', zh: '区域', en: 'Region', kind: 'one', of: 'regions', required: true, fixed: true, hint: '能包含它的最小区域' },
    { name: 'aliases', zh: '别名', en: 'Also called', kind: 'list', most: 500 },
    { name: 'lng', zh: '经度', en: 'Longitude', kind: 'number' },
    { name: 'lat', zh: '纬度', en: 'Latitude', kind: 'number' },
  ],
  key: (cells) => `${cells.name} ${cells.kind} ${cells.regionCode}`,
  async read(_core, db) {
    return (await db.select().from(place).orderBy(place.regionCode, place.name)).map((p) => ({ kind: p.kind, name: p.name, regionCode: p.regionCode, aliases: joined(p.aliases), lng: p.lng === null ? '' : String(p.lng), lat: p.lat === null ? '' : String(p.lat) }));
  },
  async write({ tx, changes }) {
    const number = (text: string | undefined) => (orNull(text) === null ? null : Number(text));
    for (const { before, after } of changes) {
      const row = { aliases: parted(after.aliases ?? ''), lng: number(after.lng), lat: number(after.lat) };
      if (before) await tx.update(place).set(row).where(and(eq(place.kind, kindOf(after)), eq(place.name, after.name!), eq(place.regionCode, after.regionCode!)));
      else await tx.insert(place).values({ kind: kindOf(after), name: after.name!, regionCode: after.regionCode!, ...row });
    }
  },
};

const kindOf = (cells: Cells) => cells.kind as typeof place.$inferInsert.kind;
