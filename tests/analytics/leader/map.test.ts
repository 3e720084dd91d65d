import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { analytics } from '../../../analytics/index.ts';
import { regions } from '../../../ticketing/seed/city/regions.ts';
import { shapesOf } from '../../../ticketing/seed/city/shapes.ts';
import { testApi, type Client, type TestApi } from '../../setup/api.ts';
import type { TestCore } from '../../setup/core.ts';
import { leaderCity } from './city.ts';

let core: TestCore;
let api: TestApi;
let mayor: Client;
beforeAll(async () => { core = await leaderCity(); api = await testApi(core, () => ({ open: {}, staff: analytics.staffRoutes!(core) })); mayor = await api.as('mayor'); }, 120_000);
afterAll(async () => { await api.close(); await core.close(); });

const area = (ring: readonly (readonly number[])[]) => Math.abs(ring.reduce((sum, [x, y], i) => { const [a, b] = ring[(i + 1) % ring.length]!; return sum + x! * b! - a! * y!; }, 0) / 2);

test('the seeded outlines tile the city without gap or overlap, level by level', () => {
  const shapes = shapesOf(regions).map((s) => ({ ...s, area: area(s.geometry.coordinates[0] as [number, number][]) }));
  expect(new Set(shapes.map((s) => s.code)).size).toBe(regions.length - 1);
  for (const parent of shapes) {
    const digits = { 6: 9, 9: 12, 12: 14 }[parent.code.length];
    const below = shapes.filter((s) => s.code.length === digits && s.code.startsWith(parent.code));
    if (!below.length) continue;
    expect(below.reduce((sum, s) => sum + s.area, 0) / parent.area).toBeCloseTo(1, 4);
    expect(below.every((s) => s.area > 0)).toBe(true);
    expect(Math.abs(below.reduce((sum, s) => sum + s.population, 0) - parent.population)).toBeLessThan(5);
  }
});

test('a level has its regions, counts, people and what names no more; the sums are the total', async () => {
  const { body } = await mayor.get('/api/map?from=2026-02-14&to=2026-03-20');
  expect(body.parent).toMatchObject({ code: '9901', level: 'city' });
  expect(body.items).toHaveLength(6);
  expect(body.items.reduce((sum: number, i: { n: number }) => sum + i.n, 0) + body.unplaced).toBe(body.total);
  expect(body.unplaced).toBeGreaterThan(0);
  const yunxi = body.items.find((i: { code: string }) => i.code === '990101');
  expect(yunxi.perTenThousand).toBeCloseTo((yunxi.n / yunxi.population) * 10_000);
  expect(yunxi).toMatchObject({ deeper: true, shaped: true });
  const shapes = (await mayor.get('/api/map/shapes')).body.items;
  expect(shapes.map((s: { code: string }) => s.code)).toEqual(body.items.map((i: { code: string }) => i.code));
});

test('single tickets stand on the lowest level only; a confidential one on none, whoever looks; analysts see none', async () => {
  expect((await mayor.get('/api/map?from=2026-02-14&to=2026-03-20&parent=990101001')).body.points).toEqual([]);
  const supervisor = await api.as('supervisor1');
  const grid = '/api/map?from=2026-02-14&to=2026-03-20&parent=99010100100101';
  const { body } = await supervisor.get(grid);
  const rows = await core.sql<{ ticket_no: string; is_confidential: boolean }[]>`select ticket_no, is_confidential from ticket where region_code = '99010100100101'`;
  expect(rows.some((r) => r.is_confidential)).toBe(true);
  expect(body.points.map((p: { ticketNo: string }) => p.ticketNo).toSorted()).toEqual(rows.filter((r) => !r.is_confidential).map((r) => r.ticket_no).toSorted());
  expect(body.total).toBe(rows.length);
  const analyst = (await (await api.as('analyst1')).get(grid)).body;
  expect(analyst.points).toEqual([]);
  expect(analyst.total).toBe(rows.length);
});

test('a day to come and a month without tickets are nought everywhere, and no region is missing', async () => {
  for (const span of ['from=2026-03-21&to=2026-03-21', 'from=2024-02-01&to=2024-02-29']) {
    const { status, body } = await mayor.get(`/api/map?${span}`);
    expect(status).toBe(200);
    expect(body.items.map((i: { n: number; before: number; change: number | null }) => [i.n, i.change])).toEqual(body.items.map((i: { before: number }) => [0, i.before ? -1 : null]));
    expect(body.items).toHaveLength(6);
    const trends = (await mayor.get(`/api/figures/trends?${span}`)).body;
    expect(trends.total).toBe(0);
    expect(trends.rows.every((r: { n: number; before: number }) => r.n === 0 && r.before > 0)).toBe(true);
  }
});

test('an unknown region or matter, a span the wrong way round and one too long are refused, and say why', async () => {
  for (const [query, word] of [['parent=990199', '没有这个区域'], ['matterCode=99', '没有这个事项'], ['from=2026-03-02&to=2026-03-01', '起始日期不能晚于截止日期'], ['from=2020-01-01&to=2026-01-01', '366'], ['from=2026-02-30&to=2026-03-01', 'YYYY-MM-DD']]) {
    const { status, body } = await mayor.get(`/api/map?${query}`);
    expect([query, status]).toEqual([query, 400]);
    expect(JSON.stringify(body)).toContain(word);
  }
  expect((await mayor.get('/api/figures/trends?from=2026-03-01&to=2026-03-02&unitId=none')).status).toBe(400);
  expect((await (await api.as('yx-cg-contact')).get('/api/map')).status).toBe(403);
});

test('a city brings its own outlines: all or nothing, by system administrators; without any the figures stand', async () => {
  const admin = await api.as('sysadmin');
  const square = { type: 'Polygon', coordinates: [[[104, 38], [104.1, 38], [104.1, 38.1], [104, 38.1], [104, 38]]] };
  const file = (...codes: string[]) => ({ type: 'FeatureCollection', features: codes.map((code) => ({ type: 'Feature', properties: { code, population: 1000 }, geometry: square })) });
  expect((await mayor.post('/api/map/shapes', file('990101'))).status).toBe(403);
  const before = (await mayor.get('/api/map/shapes')).body;
  const refused = await admin.post('/api/map/shapes', file('990101', '880101'));
  expect(refused.body.error).toMatchObject({ details: { rule: 'regionUnknown' } });
  expect(refused.body.error.zh).toContain('880101');
  expect((await admin.post('/api/map/shapes', file('990101', '990101'))).body.error).toMatchObject({ details: { rule: 'regionTwice' } });
  expect((await admin.post('/api/map/shapes', { type: 'FeatureCollection', features: [{ type: 'Feature', properties: { code: '990101' }, geometry: { type: 'Polygon', coordinates: [[[200, 38], [1, 1], [2, 2], [200, 38]]] } }] })).status).toBe(400);
  expect((await mayor.get('/api/map/shapes')).body).toEqual(before);
  expect((await admin.post('/api/map/shapes', file('990101'))).body).toEqual({ saved: 1 });
  expect((await mayor.get('/api/map?from=2026-02-14&to=2026-03-20')).body.items[0]).toMatchObject({ code: '990101', population: 1000 });
  await core.db.execute(sql`delete from region_shape`);
  const { body } = await mayor.get('/api/map?from=2026-02-14&to=2026-03-20');
  expect(body.items.every((i: { shaped: boolean; perTenThousand: null }) => !i.shaped && i.perTenThousand === null)).toBe(true);
  expect(body.items.some((i: { n: number }) => i.n > 0)).toBe(true);
});
