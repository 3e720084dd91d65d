import { afterAll, beforeAll, expect, test } from 'vitest';
import readXlsxFile from 'read-excel-file/node';
import { metricsWorkbook } from '../../../analytics/http/metrics-workbook.ts';
import { scoreWorkbook } from '../../../analytics/http/score-workbook.ts';
import { march, type March } from '../scores/march.ts';

let m: March;
beforeAll(async () => { m = await march(); }, 120_000);
afterAll(() => m.core.close());
const span = 'from=2026-03-01&to=2026-03-31';

test('the catalogue tells of every metric what it is, what is divided by what, and where that is from', async () => {
  const { body } = await m.api('yx-cg-contact', 'GET', '/metrics');
  const all = body.families.flatMap((f: { metrics: object[] }) => f.metrics);
  expect(all.length).toBeGreaterThan(45);
  expect(new Set(all.map((x: { id: string }) => x.id)).size).toBe(all.length);
  for (const x of all) for (const key of ['zh', 'en', 'definitionZh', 'definitionEn', 'numeratorZh', 'numeratorEn', 'denominatorZh', 'denominatorEn', 'source']) expect([x.id, key, x[key].length > 0]).toEqual([x.id, key, true]);
  expect(all.find((x: { id: string }) => x.id === 'threeRates')).toMatchObject({ kind: 'composed', parts: [{ id: 'contactRate', weight: 0.3 }, { id: 'solvedRate', weight: 0.35 }, { id: 'satisfiedRate', weight: 0.35 }] });
  expect(all.filter((x: { kind: string }) => x.kind === 'absent').map((x: { id: string }) => x.id)).toContain('answerRate');
});

test('the whole city for those who see it, its own for a unit, nothing for the others', async () => {
  const values = (who: string, query = '') => m.api(who, 'GET', `/metrics/values?${span}&ids=onTimeRate,threeRates,answerRate${query}`);
  const city = (await values('supervisor1')).body;
  expect(city).toMatchObject({ own: false, rows: [{ key: '', values: { onTimeRate: { numerator: 6, denominator: 7 }, answerRate: { value: null } } }] });
  expect(city.rows[0].values.threeRates.value).toBeCloseTo(0.3 + 0.35 * (4 / 6) * 2, 10);
  expect((await values('analyst1', '&by=district')).body.rows).toMatchObject([{ key: '990101', name: '云溪区' }]);
  expect((await values('yx-cg-leader', '&by=unit')).body).toMatchObject({ own: true, rows: [{ key: 'yx-cg' }] });
  expect((await values('yx-zj-leader', '&by=unit')).body.rows).toEqual([]);
  expect((await values('yx-zj-leader')).body.rows[0].values.onTimeRate.value).toBeNull();
  expect((await values('sysadmin')).status).toBe(403);
  expect((await m.api('supervisor1', 'GET', '/metrics/values?ids=mood')).status).toBe(400);
  expect((await m.api('supervisor1', 'GET', '/metrics/values?from=2026-03-31&to=2026-03-01')).status).toBe(400);
});

test('tickets behind a figure: those in the reader’s scope, and how many more there are', async () => {
  const late = (who: string, query = '') => m.api(who, 'GET', `/metrics/onTimeRate/tickets?${span}&part=missed${query}`);
  expect((await late('supervisor1')).body).toMatchObject({ total: 1, notShown: 0, items: [{ ticketNo: m.late.ticketNo }] });
  expect((await late('supervisor1', '&unitId=yx-zj')).body.total).toBe(0);
  expect((await late('yx-zj-leader', '&unitId=yx-cg')).body.total).toBe(0);
  expect((await late('analyst1')).status).toBe(403);
  // A confidential ticket is counted and not shown to a role that does not handle them.
  await m.core.sql`update ticket set is_confidential = true where id = ${m.late.ticketId}`;
  expect((await late('mayor')).body).toMatchObject({ total: 0, notShown: 1, items: [] });
  expect((await late('supervisor1')).body.total).toBe(1);
  await m.core.sql`update ticket set is_confidential = false where id = ${m.late.ticketId}`;
});

test('a complaint about the reader’s own unit counts nowhere for that reader', async () => {
  await m.core.sql`update ticket set accused_unit_id = 'yx-cg' where id = ${m.late.ticketId}`;
  const rate = async (who: string) => (await m.api(who, 'GET', `/metrics/values?${span}&ids=onTimeRate`)).body.rows[0].values.onTimeRate;
  expect(await rate('yx-cg-leader')).toMatchObject({ numerator: 6, denominator: 6 });
  expect(await rate('supervisor1')).toMatchObject({ numerator: 6, denominator: 7 });
  expect((await m.api('yx-cg-leader', 'GET', `/metrics/onTimeRate/tickets?${span}&part=missed`)).body).toMatchObject({ total: 0, notShown: 0 });
  await m.core.sql`update ticket set accused_unit_id = null`;
});

test('what is left out says why and by whom', async () => {
  await m.core.sql`update ticket set scoring_excluded = 'unreachable' where id = ${m.tickets[0]!.ticketId}`;
  const { body } = await m.api('supervisor1', 'GET', `/metrics/satisfiedRate/tickets?${span}&part=excluded`);
  expect(body).toMatchObject({ total: 1, items: [{ ticketNo: m.tickets[0]!.ticketNo, leftOut: { code: 'unreachable', zh: '市民联系不上' } }] });
  await m.core.sql`update ticket set scoring_excluded = null`;
});

test('the trend has a row a month, without a number where nothing was', async () => {
  const { months } = (await m.api('supervisor1', 'GET', '/metrics/onTimeRate/trend?months=3')).body;
  expect(months.map((x: { month: string; value: number | null }) => [x.month, x.value])).toEqual([['2026-02', null], ['2026-03', 6 / 7], ['2026-04', null]]);
  expect((await m.api('yx-zj-leader', 'GET', '/metrics/onTimeRate/trend?unitId=yx-cg')).status).toBe(404);
});

test('exported as workbooks that open: figures with numerator and denominator, definitions; a month with its formula', async () => {
  const metrics = await readXlsxFile(await metricsWorkbook(m.core, { from: '2026-03-01', to: '2026-03-31' }, [], undefined)) as unknown;
  expect(JSON.stringify(metrics)).toMatch(/按时办结率/);
  const scores = await readXlsxFile(await scoreWorkbook(m.core, await m.core.staff('supervisor1'), '2026-03')) as unknown;
  expect(JSON.stringify(scores)).toMatch(/74\.12/);
});
