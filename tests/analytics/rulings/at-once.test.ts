import { eq, sql } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { groupMember, groupRuling, regrouping, ticketGroup } from '../../../analytics/db/schema/index.ts';
import { lockGroups } from '../../../analytics/placing/lock.ts';
import { isTimeToRegroup, regroupNow } from '../../../analytics/placing/regroup-groups.ts';
import { placeTicket } from '../../../analytics/placing/place-ticket.ts';
import { createGroupIndex } from '../placing/city.ts';
import { parking, sixNeighbours, town, type Town } from './town.ts';

let city: Town;
beforeEach(async () => { city = await town(); });
afterEach(() => city.close());

const why = '看过原文后作出的决定。';
const where = async () => new Map((await city.db.select().from(groupMember).orderBy(groupMember.ticketId)).map((m) => [m.ticketId, m.groupKey]));
const run = (index: ReturnType<typeof createGroupIndex>, ticketId: number) => city.db.transaction((tx) => placeTicket(city, index).run({ ticketId }, { tx, now: city.now(), job: { id: 0, kind: 'groups.place', tries: 1 } }));

test('two processes that place at the same moment decide one after the other: two alike found one group', async () => {
  const first = await city.register(sixNeighbours[0]);
  const second = await city.register(sixNeighbours[1]);
  await Promise.all([run(createGroupIndex(), first.ticketId), run(createGroupIndex(), second.ticketId)]);
  expect(new Set((await where()).values()).size).toBe(1);
});

test('a decision waits for a placing under way, and the next placing obeys it', async () => {
  const plant = await city.say(sixNeighbours.slice(0, 3));
  const cars = await city.say(parking);
  const [one, two] = [await city.groupOf(cars[0]!), await city.groupOf(plant[0]!)];
  let merged: Promise<unknown>;
  let done = false;
  await city.db.transaction(async (tx) => {
    await lockGroups(tx);
    merged = city.rule('dispatcher1', one, 'merge', { into: two, reason: why }).then(() => { done = true; });
    const waits = async () => (await city.db.execute(sql`select 1 from pg_locks where locktype = 'advisory' and not granted and database = (select oid from pg_database where datname = current_database())`)).length > 0;
    while (!(await waits())) await new Promise((resolve) => { setImmediate(resolve); });
    expect(done).toBe(false);
  });
  await merged!;
  await city.say([{ ...parking[0], phone: '15400055555' }]);
  expect(await city.group(two)).toMatchObject({ messages: 7 });
});

test('a decision whose transaction fails leaves nothing behind, in no process', async () => {
  const plant = await city.say(sixNeighbours);
  const index = createGroupIndex();
  const before = [await where(), await index.groups(city.db)];
  const key = await city.groupOf(plant[0]!);
  await expect(city.rule('dispatcher1', key, 'split', { ticketNos: [plant[1]!, '990000000000000'], reason: why })).rejects.toMatchObject({ id: 'ruleRefused' });
  expect([await where(), await index.groups(city.db)]).toEqual(before);
  expect(await city.db.select().from(groupRuling)).toEqual([]);
});

/** Founded apart because nobody could know yet: the machine is told so, as if it had decided when less was known. */
async function foundedApart(numbers: string[], from: number): Promise<string> {
  const { id } = await city.ticket(numbers[from]!);
  const ids = await Promise.all(numbers.slice(from).map(async (no) => (await city.ticket(no)).id));
  for (const ticketId of ids) await city.db.update(groupMember).set({ groupKey: String(id) }).where(eq(groupMember.ticketId, ticketId));
  const [row] = await city.db.select().from(ticketGroup).limit(1);
  await city.db.insert(ticketGroup).values({ ...row!, key: String(id), messages: ids.length, citizens: ids.length });
  return String(id);
}

test('at night two groups of one problem become one; what people split stays split', async () => {
  const plant = await city.say(sixNeighbours);
  const apart = await foundedApart(plant, 3);
  const key = await city.groupOf(plant[0]!);
  expect(await regroupNow(city, createGroupIndex())).toBe(3);
  expect(await city.group(key)).toMatchObject({ messages: 6, citizens: 6 });
  expect(await city.group(apart)).toMatchObject({ messages: 0, movedTo: key });
  expect(await city.member(plant[4]!)).toMatchObject({ groupKey: key, by: 'machine', because: { note: expect.stringMatching(/\S/) } });
  expect(await regroupNow(city, createGroupIndex())).toBe(0);
  const split = await city.rule('dispatcher1', key, 'split', { ticketNos: plant.slice(3), reason: why });
  expect(await regroupNow(city, createGroupIndex())).toBe(0);
  expect(await city.group(split.otherKey!)).toMatchObject({ messages: 3 });
});

test('a regrouping that is killed in the middle is taken up again, and ends as one that was not', async () => {
  const plant = await city.say(sixNeighbours);
  const apart = await foundedApart(plant, 3);
  const key = await city.groupOf(plant[0]!);
  const index = createGroupIndex();
  const found = await index.regroup(city.db, {});
  expect(found.moves.map((m) => m.from)).toEqual([apart, apart, apart]);
  // killed after its first batch of one, which is committed
  const { moveMembers, settleGroups } = await import('../../../analytics/placing/move-members.ts');
  await city.db.insert(regrouping).values({ startedAt: city.now(), planned: 3 });
  await city.db.transaction(async (tx) => {
    await lockGroups(tx);
    await moveMembers(tx, { ticketIds: [Number(found.moves[0]!.id)], to: key, cause: 'regroup', by: 'machine' }, city.now());
    await settleGroups(tx, [key, apart], city.now(), key);
  });
  city.clock.to('2026-03-03T02:00:00+08:00');
  expect(await isTimeToRegroup(city)).toBe(true);
  expect(await regroupNow(city, createGroupIndex())).toBe(2);
  expect(await city.group(key)).toMatchObject({ messages: 6 });
  expect(await index.groups(city.db)).toEqual(await createGroupIndex().groups(city.db));
  expect(await isTimeToRegroup(city)).toBe(false);
  city.clock.to('2026-03-03T15:00:00+08:00');
  expect(await isTimeToRegroup(city)).toBe(false);
});

test('who was decided about while the machine was thinking is left alone', async () => {
  const plant = await city.say(sixNeighbours);
  const apart = await foundedApart(plant, 3);
  const index = createGroupIndex();
  const slow = { ...index, regroup: async (...given: Parameters<typeof index.regroup>) => {
    const found = await index.regroup(...given);
    await city.rule('dispatcher1', apart, 'rename', { name: '夜间有人正在看的一组' });
    return found;
  } };
  expect(await regroupNow(city, slow)).toBe(0);
  expect(await city.group(apart)).toMatchObject({ messages: 3, name: '夜间有人正在看的一组' });
});
