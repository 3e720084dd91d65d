import { eq, ne } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { job, request } from '../../../ticketing/db/schema/index.ts';
import { merge } from '../../../ticketing/merge/merge.ts';
import { unmerge } from '../../../ticketing/merge/unmerge.ts';
import { approve } from '../../../ticketing/request/approve.ts';
import { amend } from '../../../ticketing/ticket/amend.ts';
import { cancel } from '../../../ticketing/ticket/cancel.ts';
import { protect } from '../../../ticketing/ticket/protect.ts';
import { requestLift } from '../../../ticketing/ticket/request-lift.ts';
import { act } from '../../../ticketing/verb/act.ts';
import { apiOf } from '../http/as.ts';
import { parking, sixNeighbours, town, type Town } from './town.ts';

let city: Town;
let plant: string[];
let cars: string[];
beforeEach(async () => {
  city = await town();
  plant = await city.say(sixNeighbours);
  cars = await city.say(parking);
});
afterEach(() => city.close());

const why = '看过原文后作出的决定。';
const does = async (who: string, ticketNo: string, verb: Parameters<typeof act>[3], input: Record<string, unknown>) => {
  await act(city, await city.staff(who), { ticketNo }, verb, input);
  await city.settle();
};

test('a ticket whose title and place were corrected is placed anew, unless people keep it where it is', async () => {
  const key = await city.groupOf(plant[0]!);
  const [unclear] = await city.say([{ title: '夜里噪音大', content: '混凝土搅拌站每天夜里生产，噪音和粉尘太大，老人孩子睡不着。', phone: '15400077778', regionCode: '990102' }]);
  expect(await city.groupOf(unclear!)).not.toBe(key);
  await does('dispatcher1', unclear!, amend, { title: '翠湖花园旁混凝土搅拌站噪音粉尘扰民', regionCode: '990101001', address: '翠湖花园' });
  expect(await city.member(unclear!)).toMatchObject({ groupKey: key, by: 'machine', because: { place: ['翠湖花园'] } });
  expect(await city.group(key)).toMatchObject({ messages: 7, citizens: 7 });
  await city.rule('dispatcher1', key, 'confirm', { ticketNos: [plant[1]!] });
  await does('dispatcher1', plant[1]!, amend, { title: '公交车站台灯箱损坏', regionCode: '990102', address: '火车站前公交站台' });
  expect(await city.groupOf(plant[1]!)).toBe(key);
  await does('dispatcher1', plant[2]!, amend, { urgency: 'urgent' });
  expect(await city.member(plant[2]!)).toMatchObject({ groupKey: key, placedKey: null });
});

test('who withdrew stays listed and counts no more', async () => {
  const key = await city.groupOf(plant[0]!);
  await does('agent1', plant[2]!, cancel, { reason: '市民来电，问题已自行解决。' });
  expect(await city.group(key)).toMatchObject({ messages: 5, citizens: 5 });
  const { body } = await apiOf(city)('mayor', 'GET', `/groups/${key}/members?limit=100`);
  expect(body.total).toBe(6);
  expect(body.items.find((m: { ticketNo: string }) => m.ticketNo === plant[2])).toMatchObject({ withdrawn: true });
});

test('a duplicate stands where its master stands, goes along with it, and is placed by its own words when the merger is undone', async () => {
  const [one, two] = [await city.groupOf(plant[0]!), await city.groupOf(cars[0]!)];
  await does('dispatcher1', plant[5]!, merge, { masterTicketNo: cars[0], reason: '市民来电说明是同一件事。' });
  expect(await city.member(plant[5]!)).toMatchObject({ groupKey: two, by: 'merge' });
  const { otherKey } = await city.rule('dispatcher1', two, 'split', { ticketNos: [cars[0]!], reason: why });
  expect(await city.groupOf(plant[5]!)).toBe(otherKey);
  await does('dispatcher1', cars[1]!, merge, { masterTicketNo: cars[2], reason: '同一人反映同一件事。' });
  await does('dispatcher1', cars[1]!, unmerge, { reason: '经核实不是同一件事。' });
  expect(await city.groupOf(cars[1]!)).toBe(two);
  expect(await city.group(one)).toMatchObject({ messages: 5 });
});

test('one that became confidential is in no count, list, history or likeness; lifted, it is placed anew', async () => {
  const key = await city.groupOf(plant[0]!);
  const api = apiOf(city);
  await city.rule('dispatcher1', key, 'confirm', { ticketNos: [plant[4]!] });
  await does('dispatcher1', plant[4]!, protect, {});
  const read = JSON.stringify([await api('mayor', 'GET', '/groups'), await api('mayor', 'GET', `/groups/${key}/members?limit=100`), await api('dispatcher1', 'GET', `/groups/${key}/rulings`), await api('dispatcher1', 'GET', `/groups/${await city.groupOf(cars[0]!)}/near`)]);
  expect(read).not.toContain(plant[4]);
  expect(read).not.toContain(sixNeighbours[4]!.title);
  expect((await api('mayor', 'GET', `/groups/${key}`)).body).toMatchObject({ messages: 5 });
  await act(city, await city.staff('teamlead1'), { ticketNo: plant[4]! }, requestLift, { reasonCode: 'citizenAgrees', reason: '诉求人书面同意公开' });
  const [asked] = await city.db.select().from(request).where(eq(request.ticketId, (await city.ticket(plant[4]!)).id));
  await act(city, await city.staff('coordinator1'), { requestId: asked!.id }, approve, {});
  await city.settle();
  expect(await city.member(plant[4]!)).toMatchObject({ groupKey: key, hidden: false });
  expect((await api('mayor', 'GET', `/groups/${key}`)).body).toMatchObject({ messages: 6, citizens: 6 });
});

