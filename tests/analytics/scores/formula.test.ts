import { afterAll, beforeAll, expect, test } from 'vitest';
import { defaultFormula } from '../../../analytics/scores/default-formula.ts';
import { unit } from '../../../ticketing/db/schema/index.ts';
import { march, type March } from './march.ts';

let m: March;
beforeAll(async () => { m = await march(); }, 120_000);
afterAll(() => m.core.close());
const formulas = (who = 'supervisor1') => m.api(who, 'GET', '/scores/formulas');
const post = (who: string, path: string, body: unknown = {}) => m.api(who, 'POST', `/scores/formulas${path}`, body);
/** 按时办结 alone, and ranks. */
const stricter = { ...defaultFormula, items: [{ metricId: 'onTimeRate', full: 100, points: [[50, 0], [100, 100]] as [number, number][], minSample: 1 }], ranking: true };
const proposal = { definition: stricter, validFrom: '2026-03', reason: '突出按时办结' };

test('a city starts with the formula that comes with the program', async () => {
  expect((await formulas()).body).toMatchObject({ inForce: 0, mayPropose: true, items: [{ version: 0, state: 'initial', definition: { ranking: false } }] });
  expect((await formulas('yx-cg-leader')).body).toMatchObject({ mayPropose: false });
});

test('tried on last month: what every unit would get, and nothing is written', async () => {
  const { body } = await post('supervisor1', '/try', { definition: stricter, month: '2026-03' });
  expect(body).toMatchObject({ month: '2026-03', against: 0, moved: 0, units: [{ unitId: 'yx-cg', before: { total: 74.12, band: { zh: '合格' } }, after: { total: 71.43, band: { zh: '合格' } } }] });
  expect((await post('dispatcher1', '/try', { definition: stricter, month: '2026-03' })).status).toBe(403);
  expect((await formulas()).body.items).toHaveLength(1);
});

test('proposed by one and confirmed by another', async () => {
  expect((await post('yx-cg-leader', '', proposal)).body.error.id).toBe('notAllowed');
  expect((await post('supervisor1', '', { ...proposal, reason: '' })).status).toBe(400);
  expect((await post('supervisor1', '', { ...proposal, definition: { ...stricter, items: [{ ...stricter.items[0], points: [[100, 100], [50, 0]] }] } })).body.error.zh).toMatch(/从小到大/);
  const { body } = await post('supervisor1', '', proposal);
  expect(body).toMatchObject({ inForce: 0, items: [{ version: 1, state: 'proposed', proposedByName: '魏建军' }, { version: 0 }] });
  expect(body.items[0].verbs.map((v: { verb: string; refusal: unknown }) => [v.verb, v.refusal === null])).toEqual([['confirm', false], ['reject', false], ['withdraw', true]]);
  expect((await post('supervisor1', '/1/confirm')).body.error.details).toEqual({ rule: 'ownRequest' });
  expect((await post('esupervision1', '/1/withdraw')).body.error.details).toEqual({ rule: 'notYourProposal' });
  expect((await post('esupervision1', '/1/confirm')).body).toMatchObject({ items: [{ version: 1, state: 'confirmed', decidedByName: '石磊' }, {}] });
  expect((await post('esupervision1', '/1/reject', { decision: '不再需要' })).body.error.id).toBe('wrongState');
});

test('it scores from its month on; ranks are shown only because it says so', async () => {
  const month = (of: string) => m.api('supervisor1', 'GET', `/scores/months/${of}`);
  expect((await month('2026-03')).body).toMatchObject({ formula: { version: 1 }, groups: [{ bands: [{}, {}, { zh: '合格', units: [{ unitId: 'yx-cg', total: 71.43, rank: 1, tied: false }] }, {}] }] });
  expect((await month('2026-02')).body.formula.version).toBe(0);
});

test('no formula reaches back to a month whose result was told', async () => {
  await m.api('supervisor1', 'POST', '/scores/months/2026-03/publish', {});
  expect((await post('supervisor1', '', proposal)).body.error.details).toEqual({ rule: 'monthScored' });
  expect((await post('supervisor1', '', { ...proposal, validFrom: '2026-04' })).status).toBe(200);
  expect((await post('esupervision1', '/2/reject', { decision: '' })).status).toBe(400);
  expect((await post('esupervision1', '/2/reject', { decision: '权重过于单一' })).body.items[0]).toMatchObject({ version: 2, state: 'rejected', decision: '权重过于单一' });
});

test('a unit renamed keeps its frozen name; one that another took the place of is counted there, and both are told', async () => {
  m.core.clock.to('2026-04-09T19:00:00+08:00');
  expect((await m.api('esupervision1', 'POST', '/scores/months/2026-03/freeze', {})).body.period.state).toBe('frozen');
  await m.core.db.update(unit).set({ name: '云溪区城市运行局' }).where((await import('drizzle-orm')).eq(unit.id, 'yx-cg'));
  await m.core.city.reload();
  const sheet = (of: string, id: string, query = '') => m.api('supervisor1', 'GET', `/scores/months/${of}/units/${id}${query}`);
  expect((await sheet('2026-03', 'yx-cg')).body.name).not.toBe('云溪区城市运行局');

  const record = (who: string, body: object) => m.api(who, 'POST', '/scores/successions', { basis: '云溪编〔2026〕8号', ...body });
  expect((await record('dispatcher1', { unitId: 'yx-cg', successorId: 'yx-zj', fromDay: '2026-03-20' })).body.error.id).toBe('notAllowed');
  expect((await record('supervisor1', { unitId: 'yx-cg', successorId: 'yx-cg', fromDay: '2026-03-20' })).body.error.details).toEqual({ rule: 'successionCircle' });
  expect((await record('supervisor1', { unitId: 'yx-cg', successorId: 'yx-zj', fromDay: '2026-03-20' })).body.items).toMatchObject([{ unitId: 'yx-cg', successorId: 'yx-zj', fromDay: '2026-03-20' }]);
  expect((await record('supervisor1', { unitId: 'yx-zj', successorId: 'yx-cg', fromDay: '2026-03-21' })).body.error.details).toEqual({ rule: 'successionCircle' });
  // The frozen month does not change; a revision of it counts for the successor and says whose work it was.
  expect((await sheet('2026-03', 'yx-cg')).body.total).toBe(71.43);
  await m.api('supervisor1', 'POST', '/scores/months/2026-03/revise', { reason: '机构改革，按承继单位重算' });
  expect((await sheet('2026-03', 'yx-zj')).body).toMatchObject({ total: 71.43, assigned: 7, predecessors: [{ unitId: 'yx-cg', name: '云溪区城市运行局', assigned: 7 }] });
  expect((await sheet('2026-03', 'yx-cg')).status).toBe(404);
  expect((await sheet('2026-03', 'yx-cg', '?revision=1')).body.total).toBe(71.43);
  // Figures stand under the unit of then, with a note.
  const values = (await m.api('supervisor1', 'GET', '/metrics/values?from=2026-03-01&to=2026-03-31&by=unit&ids=onTimeRate')).body;
  expect(values.rows).toMatchObject([{ key: 'yx-cg', values: { onTimeRate: { numerator: 6, denominator: 7 } } }]);
  expect(values.notes.map((n: { zh: string }) => n.zh).join()).toMatch(/自2026-03-20起由.*承继/);
});
