import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { groupMove, groupRuling } from '../../../analytics/db/schema/index.ts';
import { createGroupIndex } from '../placing/city.ts';
import { elsewhere, parking, sixNeighbours, town, type Town } from './town.ts';

let city: Town;
let plant: string[];
let cars: string[];
beforeEach(async () => {
  city = await town();
  plant = await city.say(sixNeighbours);
  cars = await city.say(parking);
});
afterEach(() => city.close());

const why = '看过原文，说的不是同一件事。';
const [another] = sixNeighbours.slice(3).map((text) => ({ ...text, phone: '15400030001', content: '翠湖花园旁混凝土搅拌站夜里生产，噪音大，粉尘也大，睡不好。' }));
const refusal = (rule: string) => ({ id: 'ruleRefused', details: { rule } });

describe('a person who looked decides, and the machine obeys', () => {
  test('what was split off stays apart; the next like it goes to the nearer of the two', async () => {
    const key = await city.groupOf(plant[0]!);
    const { otherKey } = await city.rule('dispatcher1', key, 'split', { ticketNos: plant.slice(2, 4), name: '翠湖花园搅拌站粉尘', reason: '粉尘由住建处置，与噪音分开办。' });
    expect(await city.group(otherKey!)).toMatchObject({ messages: 2, citizens: 2, name: '翠湖花园搅拌站粉尘', givenName: '翠湖花园搅拌站粉尘' });
    expect(await city.group(key)).toMatchObject({ messages: 4, citizens: 4 });
    expect(await city.member(plant[2]!)).toMatchObject({ groupKey: otherKey, by: String((await city.staff('dispatcher1')).staffId), because: null, score: 1 });
    expect((await city.events(plant[2]!)).at(-1)).toMatchObject({ kind: 'grouping', actor: { name: (await city.staff('dispatcher1')).name }, data: { what: 'split', to: '翠湖花园搅拌站粉尘' } });
    const [dust] = await city.say([{ ...sixNeighbours[2], phone: '15400030002' }]);
    expect(await city.groupOf(dust!)).toBe(otherKey);
    await expect(city.rule('coordinator1', otherKey!, 'merge', { into: key, reason: '还是同一个搅拌站。' })).rejects.toMatchObject(refusal('keptApart'));
  });

  test('what was merged is one: the next goes to the group that stayed, in a process that starts now too', async () => {
    const [one, two] = [await city.groupOf(cars[0]!), await city.groupOf(plant[0]!)];
    expect(one).not.toBe(two);
    await city.rule('teamlead1', one, 'merge', { into: two, reason: '同一小区同一物业，一并处理。' });
    expect(await city.group(one)).toMatchObject({ messages: 0, heat: 0, movedTo: two });
    expect(await city.group(two)).toMatchObject({ messages: plant.length + cars.length });
    await city.register({ ...parking[0], phone: '15400030003' });
    await city.settle(createGroupIndex());
    expect(await city.group(two)).toMatchObject({ messages: plant.length + cars.length + 1 });
  });

  test('what was moved stays where it was put, whatever is corrected in it', async () => {
    const [from, to] = [await city.groupOf(plant[0]!), await city.groupOf(cars[0]!)];
    const moved = await city.rule('supervisor1', from, 'move', { ticketNos: [plant[5]!], to, reason: why });
    expect(moved).toMatchObject({ kind: 'move', groupKey: from, otherKey: to, byName: (await city.staff('supervisor1')).name, ticketIds: [(await city.ticket(plant[5]!)).id] });
    expect(await city.member(plant[5]!)).toMatchObject({ groupKey: to, rulingSeq: moved.seq });
    expect(await city.db.select().from(groupMove).where(eq(groupMove.rulingSeq, moved.seq))).toMatchObject([{ fromKey: from, toKey: to, cause: 'ruling' }]);
    expect((await city.group(from)).messages + (await city.group(to)).messages).toBe(9);
  });

  test('what was taken out never comes back, and goes where else it belongs', async () => {
    const key = await city.groupOf(plant[0]!);
    const out = await city.rule('dispatcher1', key, 'forbid', { ticketNos: [plant[5]!], reason: why });
    expect(await city.groupOf(plant[5]!)).toBe(`${(await city.ticket(plant[5]!)).id}-${out.seq}`);
    await city.settle();
    expect(await city.groupOf(plant[5]!)).not.toBe(key);
    await expect(city.rule('dispatcher1', await city.groupOf(cars[0]!), 'move', { ticketNos: [cars[0]!], to: await city.groupOf(plant[5]!), reason: why })).resolves.toMatchObject({ kind: 'move' });
    await expect(city.rule('dispatcher1', await city.groupOf(plant[5]!), 'move', { ticketNos: [plant[5]!], to: key, reason: why })).rejects.toMatchObject(refusal('forbiddenThere'));
  });

  test('a name that people gave is kept as the group grows, until they take it back', async () => {
    const key = await city.groupOf(plant[0]!);
    const machine = (await city.group(key)).name;
    const named = await city.rule('coordinator1', key, 'rename', { name: '清荷路搅拌站扰民' });
    await city.say([another!, { ...another!, phone: '15400030004' }]);
    expect(await city.group(key)).toMatchObject({ name: '清荷路搅拌站扰民', messages: 8 });
    await expect(city.rule('coordinator1', key, 'rename', { name: '清荷路搅拌站扰民' })).rejects.toMatchObject(refusal('sameName'));
    await expect(city.rule('coordinator1', key, 'rename', { name: '请找张经理13800138000' })).rejects.toMatchObject({ id: 'invalid' });
    await city.undo('coordinator1', named.seq);
    expect(await city.group(key)).toMatchObject({ name: machine, givenName: null });
  });

  test('who confirmed what is kept, once', async () => {
    const key = await city.groupOf(plant[0]!);
    const { seq } = await city.rule('dispatcher1', key, 'confirm', { ticketNos: plant });
    for (const no of plant) expect(await city.member(no)).toMatchObject({ rulingSeq: seq, groupKey: key });
    await expect(city.rule('dispatcher1', key, 'confirm', { ticketNos: plant })).rejects.toMatchObject(refusal('alreadyConfirmed'));
  });
});

