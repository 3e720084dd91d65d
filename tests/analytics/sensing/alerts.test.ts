import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { alert, alertEvent } from '../../../analytics/db/schema/index.ts';
import { alertsBetween } from '../../../analytics/sensing/index.ts';
import { matter as matters_, ticket } from '../../../ticketing/db/schema/index.ts';
import { apiOf } from '../http/as.ts';
import { communities, matters, sensingCity, type OldTicket } from './city.ts';

type City = Awaited<ReturnType<typeof sensingCity>>;
const hour = 3_600_000;
const here = communities[3]!;
const rare = matters[40]!;

/** So many people of one community about one matter, an hour apart, up to now. */
const told = (core: City, n: number, more: Partial<OldTicket> = {}): OldTicket[] => Array.from({ length: n }, (_, i) => ({ at: new Date(core.now().getTime() - i * hour), matter: rare, region: here, citizen: 3100 + i, ...more }));
const all = (core: City) => core.db.select().from(alert).orderBy(alert.id);
const input = { words: '请现场查明停水原因，公布恢复时间，并告知沿线居民。' };

describe('seven people of one community in a day, where nobody was for months', () => {
  let core: City;
  let api: ReturnType<typeof apiOf>;
  beforeAll(async () => {
    core = await sensingCity('2026-03-18T16:00:00+08:00');
    await core.past(110, 24);
    await core.put(Array.from({ length: 12 }, (_, i) => ({ at: new Date(core.now().getTime() - (5 + i * 9) * 24 * hour), matter: rare, region: communities[(i * 17) % 107]!, citizen: 1 + i })));
    api = apiOf(core);
  });
  afterAll(() => core.close());

  test('ordinary days raise nothing, nor does a rare matter that is told of now and then', async () => {
    expect(await core.look()).toBe(0);
  });

  test('are one alert, concentrated there, with the numbers it stands on and the tickets', async () => {
    const ids = await core.put(told(core, 7));
    expect(await core.look()).toBe(1);
    const [row] = await all(core);
    expect(row).toMatchObject({ kind: 'concentrated', axis: 'community', matterCode: rare, regionCode: here, state: 'new', firstDay: '2026-03-18', lastDay: '2026-03-18', focus: false, inHand: null, alertNo: expect.stringMatching(/^A9901/) });
    expect(row!.evidence).toMatchObject({ observed: 7, historyDays: expect.any(Number), seasonKnown: false });
    expect(row!.evidence.expected).toBeLessThan(0.5);
    expect(row!.evidence.ticketIds.toSorted()).toEqual(ids.toSorted());
    expect(row!.evidence.notes.join('')).toContain('同一人多次反映只计一人');
    expect(row!.title).toContain('诉求集中');
  });

  test('stay one alert however often it is looked, and as it grows; what it was raised on does not change', async () => {
    const before = (await all(core))[0]!.evidence;
    expect(await core.look()).toBe(0);
    core.clock.advance(24 * hour);
    await core.put(told(core, 4, {}).map((t, i) => ({ ...t, citizen: 3200 + i })));
    expect(await core.look()).toBe(0);
    const rows = await all(core);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ lastDay: '2026-03-19', state: 'new' });
    expect(rows[0]!.evidence).toEqual(before);
    expect(rows[0]!.latest.observed).toBe(11);
  });

  test('can be read by reports, and by nobody of a unit', async () => {
    expect(await alertsBetween(core, await core.staff('supervisor1'), { from: '2026-03-01', to: '2026-03-31' })).toMatchObject([{ kind: 'concentrated', since: '2026-03-18', observed: 11 }]);
    expect(await alertsBetween(core, await core.staff('supervisor1'), { from: '2026-01-01', to: '2026-01-31' })).toEqual([]);
    expect((await api('yx-cg-contact', 'GET', '/alerts')).status).toBe(403);
    const { alertNo } = (await all(core))[0]!;
    const analyst = await api('analyst1', 'GET', `/alerts/${alertNo}`);
    expect(analyst.body).toMatchObject({ ticketsHidden: 11, tickets: [], verbs: [] });
    expect((await api('supervisor1', 'GET', `/alerts/${alertNo}`)).body.tickets).toHaveLength(11);
  });

  test('open a proactive ticket, once, with the evidence, through the one door', async () => {
    const { alertNo, id } = (await all(core))[0]!;
    expect((await api('supervisor1', 'POST', `/alerts/${alertNo}/take`, {})).body).toMatchObject({ state: 'taken', takenByName: '魏建军' });
    expect((await api('analyst1', 'POST', `/alerts/${alertNo}/openTicket`, input)).body.error.id).toBe('notAllowed');
    const done = await api('coordinator1', 'POST', `/alerts/${alertNo}/openTicket`, input);
    expect(done.body).toMatchObject({ state: 'acted', ticketNo: expect.stringMatching(/^9901/), since: { tickets: 0 } });
    const opened = await core.ticket(done.body.ticketNo);
    expect(opened).toMatchObject({ channel: 'proactive', state: 'registered', matterCode: rare, regionCode: here, isAnonymous: true });
    expect(opened.content).toContain(alertNo);
    expect(opened.content).toContain('相关工单11件');
    expect((await api('coordinator2', 'POST', `/alerts/${alertNo}/openTicket`, input)).body.error.id).toBe('wrongState');
    expect(await core.db.select().from(ticket).where(eq(ticket.channel, 'proactive'))).toHaveLength(1);
    expect((await core.db.select({ kind: alertEvent.kind }).from(alertEvent).where(eq(alertEvent.alertId, id)).orderBy(alertEvent.id)).map((e) => e.kind)).toEqual(['raise', 'take', 'openTicket']);
    expect((await api('supervisor1', 'GET', `/alerts?ticketNo=${done.body.ticketNo}`)).body.items).toMatchObject([{ alertNo }]);
    // what the city found itself is no citizen who complains
    expect(await core.look()).toBe(0);
    expect((await all(core))[0]!.latest.observed).toBe(11);
  });

  test('become a matter of special attention after fifteen days, and end when nothing new comes for two weeks', async () => {
    core.clock.to('2026-04-02T16:00:00+08:00');
    await core.put(told(core, 6).map((t, i) => ({ ...t, citizen: 3300 + i })));
    await core.look();
    expect((await all(core))[0]).toMatchObject({ focus: true, lastDay: '2026-04-02', state: 'acted' });
    core.clock.to('2026-05-01T16:00:00+08:00');
    await core.look();
    expect((await all(core))[0]).toMatchObject({ state: 'over' });
  });
});

