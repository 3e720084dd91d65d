/** 各环节用时: the holders' hours add up to the working time of the tickets' lives, whatever the period. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { holdingReport, holdingTickets } from '../../analytics/figures/holding.ts';
import { holdingRoutes } from '../../analytics/http/holding.ts';
import { cityMoment } from '../../ticketing/deadline/city-day.ts';
import { workingBetween } from '../../ticketing/deadline/working-time.ts';
import { dispatch } from '../../ticketing/ticket/dispatch.ts';
import { passReview } from '../../ticketing/ticket/pass-review.ts';
import { act } from '../../ticketing/verb/act.ts';
import { recordVisit } from '../../ticketing/visit/visit.ts';
import { testApi, type TestApi } from '../setup/api.ts';
import { testCore, type TestCore } from '../setup/core.ts';
import { story } from '../setup/story.ts';

let core: TestCore;
let api: TestApi;
const lives: { ticketNo: string }[] = [];
const hours = 3_600_000;
beforeAll(async () => {
  core = await testCore({ at: '2026-03-02T09:00:00+08:00' });
  api = await testApi(core, (c) => ({ staff: { '/reports/holding': holdingRoutes(c) } }));
  const { ticketNo } = await core.register();
  core.clock.to('2026-03-02T11:00:00+08:00'); // the centre: 2 hours
  const work = await act(core, await core.staff('dispatcher1'), { ticketNo }, dispatch, { leadUnitId: 'yx-cg', appealType: 'help' });
  const lead = work.assignments[0]!.id;
  core.clock.to('2026-03-03T11:00:00+08:00'); // the unit: a working day
  await story(core).signAndContact(lead);
  await story(core).resolve(lead);
  core.clock.to('2026-03-03T12:00:00+08:00'); // review: 1 hour
  await act(core, await core.staff('reviewer1'), { ticketNo }, passReview, {});
  core.clock.to('2026-03-03T15:00:00+08:00'); // the visit: 1 hour at least, noon is no office time
  await act(core, await core.staff('callback1'), { ticketNo }, recordVisit, { method: 'phone', staffContacted: true, solved: 'solved', satisfaction: 5 });
  lives.push({ ticketNo });
  lives.push(await core.register({ content: '高新区创业路工地夜间施工噪声扰民，请处理。', regionCode: '990104' })); // stays with the centre
  lives.push(await story(core, 'yx-zj').dispatched());
  core.clock.to('2026-03-05T10:30:00+08:00');
});
afterAll(async () => { await api.close(); await core.close(); });

const period = (from: string, to: string) => ({ from: cityMoment(from, '00:00'), to: new Date(cityMoment(to, '00:00').getTime() + 24 * hours) });
/** The working time of each ticket's life inside a period, from the tickets themselves. */
async function wholeOf({ from, to }: { from: Date; to: Date }): Promise<number> {
  let sum = 0;
  for (const { ticketNo } of lives) {
    const t = await core.ticket(ticketNo);
    const [a, b] = [t.registeredAt > from ? t.registeredAt : from, [t.closedAt ?? core.now(), to, core.now()].reduce((x, y) => (x < y ? x : y))];
    if (b > a) sum += workingBetween(core.calendarFor(t.regionCode, core.now()), a, b);
  }
  return sum;
}

test.each([['2026-03-01', '2026-03-05'], ['2026-03-02', '2026-03-02'], ['2026-03-03', '2026-03-04'], ['2026-03-04', '2026-03-31'], ['2026-02-01', '2026-02-28']])('from %s to %s the shares sum to the whole', async (from, to) => {
  const supervisor = await core.staff('supervisor1');
  for (const by of ['kind', 'unit'] as const) {
    const report = await holdingReport(core, supervisor, period(from, to), by);
    expect(report.totalMs).toBe(await wholeOf(period(from, to)));
    expect(report.items.reduce((sum, i) => sum + i.workingMs, 0)).toBe(report.totalMs);
    if (report.totalMs) expect(report.items.reduce((sum, i) => sum + i.share, 0)).toBeCloseTo(1, 9);
    for (const i of report.items) expect(i.meanMs).toBe(Math.round(i.workingMs / i.tickets));
  }
});

test('each hour is with who had it, and leads to its tickets', async () => {
  const supervisor = await core.staff('supervisor1');
  const all = period('2026-03-01', '2026-03-05');
  const byUnit = await holdingReport(core, supervisor, all, 'unit');
  const cg = byUnit.items.find((i) => i.unitId === 'yx-cg')!;
  expect(cg).toMatchObject({ name: '云溪区城市管理局', tickets: 1 });
  const day = core.calendarFor('990101', core.now()).spans('2026-03-02').reduce((sum, s) => sum + (s.to.getTime() - s.from.getTime()), 0);
  expect(cg.workingMs).toBe(day);
  const byKind = await holdingReport(core, supervisor, all, 'kind');
  expect(byKind.items.find((i) => i.kind === 'unit')).toMatchObject({ name: '承办单位', tickets: 2, unitId: null });
  expect((await holdingTickets(core, supervisor, all, { kind: 'unit', unitId: 'yx-cg' })).map((t) => t.workingMs)).toEqual([day]);
});

test('a unit reads its own hours only; an analyst the sums and no ticket; an agent’s supplier nothing', async () => {
  const unit = (await (await api.as('yx-zj-contact')).get('/api/reports/holding?from=2026-03-01&to=2026-03-05&by=unit')).body;
  expect(unit.items.map((i: { unitId: string }) => i.unitId)).toEqual(['yx-zj']);
  expect(unit.totalMs).toBe(unit.items[0].workingMs);
  const analyst = await api.as('analyst1');
  expect((await analyst.get('/api/reports/holding?from=2026-03-01&to=2026-03-05')).body.tickets).toBe(3);
  expect((await analyst.get('/api/reports/holding/tickets?from=2026-03-01&to=2026-03-05&kind=unit')).status).toBe(403);
  expect((await (await api.as('vendor1')).get('/api/reports/holding')).status).toBe(403);
  const drill = (await (await api.as('supervisor1')).get('/api/reports/holding/tickets?from=2026-03-01&to=2026-03-05&kind=centre')).body.items;
  expect(drill.map((t: { ticketNo: string }) => t.ticketNo)).toEqual([lives[1]!.ticketNo, lives[0]!.ticketNo]);
  expect((await (await api.as('supervisor1')).get('/api/reports/holding?from=2026-03-05&to=2026-03-01')).status).toBe(400);
});
