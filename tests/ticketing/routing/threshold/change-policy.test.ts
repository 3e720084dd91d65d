import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { advised, routingPolicy, setting } from '../../../../ticketing/db/schema/index.ts';
import { defaultPolicy, policySetting, readPolicy } from '../../../../ticketing/routing/policy.ts';
import { testApi, type Client, type TestApi } from '../../../setup/api.ts';
import { testCore, type TestCore } from '../../../setup/core.ts';
import { testJobs } from '../../../setup/job-runner.ts';

let core: TestCore;
let api: TestApi;
let supervisor: Client;
let analyst: Client;
let teamLead: Client;
beforeAll(async () => {
  core = await testCore();
  api = await testApi(core);
  [supervisor, analyst, teamLead] = await Promise.all([api.as('supervisor1'), api.as('analyst1'), api.as('teamlead1')]);
});
afterAll(async () => { await api.close(); await core.close(); });
beforeEach(async () => { for (const table of [routingPolicy, advised, setting]) await core.db.delete(table); });

/** A month in which of `n` tickets at about 0.93 so many went to another unit. */
async function decided(n: number, wrong: number, probability = 0.95) {
  const made = await core.db.select({ id: advised.ticketId }).from(advised);
  await core.db.insert(advised).values(Array.from({ length: n }, (_, i) => ({
    ticketId: 1_000_000 + made.length + i, at: new Date('2026-02-10T09:00:00+08:00'), decision: 'auto' as const, eligible: true, unitId: 'yx-cg', probability, place: 1, confidence: 0.93, model: '甲 1', policy: 'default-1',
    channel: 'call', regionCode: '990101', outcome: i < wrong ? 'returned' as const : 'kept' as const, keptUnitId: i < wrong ? 'yx-zj' : 'yx-cg',
  })));
}
const change = (more: Record<string, unknown> = {}) => ({ automatic: true, autoFrom: 0.8, slope: 0.9, shift: 0, returnRate: 0.02, reason: '二月份退单率低于百分之二', based: 'default-1', from: '2026-02-01', to: '2026-02-28', ...more });
const propose = (who: Client, more: Record<string, unknown> = {}) => who.post('/api/judgement/policy', change(more));
const inForce = () => readPolicy(core, core.db);
const rule = (answer: { body: any }) => `${answer.body.error.id}${answer.body.error.details?.rule ? `:${answer.body.error.details.rule}` : ''}`;

describe('a threshold that the city’s tickets bear out', () => {
  test('holds at once, with who, why, from what return rate and on what evidence', async () => {
    await decided(1000, 5);
    await decided(50, 0, 0.83); // about 0.81
    const { status, body } = await propose(supervisor);
    expect(status).toBe(200);
    const version = body.current.version as string;
    expect(body).toMatchObject({ current: { autoFrom: 0.8, automatic: true }, proposed: null, canRollBack: true });
    expect(body.history).toMatchObject([{ version, state: 'inForce', returnRate: 0.02, reason: '二月份退单率低于百分之二', byName: '魏建军', confirmedByName: null, mine: true, evidence: { n: 1050, sent: 1050, wrong: 5, rate: 5 / 1050, model: '甲 1' } }]);
    expect(body.history[0].evidence.upper).toBeLessThan(0.02);
    expect(await inForce()).toEqual({ ...defaultPolicy, version, autoFrom: 0.8 });
  });

  test('the next ticket is decided by it, and its event names it', async () => {
    const jobs = testJobs(core);
    const lamp = { content: '人民路的路灯不亮，漆黑一片，已经三天', regionCode: '990101' };
    const routed = async () => { const { ticketNo } = await core.register(lamp); await jobs.drain(); return { state: (await core.ticket(ticketNo)).state, data: (await core.events(ticketNo)).find((e) => e.kind === 'advise')!.data }; };
    expect(await routed()).toMatchObject({ state: 'inProgress', data: { decision: 'auto', policy: 'default-1' } });
    const { body } = await propose(supervisor, { autoFrom: 0.99 });
    expect(await routed()).toMatchObject({ state: 'pendingDispatch', data: { decision: 'ask', policy: body.current.version } });
    await supervisor.post('/api/judgement/policy/roll-back', { reason: '门槛过高，待派积压', based: body.current.version });
    expect(await routed()).toMatchObject({ state: 'inProgress', data: { decision: 'auto' } });
  });

  test('a calibration of the city’s own is part of it', async () => {
    await decided(1000, 2);
    await propose(supervisor, { slope: 1.2, shift: 0.3, autoFrom: 0.97 });
    expect(await inForce()).toMatchObject({ slope: 1.2, shift: 0.3 });
  });
});

