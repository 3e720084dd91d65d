import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { callBackFilter, listCallBacks } from '../../../telephony/call-back/list.ts';
import { callListQuery, listCalls } from '../../../telephony/calls/list.ts';
import { callBack, call, line, seatSpan } from '../../../telephony/db/schema/index.ts';
import { bandOf } from '../../../telephony/figures/band.ts';
import { figuresOf } from '../../../telephony/figures/figures-of.ts';
import { callFigures } from '../../../telephony/figures/index.ts';
import { foundLines } from '../../../telephony/line/index.ts';
import { isAbsent, metricOf, metrics, metricValues } from '../../../analytics/metrics/index.ts';
import { analytics } from '../../../analytics/index.ts';
import { testApi } from '../../setup/api.ts';
import { testCore, type TestCore } from '../../setup/core.ts';

let core: TestCore;
const day = '2026-03-02';
const at = (time: string) => new Date(`${day}T${time}+08:00`);
const span = { from: day, to: day };
let n = 0;
type Call = typeof call.$inferInsert;
const inbound = (more: Partial<Call>): Call => ({ callNo: `C${++n}`, direction: 'inbound', way: 'trunk', purpose: 'appeal', state: 'ended', engine: 'memory', lineNumber: '12345', calledNumber: '12345', arrivedAt: at('09:00:00'), ...more });
const waited = (seconds: number, talk: number, more: Partial<Call> = {}): Call => {
  const queuedAt = more.queuedAt ?? at('09:00:05');
  const answeredAt = new Date(queuedAt.getTime() + seconds * 1000);
  return inbound({ arrivedAt: new Date(queuedAt.getTime() - 5000), queuedAt, answeredAt, talkEndedAt: new Date(answeredAt.getTime() + talk * 1000), outcome: 'answered', staffId: 1, ...more });
};

beforeAll(async () => { core = await testCore({ at: `${day}T12:00:00+08:00` }); await foundLines(core.db); core.callFigures = callFigures(core); });
afterAll(() => core.close());
beforeEach(async () => { for (const table of [callBack, seatSpan, call]) await core.db.delete(table); });

/** A morning: six answered on 12345 (one after 16 s, one after 90 s), one given up, one gone in 3 s, one blocked, one outside the hours; two on 12319, one of them lost. */
async function morning() {
  await core.db.insert(call).values([
    ...[0, 5, 15, 16].map((s) => waited(s, 120)), waited(90, 240, { heldMs: 30_000, staffId: 2 }), waited(10, 60, { queuedAt: at('10:30:00') }),
    inbound({ queuedAt: at('09:10:00'), outcome: 'abandoned', endedAt: at('09:11:00') }), inbound({ outcome: 'shortAbandoned', endedAt: at('09:00:03') }), inbound({ outcome: 'refused' }), inbound({ outcome: 'closedHours' }),
    waited(8, 100, { lineNumber: '12319' }), inbound({ lineNumber: '12319', queuedAt: at('09:20:00'), outcome: 'lost', endedAt: at('09:20:30') }),
    inbound({ state: 'waiting', queuedAt: at('11:59:00') }), // nothing is known of it yet
    inbound({ direction: 'outbound', purpose: 'visit', outcome: 'answered', answeredAt: at('09:30:00') }),
  ]);
}

/** Seven to be called back: one in time, one late, one not yet; one who called again themselves, one dropped, one whose moment is to come, one who asked for it. */
async function missed() {
  const base = { lineNumber: '12345', callerSealed: Buffer.from('x'), callerMasked: '154****0000', queuedAt: at('09:00:00'), notBefore: at('09:00:00'), dueAt: at('09:30:00'), why: 'abandoned' as const };
  const print = (i: number) => Buffer.from([i]);
  const tried = (time: string) => [{ at: at(time).toISOString(), callNo: 'X', result: 'answered', by: '林晓雨' }];
  await core.db.insert(callBack).values([
    { ...base, callerPrint: print(1), state: 'done', attempts: tried('09:20:00') }, { ...base, callerPrint: print(2), state: 'done', attempts: tried('09:40:00') }, { ...base, callerPrint: print(3), state: 'open' },
    { ...base, callerPrint: print(4), state: 'over' }, { ...base, callerPrint: print(5), state: 'dropped' }, { ...base, callerPrint: print(6), state: 'open', dueAt: at('13:00:00') }, { ...base, callerPrint: print(7), state: 'open', why: 'asked' },
  ]);
}

