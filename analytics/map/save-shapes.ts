/** 行政区划边界: a city brings its own outlines as GeoJSON. */
import { sql } from 'drizzle-orm';
import { z } from '@hono/zod-openapi';
import { errors, schema, type Core } from '../../ticketing/index.ts';
import { geometry } from './views.ts';

/** A FeatureCollection whose features name their region by `code`. */
export const shapesInput = z.object({
  type: z.literal('FeatureCollection', '应为 GeoJSON 的 FeatureCollection'),
  features: z.array(z.object({ type: z.literal('Feature'), properties: z.object({ code: z.string().regex(/^\d{2,20}$/, '区域代码应为数字'), population: z.number().int().min(0).nullable().optional() }), geometry })).min(1, '文件里没有图形').max(20_000),
}).openapi('RegionShapesInput');
const atOnce = 200;

/**
 * Replaces the outlines of the regions in the file, and leaves all others. All or nothing: half a map would show gaps where there are none.
 * @returns how many
 * @throws HotlineError ruleRefused: codes that are no region of this city, or a code twice
 */
export async function saveShapes(core: Core, { features }: z.infer<typeof shapesInput>, source: string): Promise<number> {
  const codes = features.map((f) => f.properties.code);
  const unknown = [...new Set(codes.filter((code) => !core.city.regions.has(code)))];
  if (unknown.length) throw errors.ruleRefused('regionUnknown', `有${unknown.length}个代码不是本市的区域：${unknown.slice(0, 10).join('、')}。请先导入区域，或从文件中去掉。`, `Codes that are no region here: ${unknown.slice(0, 10).join(', ')}.`);
  const twice = codes.find((code, i) => codes.indexOf(code) !== i);
  if (twice) throw errors.ruleRefused('regionTwice', `代码${twice}在文件里出现了两次，每个区域只能有一个图形（多块用 MultiPolygon）。`, `Code ${twice} stands twice; one shape a region.`);
  const at = core.now();
  await core.db.transaction(async (tx) => {
    for (let i = 0; i < features.length; i += atOnce)
      await tx.insert(schema.regionShape).values(features.slice(i, i + atOnce).map((f) => ({ code: f.properties.code, geometry: f.geometry as schema.Geometry, population: f.properties.population ?? null, source, updatedAt: at })))
        .onConflictDoUpdate({ target: schema.regionShape.code, set: { geometry: sql`excluded.geometry`, population: sql`coalesce(excluded.population, region_shape.population)`, source: sql`excluded.source`, updatedAt: sql`excluded.updated_at` } });
  });
  return features.length;
}