test('a group in hand: who is moved out of it stays in the problem, who is moved in joins it, and two problems in hand are not merged', async () => {
  const api = apiOf(city);
  const [one, two] = [await city.groupOf(plant[0]!), await city.groupOf(cars[0]!)];
  const { body: problem } = await api('dispatcher1', 'POST', `/groups/${one}/problem`, { title: '翠湖花园搅拌站噪音', leadUnitId: 'yx-hb', workdays: 10, plan: [{ step: '夜间噪音检测', until: '2026-03-06' }] });
  await city.settle();
  const id = (await city.ticket(plant[0]!)).problemId;
  expect(id).not.toBeNull();
  await city.rule('dispatcher1', one, 'move', { ticketNos: [plant[5]!], to: two, reason: why });
  await city.rule('dispatcher1', two, 'move', { ticketNos: [cars[2]!], to: one, reason: why });
  await city.settle();
  expect((await city.ticket(plant[5]!)).problemId).toBe(id);
  expect((await city.ticket(cars[2]!)).problemId).toBe(id);
  const merged = await city.rule('dispatcher1', one, 'merge', { into: two, reason: why });
  await city.settle();
  expect(await city.group(two)).toMatchObject({ problemId: id, messages: 9 });
  expect((await city.ticket(cars[0]!)).problemId).toBe(id);
  expect((await api('dispatcher1', 'GET', `/groups/${one}`)).body).toMatchObject({ groupKey: two, problem: { problemNo: problem.problemNo } });
  await city.undo('dispatcher1', merged.seq);
  expect([(await city.group(one)).problemId, (await city.group(two)).problemId]).toEqual([id, null]);
  await api('dispatcher1', 'POST', `/groups/${two}/problem`, { title: '翠湖花园车位只卖不租', leadUnitId: 'yx-hb', workdays: 10, plan: [{ step: '约谈开发商', until: '2026-03-06' }] });
  await expect(city.rule('dispatcher1', one, 'merge', { into: two, reason: why })).rejects.toMatchObject({ details: { rule: 'twoProblems' } });
});

test('an analyst reads the groups, their likeness and history, and no ticket; members come page by page', async () => {
  const api = apiOf(city);
  const key = await city.groupOf(plant[0]!);
  await city.rule('dispatcher1', key, 'forbid', { ticketNos: [plant[5]!], reason: why });
  expect((await api('analyst1', 'GET', `/groups/${key}/rulings`)).body.items).toMatchObject([{ kind: 'forbid', tickets: [], undo: null, reason: why }]);
  expect((await api('dispatcher1', 'GET', `/groups/${key}/rulings`)).body.items).toMatchObject([{ tickets: [{ ticketNo: plant[5] }], undo: { allowed: true } }]);
  expect((await api('analyst1', 'POST', `/groups/${key}/confirm`, { ticketNos: [plant[0]] })).status).toBe(403);
  const pages = await Promise.all([0, 2, 4].map((offset) => api('dispatcher1', 'GET', `/groups/${key}/members?limit=2&offset=${offset}&sort=at`)));
  expect(pages.flatMap((p) => p.body.items.map((m: { ticketNo: string }) => m.ticketNo))).toEqual(plant.slice(0, 5));
  expect(pages[0]!.body.items[1]).toMatchObject({ nearest: { ticketNo: plant[0], within: expect.stringContaining('云溪区') }, similarity: expect.any(Number), places: expect.any(Array) });
  expect((await api('dispatcher1', 'GET', `/groups/${key}/comparison?with=${await city.groupOf(cars[0]!)}`)).body).toMatchObject({ left: { samples: { length: 3 } }, right: { messages: 3 }, sharedCitizens: 0, sharedPlaces: ['翠湖花园'] });
  const { body } = await api('mayor', 'GET', '/groups?many=1&sort=citizens&problem=none&regionCode=990101&from=2026-03-01&to=2026-03-02');
  expect(body).toMatchObject({ total: 2, counts: { all: 2, unowned: 2, inHand: 0 }, items: [{ messages: 5 }, { messages: 3 }] });
  expect((await api('mayor', 'GET', '/groups?many=1&from=2026-03-05')).body.total).toBe(0);
});

test('withdrawn before the machine looked at it, a ticket is placed all the same and counts nowhere', async () => {
  const { ticketNo } = await city.register({ content: '江湾区火车站前公交站台的灯箱碎了一块玻璃，请尽快维修。', regionCode: '990102' });
  await act(city, await city.staff('agent1'), { ticketNo }, cancel, { reason: '市民来电要求撤回。' });
  await city.settle();
  expect((await city.member(ticketNo)).groupKey).toBeTruthy();
  expect(await city.db.select({ kind: job.kind, error: job.lastError }).from(job).where(ne(job.state, 'done'))).toEqual([]);
  expect((await city.group(await city.groupOf(ticketNo)))?.messages ?? 0).toBe(0);
});

test('what was withdrawn can be split off like the rest', async () => {
  const key = await city.groupOf(plant[0]!);
  const gone = plant[5]!;
  await act(city, await city.staff('agent1'), { ticketNo: gone }, cancel, { reason: '市民来电要求撤回。' });
  await city.settle();
  await city.rule('dispatcher1', key, 'split', { ticketNos: [gone], reason: why });
  expect(await city.groupOf(gone)).not.toBe(key);
  expect(await city.group(key)).toMatchObject({ messages: 5 });
});
