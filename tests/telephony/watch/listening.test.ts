/** 监听 耳语 强插 接管 强拆, as a team lead does them. */
import { and, desc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { call, callEvent, callTicket } from '../../../telephony/db/schema/index.ts';
import { contactJobHandlers } from '../../../telephony/contact/jobs.ts';
import type { JobHandler } from '../../../ticketing/jobs/index.ts';
import { staff } from '../../../ticketing/db/schema/index.ts';
import { refusal } from '../../setup/story.ts';
import { testFloor, type TestAgent, type TestFloor } from '../memory/floor.ts';

let f: TestFloor;
let agent: TestAgent;
let lead: TestAgent;
beforeAll(async () => { f = await testFloor(); });
afterAll(() => f?.close());
beforeEach(async () => {
  agent = await f.agent('agent1');
  lead = await f.agent('teamlead1', 'busy');
});

let next = 0;
/** A citizen speaks with agent1. @returns the citizen's leg and the call's number */
async function talk(): Promise<{ citizen: string; callNo: string; agentLeg: string }> {
  const citizen = await f.calls(`1541000${String(1000 + ++next)}`);
  const agentLeg = agent.rings();
  f.engine.pickUp(agentLeg);
  await f.settle();
  return { citizen, agentLeg, callNo: (await f.callOf(citizen)).callNo };
}
const end = async (citizen: string) => { f.engine.hangUp(citizen); await f.settle(); await f.jump(61_000); };
const does = (who: TestAgent, verb: string, callNo: string, input = {}) => who.act(verb, input, callNo);
async function listens(callNo: string, verb = 'listen', who = lead): Promise<string> {
  await does(who, verb, callNo);
  const leg = who.rings();
  f.engine.pickUp(leg);
  await f.settle();
  return leg;
}
const monitors = (leg: string) => f.engine.legs.get(leg)?.monitors ?? null;
const lastEvent = async (callNo: string, kind: string) => (await f.core.db.select({ data: callEvent.data, staffId: callEvent.staffId }).from(callEvent).innerJoin(call, eq(call.id, callEvent.callId)).where(and(eq(call.callNo, callNo), eq(callEvent.kind, kind))).orderBy(desc(callEvent.id)).limit(1))[0];

describe('listening in', () => {
  test('rings the lead’s own telephone; answered, it hears the agent; the course says who and how', async () => {
    const { citizen, callNo, agentLeg } = await talk();
    const leg = await listens(callNo);
    expect(monitors(leg)).toBe(agentLeg);
    expect(f.engine.legs.get(leg)!.bridge).toBeNull();
    expect((await lead.seat()).reason).toBe('teamLead');
    expect(await lastEvent(callNo, 'listen')).toMatchObject({ staffId: lead.actor.staffId, data: { agent: agent.actor.staffId } });
    expect(await lastEvent(callNo, 'watched')).toMatchObject({ staffId: lead.actor.staffId, data: { mode: 'listen' } });
    await end(citizen);
    expect(f.engine.legs.size).toBe(0);
  });

  test('the mode changes by a verb and by a key of the telephone, without ringing again', async () => {
    const { citizen, callNo } = await talk();
    const leg = await listens(callNo);
    await does(lead, 'whisper', callNo);
    expect((await f.legsOf(citizen)).find((l) => l.leg === leg)!.watching).toBe('whisper');
    f.engine.press(leg, '3');
    await f.settle();
    expect((await f.legsOf(citizen)).find((l) => l.leg === leg)!.watching).toBe('barge');
    expect(await lastEvent(callNo, 'watched')).toMatchObject({ data: { mode: 'barge', byTelephone: true } });
    expect((await f.legsOf(citizen)).filter((l) => l.party === 'supervisor')).toHaveLength(1);
    await end(citizen);
  });

  test('stopped, the lead’s telephone is let go and their seat is what it was; the talk goes on', async () => {
    await lead.set('ready');
    const { citizen, callNo } = await talk(); // agents answer before their team lead
    const leg = await listens(callNo);
    expect((await lead.seat()).state).toBe('busy');
    await does(lead, 'stopListening', callNo);
    expect(f.engine.legs.has(leg)).toBe(false);
    expect((await lead.seat()).state).toBe('ready');
    expect((await f.callOf(citizen)).state).toBe('talking');
    expect(await refusal(lead.begin('stopListening', {}, callNo))).toBe('ruleRefused:notListening');
    await lead.set('busy', 'rest');
    await end(citizen);
  });

  test('the lead hangs up their own telephone: nothing else ends', async () => {
    const { citizen, callNo } = await talk();
    const leg = await listens(callNo);
    f.engine.hangUp(leg);
    await f.settle();
    expect((await f.callOf(citizen)).state).toBe('talking');
    expect((await lead.seat()).state).toBe('busy');
    await end(citizen);
  });

  test('when the caller hangs up first, the lead’s telephone is free as well', async () => {
    const { citizen, callNo } = await talk();
    await listens(callNo, 'barge');
    await end(citizen);
    expect(f.engine.legs.size).toBe(0);
    expect((await lead.seat())).toMatchObject({ state: 'busy', reason: 'rest', callId: null });
  });

  test('a switch that lost everything but its legs is asked again: the listener stands where the rows say', async () => {
    const { citizen, callNo, agentLeg } = await talk();
    const leg = await listens(callNo, 'whisper');
    await f.crash(() => { f.engine.legs.get(leg)!.monitors = null; });
    expect(monitors(leg)).toBe(agentLeg);
    await end(citizen);
  });
});

describe('refused', () => {
  test('before anybody has answered; one’s own call; without a telephone; for who has no part in it', async () => {
    const citizen = await f.calls('15410003001');
    const { callNo } = await f.callOf(citizen);
    expect(await refusal(lead.begin('listen', {}, callNo))).toBe('wrongState');
    f.engine.pickUp(agent.rings());
    await f.settle();
    expect(await refusal(agent.begin('listen', {}, callNo))).toBe('notAllowed');
    const supervisor = await f.core.staff('supervisor1');
    expect(await refusal(f.floor.do(supervisor, 'listen', { callNo }, {}))).toBe('ruleRefused:noTelephone');
    await end(citizen);
  });

  test('of another line’s team lead', async () => {
    await f.core.db.update(staff).set({ hotlineNumbers: ['12358'] }).where(eq(staff.username, 'teamlead1'));
    const { citizen, callNo } = await talk();
    const other = await f.core.staff('teamlead1');
    expect(await refusal(f.floor.do(other, 'listen', { callNo }, {}))).toBe('notAllowed');
    expect(await refusal(f.floor.do(other, 'forceRelease', { callNo }, { reason: '线路测试占用' }))).toBe('notAllowed');
    await f.core.db.update(staff).set({ hotlineNumbers: lead.actor.hotlineNumbers }).where(eq(staff.username, 'teamlead1'));
    await end(citizen);
  });

  test('a call about a ticket that the lead may not see: it is about their own centre', async () => {
    const { citizen, callNo } = await talk();
    const row = await f.callOf(citizen);
    const { ticketId } = await f.core.register({ phone: '15410003002', accusedUnitId: lead.actor.unitId, appealType: 'complaint', content: '反映热线中心班长态度恶劣，要求处理。' });
    await f.core.db.insert(callTicket).values({ callId: row.id, ticketId, why: 'filed', at: f.core.now(), staffId: agent.actor.staffId });
    expect(await refusal(lead.begin('listen', {}, callNo))).toBe('ruleRefused:secretCall');
    await end(citizen);
  });
});

test('who listens to what turns out not to be for them is let go at once, and told why', async () => {
  const { citizen, callNo } = await talk();
  const leg = await listens(callNo);
  const { ticketId } = await f.core.register({ phone: '15410003003', callId: callNo, accusedUnitId: lead.actor.unitId, appealType: 'complaint', content: '反映热线中心班长接电话态度恶劣。' });
  const handler = contactJobHandlers(f.core)['contact.filed'] as JobHandler<{ ticketId: number }>;
  await f.core.db.transaction((tx) => handler({ ticketId }, { tx, now: f.core.now(), job: { id: 1, kind: 'contact.filed', tries: 1 } }));
  await expect.poll(() => f.engine.legs.has(leg)).toBe(false);
  expect((await f.callOf(citizen)).state).toBe('talking');
  expect(await lastEvent(callNo, 'watchEnded')).toMatchObject({ staffId: null, data: { why: 'secretCall' } });
  await end(citizen);
});

describe('taking over', () => {
  test('from listening: the lead becomes the agent, the agent goes to after-call work, the caller is never alone with music', async () => {
    const { citizen, callNo, agentLeg } = await talk();
    const leg = await listens(callNo);
    await does(lead, 'takeOver', callNo);
    expect(await f.callOf(citizen)).toMatchObject({ state: 'talking', staffId: lead.actor.staffId });
    expect(f.engine.hears(citizen)).toEqual([leg]);
    expect(monitors(leg)).toBeNull();
    expect(f.engine.legs.has(agentLeg)).toBe(false);
    expect((await agent.seat()).state).toBe('afterCall');
    expect(await lead.seat()).toMatchObject({ state: 'talking' });
    expect(await lastEvent(callNo, 'takenOver')).toMatchObject({ staffId: lead.actor.staffId, data: { from: agent.actor.staffId } });
    await end(citizen);
    expect((await lead.seat()).callId).toBeNull();
    expect(f.engine.violations).toEqual([]);
    await f.jump(61_000);
    await lead.set('busy', 'rest');
  });

  test('at once, also while the caller is on hold: it happens when the lead’s telephone is answered', async () => {
    const { citizen, callNo } = await talk();
    await agent.act('hold');
    await does(lead, 'takeOver', callNo);
    expect((await f.callOf(citizen)).staffId).toBe(agent.actor.staffId);
    const leg = lead.rings();
    f.engine.pickUp(leg);
    await f.settle();
    expect(await f.callOf(citizen)).toMatchObject({ staffId: lead.actor.staffId, heldSince: null });
    expect(f.engine.hears(citizen)).toEqual([leg]);
    await end(citizen);
    await f.jump(61_000);
    await lead.set('busy', 'rest');
  });

  test('not answered, the call stays with the agent', async () => {
    const { citizen, callNo } = await talk();
    await does(lead, 'takeOver', callNo);
    await f.wait(20_000);
    expect(await f.callOf(citizen)).toMatchObject({ state: 'talking', staffId: agent.actor.staffId });
    expect((await lead.seat()).state).toBe('busy');
    await end(citizen);
  });
});

describe('releasing a call', () => {
  test('with a reason that is kept; the agent goes to after-call work', async () => {
    const { citizen, callNo } = await talk();
    expect(await refusal(lead.begin('forceRelease', { reason: '骂' }, callNo))).toBe('invalid');
    await does(lead, 'forceRelease', callNo, { reason: '市民持续辱骂坐席，劝阻无效' });
    expect(await f.callOf(citizen)).toMatchObject({ state: 'ended', endedBy: 'floor', outcome: 'answered' });
    expect(f.engine.legs.size).toBe(0);
    expect((await agent.seat()).state).toBe('afterCall');
    expect(await lastEvent(callNo, 'forceRelease')).toMatchObject({ staffId: lead.actor.staffId, data: { reason: '市民持续辱骂坐席，劝阻无效', was: 'talking' } });
    expect(await refusal(lead.begin('forceRelease', { reason: '再次强拆同一通话' }, callNo))).toBe('wrongState');
    await f.jump(61_000);
  });
});
