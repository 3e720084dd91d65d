/** The way of a call that came in, as citizen and agent live through it. */
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { line } from '../../../telephony/db/schema/index.ts';
import { testFloor, type TestAgent, type TestFloor } from '../memory/floor.ts';

let f: TestFloor;
beforeAll(async () => { f = await testFloor(); });
afterAll(() => f?.close());

let next = 0;
const someone = () => `1540000${String(2000 + ++next)}`;

test('a line that says nothing at first lets them wait at once', async () => {
  const { greeting } = (await f.core.db.select({ greeting: line.greeting }).from(line).where(eq(line.number, '12345')))[0]!;
  await f.core.db.update(line).set({ greeting: [] }).where(eq(line.number, '12345'));
  const agent = await f.agent('agent1');
  const citizen = await f.calls(someone());
  expect([(await f.callOf(citizen)).state, f.engine.heard(citizen)]).toEqual(['ringing', []]);
  f.engine.hangUp(citizen);
  await f.settle();
  await agent.set('offline');
  await f.core.db.update(line).set({ greeting }).where(eq(line.number, '12345'));
});

describe('answered', () => {
  let agent: TestAgent;
  beforeEach(async () => { agent = await f.agent('agent1'); });

  test('greeted and told of the recording, then put through, talks, hangs up: an answered call, and after-call work', async () => {
    const citizen = await f.calls(someone());
    expect(f.engine.heard(citizen)).toEqual(['greeting-12345', 'recorded-notice']);
    expect((await f.callOf(citizen)).state).toBe('ringing');
    expect((await agent.seat()).state).toBe('ringing');
    f.engine.pickUp(agent.rings());
    await f.settle();
    const talking = await f.callOf(citizen);
    expect(talking).toMatchObject({ state: 'talking', staffId: agent.actor.staffId });
    expect(f.engine.hears(citizen)).toHaveLength(1);
    expect([...f.engine.recordings.values()]).toContain('running');
    await f.wait(30_000);
    f.engine.hangUp(citizen);
    await f.settle();
    expect(await f.callOf(citizen)).toMatchObject({ state: 'ended', outcome: 'answered', endedBy: 'citizen', heldMs: 0 });
    expect((await agent.seat()).state).toBe('afterCall');
    expect(f.engine.legs.size).toBe(0);
    expect(f.engine.violations).toEqual([]);
    await agent.act('finish');
    expect((await agent.seat()).state).toBe('ready');
  });
});