describe('what is no outbreak', () => {
  let core: City;
  let api: ReturnType<typeof apiOf>;
  const clean = () => core.db.execute(sql`delete from ticket where matter_code = ${rare}`);
  beforeAll(async () => {
    core = await sensingCity('2026-03-18T16:00:00+08:00');
    await core.past(110, 24);
    api = apiOf(core);
  });
  afterAll(() => core.close());

  test('one person writing thirty times', async () => {
    await core.put(told(core, 30, { citizen: 3999 }));
    expect(await core.look()).toBe(0);
    await clean();
  });

  test('confidential appeals, complaints about a unit, and what the city found itself', async () => {
    await core.put([...told(core, 9, { confidential: true }), ...told(core, 9, { accused: 'yx-cg' }), ...told(core, 9, { channel: 'proactive' })]);
    expect(await core.look()).toBe(0);
    await clean();
  });

  test('an import of old tickets, or of a file without dates', async () => {
    const now = core.now();
    const old = told(core, 200, { channel: 'import', registeredAt: now }).map((t, i) => ({ ...t, at: new Date(now.getTime() - (10 + (i % 300)) * 24 * hour) }));
    await core.put([...old, ...told(core, 50, { channel: 'import' }).map((t) => ({ ...t, at: now, registeredAt: now }))]);
    expect(await core.look()).toBe(0);
    await clean();
  });

  test('a matter that takes the place of another one', async () => {
    const [before, after] = [matters[41]!, matters[42]!];
    const now = core.now().getTime();
    const steady = (matter: string, from: number, to: number): OldTicket[] => Array.from({ length: (to - from) * 4 }, (_, i) => ({ at: new Date(now - (from + Math.floor(i / 4)) * 24 * hour), matter, region: communities[i % 5]!, citizen: 1 + (i * 7) % 3000 }));
    await core.put([...steady(before, 4, 110), ...steady(after, 0, 4)]);
    await core.db.update(matters_).set({ validTo: '2026-03-14', replacedBy: after }).where(eq(matters_.code, before));
    await core.city.reload();
    expect(await core.look()).toBe(0);
    expect(await all(core)).toEqual([]);
  });

  test('a unit that takes over the work of another one', async () => {
    const now = core.now().getTime();
    const of = matters[43]!;
    const steady = (unit: string, from: number, to: number): OldTicket[] => Array.from({ length: (to - from) * 3 }, (_, i) => ({ at: new Date(now - (from + Math.floor(i / 3)) * 24 * hour), matter: of, region: communities[(i * 5) % 107]!, unit, citizen: 1 + (i * 11) % 3000 }));
    await core.put([...steady('yx-cg', 6, 110), ...steady('jw-cg', 0, 6)]);
    expect(await core.look()).toBe(0);
  });

  test('what was dismissed stays quiet, until it grows to twice as much', async () => {
    await core.put(told(core, 7));
    expect(await core.look()).toBe(1);
    const [row] = await all(core);
    expect((await api('supervisor1', 'POST', `/alerts/${row!.alertNo}/dismiss`, { reasonCode: 'usual', reason: '无' })).status).toBe(400);
    expect((await api('supervisor1', 'POST', `/alerts/${row!.alertNo}/dismiss`, { reasonCode: 'knownEvent', reason: '计划检修停水，已提前公告' })).body).toMatchObject({ state: 'dismissed', quietUntil: '2026-04-01' });
    expect(await core.look()).toBe(0);
    await core.put(told(core, 30).map((t, i) => ({ ...t, citizen: 3400 + i })));
    expect(await core.look()).toBe(1);
    expect((await all(core)).map((a) => a.state)).toEqual(['dismissed', 'new']);
    expect((await api('supervisor1', 'POST', `/alerts/${row!.alertNo}/bringBack`, { reason: '与公告不符' })).body.error).toMatchObject({ id: 'ruleRefused', details: { rule: 'goesOnAlready' } });
  });
});