describe('what is taken back', () => {
  test('a split: all of the new group come back, also who came since, and nothing keeps the two apart', async () => {
    const key = await city.groupOf(plant[0]!);
    const split = await city.rule('dispatcher1', key, 'split', { ticketNos: plant.slice(2, 4), reason: why });
    const [dust] = await city.say([{ ...sixNeighbours[2], phone: '15400030002' }]);
    expect(await city.groupOf(dust!)).toBe(split.otherKey);
    await city.undo('teamlead1', split.seq);
    for (const no of [...plant, dust!]) expect(await city.member(no)).toMatchObject({ groupKey: key, rulingSeq: null });
    expect(await city.group(split.otherKey!)).toMatchObject({ messages: 0, movedTo: key });
    await expect(city.undo('teamlead1', split.seq)).rejects.toMatchObject(refusal('alreadyUndone'));
  });

  test('a merger: its members go back, but for those about whom people decided since; who came later stays', async () => {
    const [one, two] = [await city.groupOf(cars[0]!), await city.groupOf(plant[0]!)];
    const merged = await city.rule('dispatcher1', one, 'merge', { into: two, reason: '同一小区，一并处理。' });
    await city.rule('dispatcher1', two, 'confirm', { ticketNos: [cars[1]!] });
    const [late] = await city.say([{ ...parking[0], phone: '15400030003' }]);
    await city.undo('dispatcher1', merged.seq);
    expect(await Promise.all([...cars, late!].map(city.groupOf))).toEqual([one, two, one, two]);
    expect(await city.group(one)).toMatchObject({ messages: 2, movedTo: null });
    const [next] = await city.say([{ ...parking[2], phone: '15400030005' }]);
    expect([one, two]).toContain(await city.groupOf(next!));
  });

  test('a move, a taking out, a confirmation: each goes back to how it was before', async () => {
    const [from, to] = [await city.groupOf(plant[0]!), await city.groupOf(cars[0]!)];
    const confirmed = await city.rule('dispatcher1', from, 'confirm', { ticketNos: [plant[1]!] });
    const moved = await city.rule('dispatcher1', from, 'move', { ticketNos: [plant[1]!, plant[2]!], to, reason: why });
    await expect(city.undo('dispatcher1', confirmed.seq)).rejects.toMatchObject(refusal('laterRuling'));
    await city.undo('dispatcher1', moved.seq);
    expect(await city.member(plant[1]!)).toMatchObject({ groupKey: from, rulingSeq: confirmed.seq });
    expect(await city.member(plant[2]!)).toMatchObject({ groupKey: from, rulingSeq: null });
    const out = await city.rule('dispatcher1', from, 'forbid', { ticketNos: [plant[2]!], reason: why });
    await city.settle();
    await city.undo('dispatcher1', out.seq);
    expect(await city.groupOf(plant[2]!)).toBe(from);
    await city.undo('dispatcher1', confirmed.seq);
    expect(await city.member(plant[1]!)).toMatchObject({ groupKey: from, rulingSeq: null });
    expect((await city.db.select().from(groupRuling)).map((r) => r.kind)).toEqual(['confirm', 'move', 'undo', 'forbid', 'undo', 'undo']);
    await expect(city.undo('dispatcher1', (await city.db.select().from(groupRuling)).at(-1)!.seq)).rejects.toMatchObject(refusal('undoIsLast'));
  });
});

