/** 班长台 as the API tells it: who sees what, and figures that add up. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { call, callSurvey } from '../../../telephony/db/schema/index.ts';
import { floorRoutes } from '../../../telephony/http/floor.ts';
import { testApi, type Client, type TestApi } from '../../setup/api.ts';
import { madeCall } from '../survey/made-call.ts';
import { testFloor, type TestAgent, type TestFloor } from '../memory/floor.ts';

let f: TestFloor;
let api: TestApi;
let lead: Client;
let agent: TestAgent;
beforeAll(async () => {
  f = await testFloor({ at: '2026-03-02T10:00:00+08:00' });
  api = await testApi(f.core, (core) => ({ open: {}, staff: { '/floor': floorRoutes(core) } }));
  lead = await api.as('teamlead1');
});
beforeEach(async () => { agent = await f.agent('agent1'); });
afterAll(async () => { await api?.close(); await f?.close(); });

const floor = async (client = lead) => (await client.get('/api/floor')).body;
const seatOf = async (name = '林晓雨') => (await floor()).agents.find((a: { name: string }) => a.name === name);

describe('who sees it', () => {
  test('team leads and supervisors; others are told who may', async () => {
    expect((await (await api.as('supervisor1')).get('/api/floor')).status).toBe(200);
    const refused = await (await api.as('agent1')).get('/api/floor');
    expect([refused.status, refused.body.error.zh]).toEqual([403, '班长台供班长、督办（主管）使用。']);
    expect((await (await api.as('mayor')).get('/api/floor')).status).toBe(403);
    expect((await (await api.as('mayor')).get('/api/floor/wall')).status).toBe(200);
    expect((await (await api.as('dispatcher1')).get('/api/floor/wall')).status).toBe(403);
  });

  test('the wall names nobody', async () => {
    const { body } = await (await api.as('mayor')).get('/api/floor/wall');
    expect(JSON.stringify(body)).not.toMatch(/林晓雨|154/);
  });
});

describe('a caller', () => {
  test('waits with place, line, masked number and how long; rings; talks; is gone', async () => {
    await agent.set('busy', 'rest');
    const first = await f.calls('15450000001');
    const second = await f.calls('15450000002', '12319');
    const waiting = (await floor()).waiting;
    expect(waiting).toMatchObject([{ place: 1, lineNumber: '12345', masked: '154****0001', state: 'waiting' }, { place: 1, lineNumber: '12319', masked: '154****0002' }]);
    expect((await floor()).alarms.map((a: { rule: string }) => a.rule)).toContain('nobodyReady');
    await agent.set('ready');
    expect((await floor()).waiting.map((w: { state: string }) => w.state).toSorted()).toEqual(['ringing', 'waiting']);
    f.engine.pickUp(agent.rings());
    await f.settle();
    const seat = await seatOf();
    expect(seat).toMatchObject({ state: 'talking', call: { lineNumber: '12345', masked: '154****0001', parties: 2, watchedBy: [] } });
    expect((await floor()).lines.find((l: { number: string }) => l.number === '12319')).toMatchObject({ waiting: 1, talking: 0 });
    f.engine.hangUp(second);
    f.engine.hangUp(first);
    await f.settle();
    expect((await floor()).waiting).toEqual([]);
    await agent.act('finish');
  });

  test('of a confidential ticket is named to nobody', async () => {
    const citizen = await f.calls('15450000003');
    f.engine.pickUp(agent.rings());
    await f.settle();
    const { ticketNo } = await f.core.register({ phone: '15450000003', isConfidential: true });
    expect((await seatOf()).call.masked).toBe('154****0003');
    await f.core.db.update(call).set({ ticketId: (await f.core.ticket(ticketNo)).id });
    expect((await seatOf()).call.masked).toBeNull();
    f.engine.hangUp(citizen);
    await f.settle();
    await agent.act('finish');
  });
});

describe('the day in figures', () => {
  test('answered in time, answered at all, gave up; who gave up at once counts apart; surveys beside them', async () => {
    const at = (s: number) => new Date(f.core.now().getTime() - 600_000 + s * 1000);
    const came = { arrivedAt: at(0), queuedAt: at(0), lineNumber: '12350' }; // nobody else calls there
    for (const wait of [3, 15, 16]) await madeCall(f.core, '15450000004', { ...came, answeredAt: at(wait), talkEndedAt: at(wait + 60), endedAt: at(wait + 60) });
    await madeCall(f.core, '15450000005', { ...came, answeredAt: null, staffId: null, outcome: 'abandoned' });
    await madeCall(f.core, '15450000006', { ...came, answeredAt: null, staffId: null, outcome: 'shortAbandoned' });
    await madeCall(f.core, '15450000007', { ...came, answeredAt: null, staffId: null, outcome: 'closedHours', queuedAt: null });
    const rated = await madeCall(f.core, '15450000008', { ...came, answeredAt: at(5), talkEndedAt: at(65) });
    await f.core.db.insert(callSurvey).values({ callId: rated.id, lineNumber: '12350', staffId: rated.staffId, createdAt: f.core.now(), heard: true, by: 'key', satisfaction: 2 });
    const { lines } = await floor(await api.as('supervisor1'));
    expect(lines.find((l: { number: string }) => l.number === '12350').figures).toMatchObject({ offered: 5, answered: 4, inTime: 3, abandoned: 1, shortAbandoned: 1, connectRate: 0.8, level: 0.6, averageWait: 9.75, longestWait: 16, averageTalk: 60, survey: { asked: 1, answered: 1, content: 0, average: 2 } });
  });
});

describe('one seat', () => {
  test('says what may be done and what stands in the way', async () => {
    const { staffId } = (await f.core.staff('agent1'));
    const { body } = await lead.get(`/api/floor/seats/${staffId}`);
    const verb = (name: string) => body.verbs.find((v: { verb: string }) => v.verb === name);
    expect(verb('listen')).toMatchObject({ allowed: false, why: { zh: '该坐席现在没有通话。' } });
    expect(verb('forceBusy')).toMatchObject({ allowed: true, why: null });
    expect(verb('stopListening')).toBeUndefined();
    const done = await lead.post(`/api/floor/seats/${staffId}/forceBusy`, { reason: 'meal' });
    expect(done.body.agent).toMatchObject({ state: 'busy', reason: 'meal' });
    expect((await (await api.as('agent2')).post(`/api/floor/seats/${staffId}/forceReady`, {})).status).toBe(403);
  });

  test('an agent has their own part: messages, a hand', async () => {
    const own = await api.as('agent1');
    await lead.post('/api/floor/messages', { text: '请示闲。' });
    const { body } = await own.get('/api/floor/own');
    expect(body.messages).toMatchObject([{ fromName: '沈若兰', text: '请示闲。' }]);
    expect((await own.post('/api/floor/own/read', { ids: [body.messages[0].id] })).body.messages).toEqual([]);
    expect((await own.post('/api/floor/own/askHelp', {})).body.hand).toMatchObject({ takenBy: null });
    expect((await floor()).alarms.map((a: { rule: string }) => a.rule)).toContain('hand');
    expect((await own.post('/api/floor/own/lowerHand', {})).body.hand).toBeNull();
    expect((await floor()).messages).toMatchObject([{ text: '请示闲。', to: 1, read: 1 }]);
  });
});