describe('a threshold that sends on more than they bear out', () => {
  test.each<[string, number, number]>([['too many came back', 1000, 40], ['too few tickets', 50, 0], ['no tickets', 0, 0], ['none of that confidence was seen', 2000, 0]])('%s: it waits for a second person, and nothing changes before', async (_name, n, wrong) => {
    if (n) await decided(n, wrong);
    await decided(20, 0, 0.86); // would be sent from 0.8 on, and is not from 0.85
    const { body } = await propose(supervisor, { autoFrom: 0.75 });
    expect(body).toMatchObject({ current: { version: 'default-1' }, proposed: { autoFrom: 0.75, mine: true, state: 'proposed' }, history: [], canRollBack: false });
    const { id } = body.proposed;
    expect(rule(await supervisor.post(`/api/judgement/policy/${id}/confirm`, {}))).toBe('ruleRefused:fourEyes');
    expect(rule(await analyst.post(`/api/judgement/policy/${id}/confirm`, {}))).toBe('notAllowed');
    const confirmed = await teamLead.post(`/api/judgement/policy/${id}/confirm`, {});
    expect(confirmed.body).toMatchObject({ current: { autoFrom: 0.75 }, proposed: null, history: [{ id, state: 'inForce', confirmedByName: '沈若兰', byName: '魏建军' }] });
    expect(rule(await teamLead.post(`/api/judgement/policy/${id}/confirm`, {}))).toBe('ruleRefused:notProposed');
  });

  test('switching automatic dispatch on again is sending more; switching it off never waits', async () => {
    const off = await propose(supervisor, { automatic: false, reason: '派单目录调整期间暂停自动派单' });
    expect(off.body).toMatchObject({ current: { automatic: false }, proposed: null });
    const on = await propose(supervisor, { based: off.body.current.version, autoFrom: 0.95 });
    expect(on.body).toMatchObject({ current: { automatic: false }, proposed: { automatic: true } });
  });

  test('a stricter one holds at once, whatever the evidence', async () => {
    await decided(100, 50);
    expect((await propose(supervisor, { autoFrom: 0.95 })).body).toMatchObject({ current: { autoFrom: 0.95 }, proposed: null });
  });

  test('who proposed may withdraw it, who decides may decline it; a newer proposal takes its place', async () => {
    await decided(20, 0, 0.9);
    const [first, second] = [(await propose(analyst)).body.proposed.id, (await propose(analyst, { autoFrom: 0.75 })).body.proposed.id];
    expect(second).not.toBe(first);
    expect(rule(await teamLead.post(`/api/judgement/policy/${first}/confirm`, {}))).toBe('ruleRefused:notProposed');
    expect(rule(await (await api.as('coordinator1')).post(`/api/judgement/policy/${second}/withdraw`, {}))).toBe('notAllowed');
    const { body } = await supervisor.post(`/api/judgement/policy/${second}/withdraw`, {});
    expect(body).toMatchObject({ proposed: null, history: [{ id: second, state: 'withdrawn' }, { id: first, state: 'withdrawn' }] });
    expect((await supervisor.post('/api/judgement/policy/999999/withdraw', {})).status).toBe(404);
  });
});

describe('one press back', () => {
  test('what held before holds again, as a version of its own; pressed again, one further back, and at the end it says so', async () => {
    const back = (based: string) => supervisor.post('/api/judgement/policy/roll-back', { reason: '退单明显增多，先退回', based });
    const a = (await propose(supervisor, { autoFrom: 0.9 })).body.current.version;
    const b = (await propose(supervisor, { autoFrom: 0.95, based: a })).body.current.version;
    const toA = (await back(b)).body;
    expect(toA).toMatchObject({ current: { autoFrom: 0.9 }, history: [{ state: 'inForce', restores: a, reason: '退单明显增多，先退回' }, { version: b, state: 'past' }, { version: a, state: 'past' }] });
    const toFirst = (await back(toA.current.version)).body;
    expect(toFirst).toMatchObject({ current: { autoFrom: 0.85 }, canRollBack: false, history: [{ restores: 'initial' }, {}, {}, {}] });
    expect(rule(await back(toFirst.current.version))).toBe('ruleRefused:nothingBefore');
    const c = (await propose(supervisor, { autoFrom: 0.97, based: toFirst.current.version })).body.current.version;
    expect((await back(c)).body).toMatchObject({ current: { autoFrom: 0.85 }, canRollBack: false });
  });

  test('back to what the city itself had set, not to what the program brings', async () => {
    await core.db.insert(setting).values({ name: policySetting, value: { version: 'yunchuan-1', autoFrom: 0.91 }, updatedAt: core.now() });
    const { body } = await propose(supervisor, { autoFrom: 0.95, based: 'yunchuan-1' });
    expect((await supervisor.post('/api/judgement/policy/roll-back', { reason: '门槛过高，退回', based: body.current.version })).body.current).toMatchObject({ autoFrom: 0.91 });
  });

  test('is not for those who only propose, nor without a reason', async () => {
    const { version } = (await propose(supervisor, { autoFrom: 0.9 })).body.current;
    expect(rule(await analyst.post('/api/judgement/policy/roll-back', { reason: '退单明显增多', based: version }))).toBe('notAllowed');
    expect((await supervisor.post('/api/judgement/policy/roll-back', { reason: '', based: version })).status).toBe(400);
  });
});

describe('refused', () => {
  test('without a reason, with a return rate nobody can mean, or with a threshold at which a coin would do as well', async () => {
    for (const wrong of [{ reason: '好' }, { returnRate: 0.5 }, { autoFrom: 0.3 }, { autoFrom: 1 }, { slope: -1 }]) expect([wrong, (await propose(supervisor, wrong)).status]).toEqual([wrong, 400]);
    expect((await inForce()).version).toBe('default-1');
  });
  test('what is in force already, and what was looked at before somebody changed it', async () => {
    expect(rule(await propose(supervisor, { autoFrom: 0.85 }))).toBe('ruleRefused:samePolicy');
    await propose(supervisor, { autoFrom: 0.9 });
    expect(rule(await propose(teamLead, { autoFrom: 0.95 }))).toBe('stale');
  });
  test('to everybody else', async () => {
    for (const username of ['dispatcher1', 'mayor', 'qa1', 'agent1']) expect([username, (await propose(await api.as(username), { autoFrom: 0.9 })).status]).toEqual([username, 403]);
  });
});

test('two at once: one of them changes it, the other is told', async () => {
  const [a, b] = await Promise.all([propose(supervisor, { autoFrom: 0.9 }), propose(teamLead, { autoFrom: 0.95 })]);
  expect([a.status, b.status].toSorted()).toEqual([200, 409]);
});