describe('a city in its first weeks', () => {
  test('says what stands out beside the rest of the city, and floods nobody', async () => {
    const core = await sensingCity('2026-03-18T16:00:00+08:00');
    await core.past(5, 24);
    expect(await core.look()).toBe(0);
    await core.put(told(core, 12));
    expect(await core.look()).toBe(1);
    const [row] = await all(core);
    expect(row).toMatchObject({ kind: 'concentrated', regionCode: here });
    expect(row!.evidence.notes.join('')).toContain('尚无历史可比');
    await core.close();
  });
});

describe('a matter that comes every spring', () => {
  test('is told of before it comes, from the calendar of last year', async () => {
    const core = await sensingCity('2026-03-18T16:00:00+08:00');
    const now = core.now().getTime();
    await core.past(420, 6);
    const spring = matters[50]!;
    // last year's coming weeks: 364 days ago plus 7 to 27
    await core.put(Array.from({ length: 60 }, (_, i): OldTicket => ({ at: new Date(now - (364 - 8 - (i % 18)) * 24 * hour), matter: spring, region: communities[i % 107]!, citizen: 1 + i })));
    expect(await core.lookAtSeasons()).toBe(1);
    const [row] = await all(core);
    expect(row).toMatchObject({ kind: 'seasonal', matterCode: spring, axis: 'city' });
    expect(row!.evidence.coming).toMatchObject({ from: '2026-03-25', to: '2026-04-14', lastYear: 60 });
    expect(await core.lookAtSeasons()).toBe(0);
    const { body } = await apiOf(core)('mayor', 'GET', '/alerts/seasons');
    expect(body).toMatchObject({ enough: true, coming: [{ matterCode: spring, alertNo: row!.alertNo }] });
    expect(body.year[0]).toMatchObject({ matterCode: spring });
    await core.close();
  }, 120_000);
});
