import { createRoute, z } from '@hono/zod-openapi';
import { bodyLimit } from 'hono/body-limit';
import { and, like, sql } from 'drizzle-orm';
import { body, cityDay, errors, hiddenTicketIds, isRealDay, json, newRouter, refusals, schema, type Core } from '../../ticketing/index.ts';
import { comparisons } from '../figures/compare.ts';
import { lastMonth, mapOf } from '../map/map-of.ts';
import { saveShapes, shapesInput } from '../map/save-shapes.ts';
import { mapView, shapesView } from '../map/views.ts';
import { wholeCityOnly } from './access.ts';

const tags = ['figures'];
const day = z.string().refine(isRealDay, '日期格式为 YYYY-MM-DD').optional();
const code = z.string().regex(/^\d{2,20}$/, '代码应为数字');
const mapInput = z.object({ from: day, to: day, compare: z.enum(comparisons).default('week'), parent: code.optional(), matterCode: code.optional(), appealType: z.string().max(20).optional() });
/** Outlines of a city down to its communities. */
const mostBytes = 30 * 1024 * 1024;

/** /api/map: heat by region, a level at a time; the outlines come by themselves, since they hardly ever change. */
export function mapRoutes(core: Core) {
  const app = newRouter();
  app.openapi(createRoute({
    method: 'post', path: '/shapes', tags, summary: '导入行政区划边界', description: 'GeoJSON FeatureCollection; properties.code names the region, properties.population is optional. For system administrators.', request: body(shapesInput),
    middleware: [bodyLimit({ maxSize: mostBytes, onError: () => { throw errors.tooLarge('30 MB'); } })] as const, responses: { 200: json(z.object({ saved: z.number() })), ...refusals },
  }), async (c) => {
    const actor = c.get('actor');
    if (!actor.roles.includes('sysAdmin')) throw errors.notAllowed('边界由系统管理员导入。', 'Outlines are imported by system administrators.');
    return c.json({ saved: await saveShapes(core, c.req.valid('json'), actor.username) }, 200);
  });
  app.use(wholeCityOnly);
  app.openapi(createRoute({ method: 'get', path: '/', tags, summary: '地图数据', description: 'The regions one level below `parent`; without dates the last 30 days.', request: { query: mapInput }, responses: { 200: json(mapView), ...refusals } }), async (c) => {
    const { from, to, ...query } = c.req.valid('query');
    const month = lastMonth(cityDay(core.now()));
    const actor = c.get('actor');
    return c.json(await mapOf(core, actor, { ...query, from: from ?? month.from, to: to ?? month.to }, await hiddenTicketIds(core, actor)), 200);
  });
  app.openapi(createRoute({ method: 'get', path: '/shapes', tags, summary: '行政区划边界', description: 'Outlines of a region and of those one level below it.', request: { query: z.object({ parent: code.optional() }) }, responses: { 200: json(shapesView), ...refusals } }), async (c) => {
    const parent = c.req.valid('query').parent ?? core.config.cityCode;
    const below = Math.min(...[...core.city.regions.keys()].filter((k) => k.length > parent.length && k.startsWith(parent)).map((k) => k.length));
    const { regionShape } = schema;
    const rows = await core.db.select({ code: regionShape.code, geometry: regionShape.geometry }).from(regionShape)
      .where(and(like(regionShape.code, `${parent}%`), sql`length(${regionShape.code}) in (${parent.length}, ${Number.isFinite(below) ? below : parent.length})`)).orderBy(regionShape.code);
    return c.json({ items: rows }, 200);
  });
  return app;
}
