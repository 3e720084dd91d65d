/** What stood alone comes along when a newcomer shows where it belongs. */
import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { groupMove, ticketGroup } from '../../../analytics/db/schema/index.ts';
import { createGroupIndex } from '../../../analytics/placing/group-index.ts';
import { job } from '../../../ticketing/db/schema/index.ts';
import { openProblemIn } from '../../../ticketing/problem/open.ts';
import { mixingPlant } from '../groups/story.ts';
import { town, type Town } from '../rulings/town.ts';

let city: Town;
beforeEach(async () => { city = await town(); });
afterEach(() => city.close());

/** Two neighbours who tell one trouble without a word in common, and a third whose words are like both. */
const told = (n: number) => {
  const { title, content } = mixingPlant()[n]!;
  return { title, content, phone: `1540003000${n}`, regionCode: '990101001' };
};
const [one, other, bridge] = [told(0), told(3), told(1)];
const groups = async () => (await city.db.select({ key: ticketGroup.key, messages: ticketGroup.messages, citizens: ticketGroup.citizens, movedTo: ticketGroup.movedTo }).from(ticketGroup).orderBy(ticketGroup.key));
const draws = () => city.db.select({ ticketId: groupMove.ticketId, to: groupMove.toKey }).from(groupMove).where(eq(groupMove.cause, 'draw'));

test('three neighbours are one group the moment the third calls, with the reason in words, and the group left says where they went', async () => {
  const [first, second] = await city.say([one, other]) as [string, string];
  const [key, left] = [await city.groupOf(first), await city.groupOf(second)];
  expect(key).not.toBe(left);
  await city.say([bridge]);
  expect(await groups()).toEqual([{ key, messages: 3, citizens: 3, movedTo: null }, { key: left, messages: 0, citizens: 0, movedTo: key }]);
  const { because, ...member } = await city.member(second);
  expect(member).toMatchObject({ groupKey: key, placedKey: left, by: 'machine', rulingSeq: null });
  expect(because!.sharedPhrases.join()).toMatch(/噪音|粉尘/);
  expect(await createGroupIndex().groups(city.db)).toEqual(new Map([[key, expect.arrayContaining([String(member.ticketId)])]]));
  // asked once more, nobody is left to go
  await city.db.update(job).set({ state: 'waiting' }).where(eq(job.kind, 'groups.draw'));
  await city.settle(createGroupIndex());
  expect(await draws()).toEqual([{ ticketId: member.ticketId, to: key }]);
});

test('what people decide before the machine has asked stands', async () => {
  const [, second] = await city.say([one, other]) as [string, string];
  await city.rule('dispatcher1', await city.groupOf(second), 'confirm', { ticketNos: [second] });
  await city.say([bridge]);
  expect(await draws()).toEqual([]);
  expect((await groups()).map((g) => g.messages).toSorted()).toEqual([1, 2]);
});

async function problemOf(ticketNo: string) {
  const [groupKey, { id }, dispatcher] = [await city.groupOf(ticketNo), await city.ticket(ticketNo), await city.staff('dispatcher1')];
  const made = await city.db.transaction((tx) => openProblemIn(city, tx, dispatcher, { groupKey, ticketIds: [id] }, { title: '翠湖花园搅拌站噪音', leadUnitId: 'yx-cg', supportUnitIds: [], workdays: 10, plan: [] }));
  await city.db.update(ticketGroup).set({ problemId: made.id }).where(eq(ticketGroup.key, groupKey));
  await city.settle();
  return made;
}

test('who is drawn into a group in hand joins its problem', async () => {
  const [first, second] = await city.say([one, other]) as [string, string];
  const { id } = await problemOf(first);
  await city.say([bridge]);
  expect(await draws()).toHaveLength(1);
  expect((await city.ticket(second)).problemId).toBe(id);
});

test('a group in hand is drawn nowhere', async () => {
  const [, second] = await city.say([one, other]) as [string, string];
  const { id } = await problemOf(second);
  await city.say([bridge]);
  expect(await draws()).toEqual([]);
  expect(await city.groupOf(second)).toBe(String((await city.ticket(second)).id));
  expect((await city.ticket(second)).problemId).toBe(id);
});