describe('refusals', () => {
  test('who may not rule', async () => {
    const key = await city.groupOf(plant[0]!);
    for (const who of ['analyst1', 'agent1', 'mayor', 'reviewer1']) await expect(city.rule(who, key, 'confirm', { ticketNos: plant })).rejects.toMatchObject({ id: 'notAllowed' });
    const { seq } = await city.rule('dispatcher1', key, 'confirm', { ticketNos: plant });
    await expect(city.undo('analyst1', seq)).rejects.toMatchObject({ id: 'notAllowed' });
  });

  test('what is not in the group, what would empty it, itself, a group that is not there, no reason', async () => {
    const [key, other] = [await city.groupOf(plant[0]!), await city.groupOf(cars[0]!)];
    await expect(city.rule('dispatcher1', key, 'split', { ticketNos: [cars[0]!], reason: why })).rejects.toMatchObject(refusal('notInGroup'));
    await expect(city.rule('dispatcher1', key, 'forbid', { ticketNos: plant, reason: why })).rejects.toMatchObject(refusal('nothingLeft'));
    await expect(city.rule('dispatcher1', key, 'merge', { into: key, reason: why })).rejects.toMatchObject(refusal('sameGroup'));
    await expect(city.rule('dispatcher1', key, 'move', { ticketNos: [plant[0]!], to: '999999', reason: why })).rejects.toMatchObject(refusal('groupUnknown'));
    await expect(city.rule('dispatcher1', '999999', 'rename', { name: '没有这个组' })).rejects.toMatchObject({ id: 'notFound' });
    await expect(city.rule('dispatcher1', key, 'split', { ticketNos: [plant[0]!], reason: '嗯' })).rejects.toMatchObject({ id: 'invalid' });
    const out = await city.rule('dispatcher1', key, 'forbid', { ticketNos: [plant[5]!], reason: why });
    await expect(city.rule('dispatcher1', `${(await city.ticket(plant[5]!)).id}-${out.seq}`, 'merge', { into: key, reason: '其实是同一件事。' })).rejects.toMatchObject(refusal('forbiddenInside'));
    expect(await city.groupOf(cars[0]!)).toBe(other);
  });

  test('a confidential ticket is never named, moved or quoted', async () => {
    const key = await city.groupOf(plant[0]!);
    await city.register(elsewhere);
    const { protect } = await import('../../../ticketing/ticket/protect.ts');
    const { act } = await import('../../../ticketing/verb/act.ts');
    await act(city, await city.staff('dispatcher1'), { ticketNo: plant[3]! }, protect, {});
    await city.settle();
    expect(await city.group(key)).toMatchObject({ messages: 5 });
    expect(await city.member(plant[3]!)).toMatchObject({ hidden: true, because: null });
    await expect(city.rule('dispatcher1', key, 'confirm', { ticketNos: [plant[3]!] })).rejects.toMatchObject(refusal('notInGroup'));
  });
});
