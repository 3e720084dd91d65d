import { region } from '../../db/schema/index.ts';
import { orNull, type Fault, type Sheet } from '../sheet.ts';
import { frame } from './who.ts';

/** Codes nest by prefix: city 9901, district 990101, subdistrict 990101001, community, grid. */
export const regions: Sheet = {
  name: 'regions', zh: '区域', en: 'regions', ...frame,
  columns: [
    { name: 'code', zh: '编码', en: 'Code', kind: 'text', required: true, fixed: true, most: 20, hint: '下级编码以上级编码开头' },
    { name: 'name', zh: '名称', en: 'Name', kind: 'text', required: true, most: 60 },
    { name: 'level', zh: '层级', en: 'Level', kind: 'one', of: 'levels', required: true },
    { name: 'lng', zh: '经度', en: 'Longitude', kind: 'number' },
    { name: 'lat', zh: '纬度', en: 'Latitude', kind: 'number' },
  ],
  choices: { of: 'regions', label: 'name' },
  key: (cells) => cells.code!,
  async read(_core, db) {
    return (await db.select().from(region).orderBy(region.code)).map((r) => ({ code: r.code, name: r.name, level: r.level, lng: r.lng === null ? '' : String(r.lng), lat: r.lat === null ? '' : String(r.lat) }));
  },
  check: ({ changes, rows, core }) => changes.flatMap(({ key, after }): Fault[] => {
    if (!/^\d{2,20}$/.test(key)) return [{ key, column: 'code', zh: `区域编码「${key}」应为数字`, en: `${key} is not a code of digits` }];
    if (!key.startsWith(core.config.cityCode)) return [{ key, column: 'code', zh: `区域编码「${key}」应以本市编码${core.config.cityCode}开头`, en: `${key} does not begin with the city's code ${core.config.cityCode}` }];
    const parents = [...rows.keys()].some((code) => code !== key && key.startsWith(code));
    return after.level === 'city' || parents ? [] : [{ key, column: 'code', zh: `没有「${key}」的上级区域`, en: `No region is above ${key}` }];
  }),
  async write({ tx, changes }) {
    for (const { after } of changes) {
      const row = { name: after.name!, level: after.level as typeof region.$inferInsert.level, lng: orNull(after.lng) === null ? null : Number(after.lng), lat: orNull(after.lat) === null ? null : Number(after.lat) };
      await tx.insert(region).values({ code: after.code!, ...row }).onConflictDoUpdate({ target: region.code, set: row });
    }
  },
};
