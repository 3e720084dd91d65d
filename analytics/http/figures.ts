import { createRoute, z } from '@hono/zod-openapi';
import { addDays, cityDay, hiddenTicketIds, isRealDay, json, newRouter, refusals, type Core } from '../../ticketing/index.ts';
import { comparisons } from '../figures/compare.ts';
import { figuresOfDay } from '../figures/day.ts';
import { trendOf } from '../figures/trend.ts';
import { trends } from '../figures/trend-views.ts';
import { dimensions, trendsOf } from '../figures/trends.ts';
import { dayFigures, trend } from '../figures/views.ts';
import { visitFigures as figuresOfVisits } from '../figures/visits.ts';
import { visitFigures } from '../figures/visit-views.ts';
import { wholeCityOnly } from './access.ts';

const tags = ['figures'];
const dateInput = z.string().refine(isRealDay, '日期格式为 YYYY-MM-DD');
const code = z.string().regex(/^\d{2,20}$/, '代码应为数字').optional();
const trendsInput = z.object({ from: dateInput, to: dateInput, compare: z.enum(comparisons).default('week'), by: z.enum(dimensions).default('matter'), matterCode: code, regionCode: code, unitId: z.string().max(64).optional(), channel: z.string().max(20).optional(), appealType: z.string().max(20).optional() });
const trendInput = z.object({ days: z.coerce.number().int().min(1).max(366).default(30), by: z.enum(['total', 'category', 'channel']).default('total') });

export function figureRoutes(core: Core) {
  const app = newRouter();
  app.use(wholeCityOnly);
  app.openapi(createRoute({
    method: 'get', path: '/day', tags, summary: '一日数据', description: 'Without a date: today so far. The definition of every figure is in analytics/figures.', request: { query: z.object({ date: dateInput.optional() }) }, responses: { 200: json(dayFigures), ...refusals },
  }), async (c) => c.json(await figuresOfDay(core, c.req.valid('query').date ?? cityDay(core.now()), await hiddenTicketIds(core, c.get('actor'))), 200));
  app.openapi(createRoute({ method: 'get', path: '/trend', tags, summary: '受理趋势', request: { query: trendInput }, responses: { 200: json(trend), ...refusals } }), async (c) => {
    const { days, by } = c.req.valid('query');
    return c.json(await trendOf(core, days, by, await hiddenTicketIds(core, c.get('actor'))), 200);
  });
  app.openapi(createRoute({
    method: 'get', path: '/trends', tags, summary: '趋势分析：按事项、区域、单位、来源、类型，同比环比', description: 'By the day of the appeal. Compared with the same weekdays before.', request: { query: trendsInput }, responses: { 200: json(trends), ...refusals },
  }), async (c) => c.json(await trendsOf(core, c.req.valid('query'), await hiddenTicketIds(core, c.get('actor'))), 200));
  app.openapi(createRoute({ method: 'get', path: '/visits', tags, summary: '回访数据', request: { query: z.object({ days: z.coerce.number().int().min(1).max(366).default(30) }) }, responses: { 200: json(visitFigures), ...refusals } }), async (c) => {
    const to = cityDay(core.now());
    return c.json(await figuresOfVisits(core, { from: addDays(to, 1 - c.req.valid('query').days), to }, await hiddenTicketIds(core, c.get('actor'))), 200);
  });
  return app;
}
