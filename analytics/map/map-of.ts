/** How many tickets each region below one has, per head where the population is known, and how that moved. */
import { inArray } from 'drizzle-orm';
import { addDays, errors, schema, type City, type Core, type StaffActor } from '../../ticketing/index.ts';
import { freshnessOf, sliceBy, type SliceFilter } from '../facts/index.ts';
import { lengthOf, spanBefore, type Comparison } from '../figures/compare.ts';
import { rate } from '../figures/rate.ts';
import { hotspotsIn, marksOf } from './hotspots-in.ts';
import { pointsIn } from './points-in.ts';
import type { MapView } from './views.ts';

export interface MapQuery extends Pick<SliceFilter, 'matterCode' | 'appealType'> { from: string; to: string; compare: Comparison; parent?: string | undefined }
type Region = NonNullable<ReturnType<City['regions']['get']>>;
const levels = ['city', 'district', 'subdistrict', 'community', 'grid'] as const;
const digitsOf = { district: 6, subdistrict: 9, community: 12, grid: 14 } as const;
const longest = 366;
/** More marks than these hide the map. */
const marks = 30;

/**
 * @param hidden tickets that do not exist for the reader
 * @throws HotlineError invalid: no such region or matter, a span the wrong way round or too long
 */
export async function mapOf(core: Core, actor: StaffActor, { from, to, compare, parent: code = core.config.cityCode, ...filter }: MapQuery, hidden: number[]): Promise<MapView> {
  const parent = core.city.regions.get(code);
  if (!parent) throw errors.invalid([{ path: 'parent', message: '没有这个区域' }]);
  if (filter.matterCode && !core.city.matters.has(filter.matterCode)) throw errors.invalid([{ path: 'matterCode', message: '没有这个事项' }]);
  if (from > to || lengthOf({ from, to }) > longest) throw errors.invalid([{ path: 'from', message: from > to ? '起始日期不能晚于截止日期' : `一次最多看${longest}天` }]);
  const [span, before] = [{ from, to }, spanBefore({ from, to }, compare)];
  const children = childrenOf(core.city, parent);
  const digits = children[0] ? digitsOf[children[0].level as keyof typeof digitsOf] : parent.code.length;
  const within = { ...filter, regionCode: parent.code };
  const shapes = schema.regionShape;
  const [rows, rowsBefore, shaped, fresh, hotspots, points] = await Promise.all([
    sliceBy(core.db, span, within, { dimension: 'region', digits }, hidden), sliceBy(core.db, before, within, { dimension: 'region', digits }, hidden),
    children.length ? core.db.select({ code: shapes.code, population: shapes.population }).from(shapes).where(inArray(shapes.code, children.map((c) => c.code))) : [],
    freshnessOf(core.db, { from: before.from, to }), hotspotsIn(core, parent.code, hidden, marks), children.length ? [] : pointsIn(core, actor, parent, span, filter),
  ]);
  const [counts, countsBefore, shapeOf] = [new Map(rows.map((r) => [r.key, r.n])), new Map(rowsBefore.map((r) => [r.key, r.n])), new Map(shaped.map((s) => [s.code, s]))];
  const total = rows.reduce((sum, row) => sum + row.n, 0);
  const items = children.map((region) => {
    const [n, earlier, population] = [counts.get(region.code) ?? 0, countsBefore.get(region.code) ?? 0, shapeOf.get(region.code)?.population ?? null];
    return {
      ...placeOf(region), n, before: earlier, change: rate(n - earlier, earlier), population, perTenThousand: population ? (n / population) * 10_000 : null,
      lng: region.lng, lat: region.lat, deeper: childrenOf(core.city, region).length > 0, shaped: shapeOf.has(region.code),
    };
  });
  return {
    from, to, before, asOf: fresh.asOf?.toISOString() ?? null, updating: fresh.updating, parent: placeOf(parent), path: pathOf(core.city, parent).map(placeOf), total,
    unplaced: total - items.reduce((sum, item) => sum + item.n, 0), items, hotspots: marksOf(core, hotspots), points,
  };
}

const placeOf = ({ code, name, level }: Region) => ({ code, name, level });
const childrenOf = (city: City, parent: Region): Region[] => [...city.regions.values()].filter((r) => r.code.startsWith(parent.code) && levels.indexOf(r.level) === levels.indexOf(parent.level) + 1).toSorted((a, b) => (a.code < b.code ? -1 : 1));
const pathOf = (city: City, region: Region): Region[] => [...city.regions.values()].filter((r) => region.code.startsWith(r.code)).toSorted((a, b) => a.code.length - b.code.length);

/** The last 30 city days. */
export const lastMonth = (today: string) => ({ from: addDays(today, -29), to: today });