describe('the figures of a morning', () => {
  test('who asked for a person, who was answered and how soon, who gave up', async () => {
    await morning();
    const { total, items } = await figuresOf(core, await core.staff('teamlead1'), { by: 'line' });
    expect(total).toMatchObject({ offered: 9, short: 1, answered: 7, in15: 5, in20: 6, abandoned: 1 });
    expect(items.map((i) => [i.name, i.offered, i.answered, i.band])).toEqual([['云川市政务服务便民热线', 7, 6, 'warm'], ['云川市城市管理服务热线', 2, 1, 'warm']]);
    const main = items[0]!;
    expect([main.answerRate, main.abandonRate]).toEqual([6 / 7, 1 / 7]);
    expect([main.averageWait, main.longestWait, main.averageTalk, main.longestTalk, main.averageHold]).toEqual([136 / 6, 90, 780 / 6, 240, 5]);
  });

  test('by hour and by agent', async () => {
    await morning();
    const hours = await figuresOf(core, await core.staff('teamlead1'), { by: 'hour', line: '12345' });
    expect(hours.items.map((i) => [i.key, i.offered, i.answered])).toEqual([['09', 6, 5], ['10', 1, 1]]);
    await core.db.insert(seatSpan).values([
      { staffId: 1, state: 'ready', from: at('08:00:00'), to: at('09:00:00') }, { staffId: 1, state: 'talking', from: at('09:00:00'), to: at('09:20:00') },
      { staffId: 1, state: 'afterCall', from: at('09:20:00'), to: at('09:30:00') }, { staffId: 1, state: 'busy', reason: 'meal', from: at('09:30:00'), to: at('12:00:00') }, { staffId: 1, state: 'ready', from: at('12:00:00') },
    ]);
    const agents = await figuresOf(core, await core.staff('teamlead1'), { by: 'agent' });
    expect(agents.items.map((i) => [i.name, i.answered, i.occupancy])).toEqual([['林晓雨', 6, 30 / 90], ['高明远', 1, null]]);
    expect([agents.total.offered, agents.total.answerRate, agents.total.in15Rate]).toEqual([7, null, 5 / 7]); // of what they answered, like each of theirs
  });

  test('after-call work is that of the call’s own agent', async () => {
    const [made] = await core.db.insert(call).values(waited(5, 100)).returning();
    await core.db.insert(seatSpan).values([{ staffId: 1, state: 'afterCall', callId: made!.id, from: at('09:02:00'), to: at('09:02:40') }, { staffId: 1, state: 'afterCall', callId: made!.id + 1, from: at('09:05:00'), to: at('09:09:00') }]);
    expect((await figuresOf(core, await core.staff('teamlead1'), { by: 'line' })).total.averageAfterWork).toBe(40);
  });

  test('a missed call is called back in time, late, or not at all; who called again themselves was not for us', async () => {
    await missed();
    const { total } = await figuresOf(core, await core.staff('teamlead1'), { by: 'line' });
    expect(total.callBacks).toEqual({ due: 3, inTime: 1, reached: 2 });
    expect((await metricValues(core, ['callBackRate'], span, 'city', [])).get('')!.callBackRate).toEqual({ numerator: 1, denominator: 3, excluded: 0, value: 1 / 3 });
  });

  test('by person only for those who lead them; an agent reads none', async () => {
    await expect(figuresOf(core, await core.staff('mayor'), { by: 'agent' })).rejects.toMatchObject({ id: 'notAllowed' });
    await expect(figuresOf(core, await core.staff('agent1'), { by: 'line' })).rejects.toMatchObject({ id: 'notAllowed' });
    await expect(figuresOf(core, await core.staff('mayor'), { by: 'line', from: '2026-03-03', to: '2026-03-02' })).rejects.toMatchObject({ id: 'invalid' });
  });
});

describe('the metrics of the city count the same rows', () => {
  test('what the floor reads and what the mayor reads is one number', async () => {
    await morning();
    const floor = (await figuresOf(core, await core.staff('teamlead1'), { by: 'line' }));
    const city = (await metricValues(core, ['callsOffered', 'answerRate', 'answeredIn15s', 'answeredIn20s', 'abandonRate', 'shortAbandoned', 'averageWait', 'averageTalk'], span, 'city', [])).get('')!;
    expect(Object.fromEntries(Object.entries(city).map(([id, v]) => [id, v.value]))).toEqual({
      callsOffered: floor.total.offered, answerRate: floor.total.answerRate, answeredIn15s: floor.total.in15Rate, answeredIn20s: floor.total.in20Rate, abandonRate: floor.total.abandonRate, shortAbandoned: floor.total.short, averageWait: floor.total.averageWait, averageTalk: floor.total.averageTalk,
    });
    const lines = await metricValues(core, ['answerRate', 'registered'], span, { column: 'line' }, []);
    expect([...lines].map(([key, v]) => [key, v.answerRate!.value]).toSorted()).toEqual([['12319', 1 / 2], ['12345', 6 / 7]]);
    expect([...await metricValues(core, ['answerRate'], span, 'unit', [])]).toEqual([]);
  });

  test('occupancy is time over time', async () => {
    await core.db.insert(seatSpan).values([{ staffId: 1, state: 'ready', from: at('08:00:00'), to: at('09:00:00') }, { staffId: 1, state: 'talking', from: at('09:00:00'), to: at('09:30:00') }]);
    expect((await metricValues(core, ['occupancy'], span, 'city', [])).get('')!.occupancy).toEqual({ numerator: 1800, denominator: 5400, excluded: 0, value: 1 / 3 });
  });

  test('where no call ever came in there is no figure; with the first call there is', async () => {
    const metric = metricOf('answerRate')!;
    expect([await isAbsent(core, metric), await isAbsent({}, metric), await isAbsent({}, metricOf('registered')!)]).toEqual([true, true, false]);
    await core.db.insert(call).values(waited(5, 100));
    expect(await isAbsent(core, metric)).toBe(false);
  });

  test('the catalogue and the values by line come over the API', async () => {
    await morning();
    const api = await testApi(core, () => ({ staff: analytics.staffRoutes!(core) }));
    const mayor = await api.as('mayor');
    const catalogue = (await mayor.get('/api/metrics')).body;
    expect(catalogue.families.find((f: { id: string }) => f.id === 'telephony').metrics.map((m: { kind: string; of: string }) => [m.kind, m.of])).toEqual(metrics.filter((m) => 'without' in m).map(() => ['counted', 'lines']));
    const { body } = await mayor.get(`/api/metrics/values?from=${day}&to=${day}&by=line&ids=answerRate`);
    expect(catalogue.families.find((f: { id: string }) => f.id === 'telephony').metrics.every((m: { calls: unknown }) => m.calls === null), 'the mayor reads figures, and no list of calls').toBe(true);
    expect(body.rows.map((r: { name: string }) => r.name).toSorted()).toEqual(['云川市城市管理服务热线', '云川市政务服务便民热线']);
    await api.close();
  });
});

