import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { groupMember, ticketGroup } from '../../../analytics/db/schema/index.ts';
import { placeTicket } from '../../../analytics/placing/place-ticket.ts';
import { createGroupIndex, elsewhere, sixNeighbours, tenTimes, testCity, type TestCity } from './city.ts';

let core: TestCity;
beforeEach(async () => { core = await testCity(); });
afterEach(() => core.close());

const messages = [...sixNeighbours, elsewhere, ...tenTimes.slice(0, 3)];
const where = async () => (await core.db.select({ ticketId: groupMember.ticketId, groupKey: groupMember.groupKey, score: groupMember.score }).from(groupMember).orderBy(groupMember.ticketId));

test('a process that restarts before each ticket decides like one that never did', async () => {
  for (const message of messages) await core.register(message);
  await core.settle(createGroupIndex());
  const once = await where();
  await core.db.execute(sql`truncate group_member, ticket_group restart identity`);
  for (const { ticketId } of once) {
    await core.db.transaction((tx) => placeTicket(core, createGroupIndex()).run({ ticketId }, { tx, now: core.now(), job: { id: 0, kind: 'groups.place', tries: 1 } }));
  }
  expect(await where()).toEqual(once);
});

test('a placing whose transaction fails leaves nothing behind, not even in memory', async () => {
  const index = createGroupIndex();
  const [first, second] = [await core.register(sixNeighbours[0]), await core.register(sixNeighbours[1])];
  const place = (ticketId: number, fails: boolean) => core.db.transaction(async (tx) => {
    await placeTicket(core, index).run({ ticketId }, { tx, now: core.now(), job: { id: 0, kind: 'groups.place', tries: 1 } });
    if (fails) throw new Error('the machine died');
  });
  await expect(place(first.ticketId, true)).rejects.toThrow('died');
  await place(second.ticketId, false);
  await place(first.ticketId, false);
  expect(await where()).toMatchObject([
    { ticketId: first.ticketId, groupKey: String(second.ticketId) }, { ticketId: second.ticketId, groupKey: String(second.ticketId) },
  ]);
  expect(await core.db.select({ key: ticketGroup.key, messages: ticketGroup.messages }).from(ticketGroup)).toEqual([{ key: String(second.ticketId), messages: 2 }]);
  expect(await index.groups(core.db)).toEqual(new Map([[String(second.ticketId), [String(first.ticketId), String(second.ticketId)].toSorted()]]));
  expect(index.size).toBe(2);
});

test('two processes that take turns hold the same groups', async () => {
  const [here, there] = [createGroupIndex(), createGroupIndex()];
  for (const [i, message] of messages.entries()) {
    await core.register(message);
    await core.settle(i % 2 ? here : there);
  }
  const taken = await where();
  expect(new Set(taken.map((m) => m.groupKey)).size).toBe(2);
  expect((await there.like(core.db, elsewhere, 1))[0]).toMatchObject({ groupId: String(taken[6]!.ticketId) });
  expect(there.size).toBe(messages.length);
});
