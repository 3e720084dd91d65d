import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { chainRoot, event } from '../../../ticketing/db/schema/index.ts';
import { eventHash, firstBreak } from '../../../ticketing/event/chain.ts';
import { firstBrokenRoot, sealChain } from '../../../ticketing/event/seal.ts';
import { supplement } from '../../../ticketing/ticket/supplement.ts';
import { urge } from '../../../ticketing/ticket/urge.ts';
import { act } from '../../../ticketing/verb/act.ts';
import { testCore, type TestCore } from '../../setup/core.ts';
import { story } from '../../setup/story.ts';

let core: TestCore;
beforeAll(async () => { core = await testCore(); });
afterAll(() => core.close());

const broken = async (ticketNo: string) => {
  const { eventSeq, eventHash: hash } = await core.ticket(ticketNo);
  return firstBreak(await core.events(ticketNo), { seq: eventSeq, hash });
};

describe('the chain of one ticket', () => {
  let ticketNo: string;
  let ticketId: number;
  beforeEach(async () => { ({ ticketNo, ticketId } = await story(core).handling()); });

  test('is whole after an ordinary life', async () => expect(await broken(ticketNo)).toBeNull());

  test.each([
    ['words in it', `data = data || '{"advice":"另一句"}'`],
    ['who did it', `actor = jsonb_set(actor, '{name}', '"别人"')`],
    ['its moment by a millisecond', `at = at + interval '1 millisecond'`],
    ['its kind', `kind = 'reassign'`],
    ['whose work it was', 'assignment_id = 1'],
    ['its own hash', `hash = sha256('x')`],
  ])('shows a changed event: %s', async (_what, change) => {
    await core.sql.unsafe(`update event set ${change} where ticket_id = ${ticketId} and seq = 2`);
    expect(await broken(ticketNo)).toBe(2);
  });

  test('shows a removed event, in the middle, at the end and at the beginning', async () => {
    const [first, second, third, last] = await core.events(ticketNo);
    const without = async (row: typeof first) => {
      await core.db.delete(event).where(eq(event.id, row!.id));
      const at = await broken(ticketNo);
      await core.sql`insert into event overriding system value select * from jsonb_populate_record(null::event, ${core.sql.json({ id: row!.id, ticket_id: row!.ticketId, seq: row!.seq, kind: row!.kind, at: row!.at, actor: row!.actor, assignment_id: row!.assignmentId, data: row!.data, prev_hash: row!.prevHash && `\\x${row!.prevHash.toString('hex')}`, hash: `\\x${row!.hash.toString('hex')}` } as never)})`;
      return at;
    };
    expect([await without(first), await without(second), await without(third), await without(last)]).toEqual([2, 3, 4, 4]);
    expect(await broken(ticketNo)).toBeNull();
  });

  test('shows an inserted event, even one with a hash that fits', async () => {
    const { eventSeq, eventHash: head } = await core.ticket(ticketNo);
    const forged = { ticketId, seq: eventSeq + 1, kind: 'urge', at: core.clock.now, actor: { kind: 'citizen' as const }, assignmentId: null, data: {} };
    await core.db.insert(event).values({ ...forged, prevHash: head, hash: eventHash(head, forged) });
    expect(await broken(ticketNo)).toBe(eventSeq + 2);
  });
});

describe('two verbs at the same moment on one ticket', () => {
  test('follow each other into one chain, and none is lost', async () => {
    const { ticketNo, ticketId } = await story(core).handling();
    const agent = await core.staff('agent1');
    const texts = Array.from({ length: 8 }, (_, i) => `第${i}次补充`);
    await Promise.all(texts.map((text) => act(core, agent, { ticketNo }, supplement, { text })));
    const events = await core.events(ticketNo);
    expect(events.filter((e) => e.kind === 'supplement').map((e) => e.data.text).toSorted()).toEqual(texts);
    expect(events.map((e) => e.seq)).toEqual(events.map((_, i) => i + 1));
    expect(await broken(ticketNo)).toBeNull();
    const urged = await Promise.allSettled([agent, { kind: 'citizen' as const, ticketId }].map((who) => act(core, who, { ticketNo }, urge, {})));
    expect(urged.map((r) => r.status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect((await core.ticket(ticketNo)).urgeCount).toBe(1);
  });
});

describe('signed roots', () => {
  const check = () => core.db.transaction((tx) => firstBrokenRoot(core, tx));
  const seal = () => core.db.transaction((tx) => sealChain(core, tx));
  const roots = () => core.db.select().from(chainRoot).orderBy(chainRoot.id);

  test('find a chain that was written anew from end to end, which the chain alone cannot', async () => {
    core.clock.advance(3_600_000);
    await core.sql`truncate chain_root`;
    const { ticketNo, ticketId } = await story(core).dispatched();
    core.clock.advance(120_000);
    await seal();
    const untouched = await story(core).dispatched();
    core.clock.advance(120_000);
    await seal();
    await seal(); // nothing new, no root
    const made = await roots();
    expect(made).toHaveLength(2);
    expect(await check()).toBeNull();

    let prev: Buffer | null = null;
    for (const e of await core.events(ticketNo)) {
      const data = e.kind === 'dispatch' ? { ...e.data, advice: '改过的意见' } : e.data;
      const hash = eventHash(prev, { ...e, data });
      await core.db.update(event).set({ data, prevHash: prev, hash }).where(eq(event.id, e.id));
      prev = hash;
    }
    await core.sql`update ticket set event_hash = ${prev} where id = ${ticketId}`;
    expect(await broken(ticketNo)).toBeNull();
    expect(await broken(untouched.ticketNo)).toBeNull();
    expect(await check()).toBe(made[0]!.id);
  });

  test('leave what is younger than a minute to the next one', async () => {
    await core.sql`truncate chain_root`;
    core.clock.advance(120_000);
    await seal();
    const before = (await roots()).length;
    await core.register();
    core.clock.advance(59_000);
    await seal();
    expect(await roots()).toHaveLength(before);
    core.clock.advance(2_000);
    await seal();
    expect(await roots()).toHaveLength(before + 1);
  });

  test('find a root that somebody without the key put in', async () => {
    await core.sql`truncate chain_root`;
    core.clock.advance(120_000);
    await core.register();
    core.clock.advance(120_000);
    await seal();
    const [only] = await roots();
    await core.sql`update chain_root set signature = sha256('forged')`;
    expect(await check()).toBe(only!.id);
  });

  test('find a root that was taken out of the row', async () => {
    await core.sql`truncate chain_root`;
    for (let i = 0; i < 3; i++) { await core.register(); core.clock.advance(120_000); await seal(); }
    const made = await roots();
    await core.db.delete(chainRoot).where(eq(chainRoot.id, made[1]!.id));
    expect(await check()).toBe(made[2]!.id);
  });
});
