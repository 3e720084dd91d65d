import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { advised, ticket } from '../../../../ticketing/db/schema/index.ts';
import { readQuality } from '../../../../ticketing/routing/quality/read.ts';
import { readThreshold } from '../../../../ticketing/routing/threshold/read.ts';
import { testApi, type TestApi } from '../../../setup/api.ts';
import { testCore, type TestCore } from '../../../setup/core.ts';
import { refusal } from '../../../setup/story.ts';

let core: TestCore;
let api: TestApi;
beforeAll(async () => { core = await testCore(); api = await testApi(core); });
afterAll(async () => { await api.close(); await core.close(); });
beforeEach(async () => { await core.db.delete(advised); });

type Row = typeof advised.$inferInsert;
let next = 1_000_000;
/** so many tickets with the same advice and outcome */
const put = async (count: number, row: Partial<Row> = {}) => {
  const rows = Array.from({ length: count }, (): Row => ({
    ticketId: next++, at: new Date('2026-02-10T09:00:00+08:00'), decision: 'auto', eligible: true, unitId: 'yx-cg', probability: 0.95, place: 1, confidence: 0.93, model: '甲 1', policy: 'default-1',
    channel: 'call', regionCode: '990101001', outcome: 'kept', keptUnitId: 'yx-cg', settledAt: new Date('2026-02-12T09:00:00+08:00'), ...row,
  }));
  for (let i = 0; i < rows.length; i += 2000) await core.db.insert(advised).values(rows.slice(i, i + 2000));
};
const february = { from: '2026-02-01', to: '2026-02-28' };
const quality = async (span = february) => readQuality(core, await core.staff('supervisor1'), span);