test('the rate of call-backs leads to exactly these call-backs, for those who call', async () => {
  await missed();
  const lead = await core.staff('teamlead1');
  const listed = async (filter: object) => listCallBacks(core, lead, callBackFilter.parse({ from: day, to: day, ...filter }));
  const { total } = await figuresOf(core, lead, { by: 'line' });
  const { due, inTime } = total.callBacks!;
  for (const [counted, n] of [['due', due], ['prompt', inTime], ['late', due - inTime]] as const) {
    const { total: all, items } = await listed({ counted });
    expect([counted, all, items.length]).toEqual([counted, n, n]);
  }
  expect((await listed({ counted: 'late' })).items.map((i) => i.state)).toEqual(['open', 'done']);
  expect([(await listed({ counted: 'due', line: '12319' })).total, (await listed({ counted: 'due', from: '2026-03-03', to: '2026-03-03' })).total, (await listed({ counted: 'due', limit: 1 })).total, (await listed({})).total]).toEqual([0, 0, 3, null]);

  await core.db.insert(call).values(waited(5, 100));
  const api = await testApi(core, () => ({ staff: analytics.staffRoutes!(core) }));
  const behind = async (who: string) => ((await (await api.as(who)).get('/api/metrics')).body.families.find((f: { id: string }) => f.id === 'telephony').metrics as { id: string; calls: unknown }[]).find((m) => m.id === 'callBackRate')!.calls;
  expect([await behind('supervisor1'), await behind('mayor')]).toEqual([{ list: 'callBacks', numerator: 'prompt', denominator: 'due' }, null]);
  await api.close();
});

test('a figure leads to exactly its calls, by line, hour and agent, for those who open the list', async () => {
  await morning();
  const lead = await core.staff('teamlead1');
  const listed = async (filter: object) => (await listCalls(core, lead, callListQuery.parse({ from: day, to: day, ...filter }))).items.length;
  const { total, items } = await figuresOf(core, lead, { by: 'line' });
  for (const [counted, n] of [['asked', total.offered], ['answered', total.answered], ['unanswered', total.offered - total.answered], ['in15', total.in15], ['late15', total.offered - total.in15], ['in20', total.in20], ['late20', total.offered - total.in20], ['abandoned', total.abandoned], ['short', total.short]] as const)
    expect([counted, await listed({ counted })]).toEqual([counted, n]);
  expect([await listed({ counted: 'answered', line: '12319' }), await listed({ counted: 'asked', hour: '10' }), await listed({ counted: 'answered', staffId: '2' })]).toEqual([items[1]!.answered, 1, 1]);

  const api = await testApi(core, () => ({ staff: analytics.staffRoutes!(core) }));
  const found = (await (await api.as('supervisor1')).get('/api/metrics')).body.families.find((f: { id: string }) => f.id === 'telephony').metrics as { id: string; unit: string; calls: { list: string; numerator: string | null; denominator: string | null } | null }[];
  await api.close();
  const values = (await metricValues(core, found.map((m) => m.id), span, 'city', [])).get('')!;
  let led = 0;
  for (const { id, calls } of found) for (const part of ['numerator', 'denominator'] as const) if (calls?.list === 'calls' && calls[part]) { led += 1; expect([id, part, await listed({ counted: calls[part] })]).toEqual([id, part, values[id]![part]]); }
  expect(led).toBe(15);
});

test('热线, 温线, 冷线, 死线', () => {
  expect([1, 0.95, 0.949, 0.3, 0.299, 0.01, 0, null].map(bandOf)).toEqual(['hot', 'hot', 'warm', 'warm', 'cold', 'cold', 'dead', null]);
});

test('a line that nobody called has no band and stands in no table', async () => {
  expect((await core.db.select().from(line)).length).toBeGreaterThan(2);
  expect((await figuresOf(core, await core.staff('teamlead1'), { by: 'line' })).items).toEqual([]);
});