describe('the figures of a period', () => {
  test('count each ticket once: kept, one of three, by decision, and what came back of those sent on alone', async () => {
    await put(90);
    await put(6, { outcome: 'returned', keptUnitId: 'yx-zj', otherUnitIds: ['yx-zj', 'yx-jj'] });
    await put(4, { outcome: 'reassigned', keptUnitId: 'yx-sc', otherUnitIds: ['yx-zj', 'yx-jj'] });
    await put(50, { decision: 'ask', confidence: 0.45, outcome: 'overridden', keptUnitId: 'yx-sc' });
    await put(10, { decision: 'hold', outcome: null, keptUnitId: null, settledAt: null });
    await put(5, { outcome: 'none', keptUnitId: null });
    const { total, returned } = await quality();
    expect(total).toEqual({ advised: 165, decided: 150, kept: 90, topThree: 96, auto: 105, ask: 50, hold: 10, autoDecided: 100, cameBack: 10 });
    expect(returned.rate).toBe(0.1);
    expect(returned.lower).toBeGreaterThan(0.05);
    expect(returned.upper).toBeLessThan(0.17);
  });

  test('by the days of the city, both included', async () => {
    await put(1, { at: new Date('2026-01-31T23:59:59+08:00') });
    await put(2, { at: new Date('2026-02-01T00:00:00+08:00') });
    await put(4, { at: new Date('2026-02-28T23:59:59+08:00') });
    await put(8, { at: new Date('2026-03-01T00:00:00+08:00') });
    expect((await quality()).total.advised).toBe(6);
  });

  test('by week from Monday to Sunday of the city, and by unit with its weeks', async () => {
    await put(3, { at: new Date('2026-02-08T23:59:00+08:00') }); // Sunday
    await put(2, { at: new Date('2026-02-09T00:00:00+08:00'), outcome: 'returned', keptUnitId: 'yx-zj' }); // Monday
    await put(1, { at: new Date('2026-02-10T08:00:00+08:00'), unitId: 'yx-zj', outcome: 'overridden' });
    const { weeks, units } = await quality();
    expect(weeks.map((w) => [w.week, w.decided, w.kept])).toEqual([['2026-02-02', 3, 3], ['2026-02-09', 3, 0]]);
    expect(units).toMatchObject([
      { code: 'yx-cg', name: '云溪区城市管理局', decided: 5, kept: 3, weeks: [{ week: '2026-02-02', decided: 3, kept: 3 }, { week: '2026-02-09', decided: 2, kept: 0 }] },
      { code: 'yx-zj', decided: 1, kept: 0 },
    ]);
  });

  test('what changed at each model and each policy, oldest first, and by channel and district', async () => {
    await put(4, { model: '甲 1', at: new Date('2026-02-03T09:00:00+08:00'), outcome: 'returned', keptUnitId: 'yx-zj' });
    await put(6, { model: '乙 2', policy: 'city-1', at: new Date('2026-02-20T09:00:00+08:00'), channel: 'web', regionCode: '990102' });
    const { models, policies, channels, districts } = await quality();
    expect(models).toMatchObject([{ name: '甲 1', since: '2026-02-03', decided: 4, kept: 0 }, { name: '乙 2', since: '2026-02-20', decided: 6, kept: 6 }]);
    expect(policies.map((p) => [p.name, p.advised])).toEqual([['default-1', 4], ['city-1', 6]]);
    expect(channels.map((c) => [c.code, c.name, c.advised])).toEqual([['web', '网站', 6], ['call', '电话', 4]]);
    expect(districts.map((d) => [d.code, d.name])).toEqual([['990102', core.city.regions.get('990102')!.name], ['990101', '云溪区']]);
  });

  test('claimed against kept, by tenths, with the error over them', async () => {
    await put(80, { confidence: 0.95 });
    await put(20, { confidence: 0.95, outcome: 'returned', keptUnitId: 'yx-zj' });
    await put(50, { confidence: 0.35 });
    const { reliability, ece } = await quality();
    expect(reliability).toMatchObject([{ from: 0.3, to: 0.4, n: 50, kept: 1 }, { from: 0.9, to: 1, n: 100, kept: 0.8 }]);
    expect(ece).toBeCloseTo((100 * 0.15 + 50 * 0.65) / 150, 6);
  });

  test('of an empty city there is nothing to divide by', async () => {
    const view = await quality();
    expect(view).toMatchObject({ total: { advised: 0 }, returned: { rate: null, lower: 0, upper: 1 }, ece: null, reliability: [], weeks: [], units: [], pairs: [] });
  });

  test('a span that runs backwards or over more than 400 days is refused', async () => {
    expect(await refusal(quality({ from: '2026-02-02', to: '2026-02-01' }))).toBe('ruleRefused:spanBackwards');
    expect(await refusal(quality({ from: '2024-01-01', to: '2026-02-01' }))).toBe('ruleRefused:spanTooLong');
  });
});

describe('the most frequent wrong pairs', () => {
  test('name the tickets that the reader may see; a confidential one counts and is named to nobody; an analyst gets figures only', async () => {
    const [plain, secret] = [await core.register(), await core.register({ isConfidential: true })];
    for (const { ticketId } of [plain, secret]) await put(1, { ticketId, outcome: 'returned', keptUnitId: 'yx-zj' });
    const { pairs } = await quality();
    expect(pairs).toEqual([{ advisedUnitId: 'yx-cg', advisedName: '云溪区城市管理局', keptUnitId: 'yx-zj', keptName: core.city.units.get('yx-zj')!.name, n: 2, tickets: [{ ticketNo: plain.ticketNo, title: (await core.ticket(plain.ticketNo)).title }] }]);
    const analyst = await readQuality(core, await core.staff('analyst1'), february);
    expect(analyst.pairs).toMatchObject([{ n: 2, tickets: [] }]);
  });

  test('a complaint about the reader’s own unit counts nowhere for them', async () => {
    const about = await core.register();
    await core.db.update(ticket).set({ accusedUnitId: 'yc-12345' }).where(eq(ticket.id, about.ticketId));
    await put(1, { ticketId: about.ticketId });
    const of = async (username: string) => (await readQuality(core, await core.staff(username), february)).total.advised;
    expect([await of('dispatcher1'), await of('supervisor1')]).toEqual([0, 1]);
  });
});

describe('the threshold for a stated return rate', () => {
  const threshold = async (more: Partial<Parameters<typeof readThreshold>[2]> = {}) => readThreshold(core, await core.staff('supervisor1'), { ...february, returnRate: 0.02, refit: false, ...more });

  test('comes from decided tickets that nothing but the threshold kept from being sent on', async () => {
    await put(1000, { probability: 0.96 });
    await put(500, { probability: 0.7, outcome: 'overridden', keptUnitId: 'yx-zj', decision: 'ask' });
    await put(800, { probability: 0.97, eligible: false, decision: 'hold', outcome: 'overridden', keptUnitId: 'yx-zj' });
    await put(300, { probability: 0.96, outcome: null, keptUnitId: null });
    const { chosen, n, perDay, model } = await threshold();
    expect(n).toBe(1500);
    expect(model).toBe('甲 1');
    expect(chosen).toMatchObject({ n: 1000, wrong: 0, rate: 0 });
    expect(chosen!.threshold).toBeGreaterThan(0.68);
    expect(perDay).toBeCloseTo(1800 / 28, 6);
    expect(chosen!.perDay).toBeCloseTo((1000 / 1500) * (1800 / 28), 6);
  });

  test('a new model with enough decided tickets is judged by its own alone', async () => {
    await put(2000, { model: '甲 1', outcome: 'returned', keptUnitId: 'yx-zj' });
    await put(299, { model: '乙 2', at: new Date('2026-02-20T09:00:00+08:00') });
    expect(await threshold()).toMatchObject({ model: null, n: 2299, chosen: null });
    await put(1, { model: '乙 2', at: new Date('2026-02-21T09:00:00+08:00') });
    expect(await threshold()).toMatchObject({ model: '乙 2', n: 300, chosen: { n: 300, wrong: 0 } });
  });

  test('with too few there is none, and it says how many there must be', async () => {
    await put(30);
    expect(await threshold()).toMatchObject({ chosen: null, n: 30, least: 133, offered: null });
  });

  test('a machine that is surer than it should be is offered another calibration, by which the curve is counted when asked', async () => {
    await put(900, { probability: 0.95 });
    await put(300, { probability: 0.95, outcome: 'returned', keptUnitId: 'yx-zj' });
    await put(300, { probability: 0.6 });
    await put(300, { probability: 0.6, outcome: 'overridden', keptUnitId: 'yx-zj' });
    const plain = await threshold();
    expect(plain.offered!.after).toBeLessThan(plain.offered!.before);
    expect(plain.calibration).toEqual({ slope: 0.9, shift: 0 });
    expect(plain.curve.find((p) => p.threshold === 0.85)!.n).toBe(1200);
    const refitted = await threshold({ refit: true });
    expect(refitted.calibration).toEqual({ slope: plain.offered!.slope, shift: plain.offered!.shift });
    expect(refitted.curve.find((p) => p.threshold === 0.85)!.n).toBe(0);
  });
});

test('the page is for those who are answerable for dispatch or look over it', async () => {
  for (const username of ['supervisor1', 'analyst1', 'mayor', 'dispatcher1', 'qa1']) expect([username, (await (await api.as(username)).get('/api/judgement/quality')).status]).toEqual([username, 200]);
  for (const username of ['agent1', 'yx-cg-contact', 'kbeditor1', 'vendor1']) expect([username, (await (await api.as(username)).get('/api/judgement/quality')).status]).toEqual([username, 403]);
  const client = await api.as('supervisor1');
  expect((await client.get('/api/judgement/quality')).body).toMatchObject({ from: '2025-12-03', to: '2026-03-02' });
  expect((await client.get('/api/judgement/threshold?returnRate=0.5')).status).toBe(400);
  expect((await client.get('/api/judgement/quality?from=2026-02-30')).status).toBe(400);
});
