import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { testCore, type TestCore } from '../../setup/core.ts';
import { story } from '../../setup/story.ts';
import { requestReturn } from '../../../ticketing/assignment/request-return.ts';
import { analytics } from '../../../analytics/index.ts';
import { assignment, example, matter, problem, request, ruling, suggestion, ticket } from '../../../ticketing/db/schema/index.ts';
import { balance } from '../../../ticketing/learning/examples/balance.ts';
import { holdBack } from '../../../ticketing/learning/examples/hold-back.ts';
import { plainText } from '../../../ticketing/learning/examples/plain-text.ts';
import { readExamples } from '../../../ticketing/learning/examples/read-examples.ts';
import type { Example } from '../../../ticketing/learning/examples/trust.ts';
import { labelName, meansUnit, unitLabel } from '../../../ticketing/learning/examples/unit-label.ts';
import { approve } from '../../../ticketing/request/approve.ts';
import { dispatch } from '../../../ticketing/ticket/dispatch.ts';
import { act } from '../../../ticketing/verb/act.ts';
import { closedTickets } from './old-city.ts';

let core: TestCore;
beforeAll(async () => { core = await testCore(); });
afterAll(() => core.close());
beforeEach(() => core.sql`truncate ticket, assignment, request, ruling, example, problem, suggestion cascade`);

const read = (groupKeys?: Parameters<typeof readExamples>[0]['groupKeys']) => readExamples({ db: core.db, city: core.city, now: core.now(), most: 10_000, groupKeys });
const of = async (ticketId: number, kind: Example['kind']) => (await read()).find((e) => e.ticketId === ticketId && e.kind === kind);
const one = async (more: Partial<Parameters<typeof closedTickets>[1]> = {}) => (await closedTickets(core, { count: 1, from: '2026-02-01T09:00:00+08:00', to: '2026-02-02T09:00:00+08:00', ...more }))[0]!;

test('a closed ticket is an example of its category, its matter and the unit that resolved it', async () => {
  const id = await one({ of: [{ matterCode: '020101', unitId: 'yx-cg', words: ['垃圾没人清运'] }] });
  const found = (await read()).filter((e) => e.ticketId === id);
  expect(found.map(({ kind, label, weight }) => ({ kind, label, weight }))).toEqual([
    { kind: 'category', label: '城乡建设', weight: 1 }, { kind: 'matter', label: '020101', weight: 1 }, { kind: 'unit', label: unitLabel(core.city, 'yx-cg'), weight: 1 },
  ]);
});

test('silent agreement counts less than a person’s dispatch, an override more, an approved return more yet, a ruling most', async () => {
  const silent = await one({ seed: 11, dispatchedBy: 'system' });
  const looked = await one({ seed: 12 });
  const [overridden, returned, ruled] = [await one({ seed: 13 }), await one({ seed: 14 }), await one({ seed: 15 })];
  const leadOf = async (id: number) => (await core.db.select().from(ticket).where(eq(ticket.id, id)))[0]!.leadUnitId!;
  for (const [ticketId, source] of [[overridden, 'override'], [returned, 'return']] as const) await core.db.insert(example).values({ ticketId, field: 'unitId', suggested: 'yc-gas', chosen: await leadOf(ticketId), source, at: core.now() });
  await core.db.insert(ruling).values({ ticketId: ruled, matterCode: '020101', refusedUnitIds: [], leadUnitId: await leadOf(ruled), supportUnitIds: [], basis: '三定规定', text: '由该单位主办', state: 'precedent', ruledBy: 1, ruledByName: '协调员', ruledAt: core.now() });
  const weights = await Promise.all([silent, looked, overridden, returned, ruled].map(async (id) => (await of(id, 'unit'))!.weight));
  expect(weights).toEqual([0.5, 1, 2, 3, 4]);
});

test('confidential tickets and complaints about staff are never read', async () => {
  await one({ isConfidential: true });
  const staff = await one({ seed: 22 });
  await core.db.update(ticket).set({ isAboutStaff: true }).where(eq(ticket.id, staff));
  expect(await read()).toEqual([]);
});

test('a unit that gave it back is no example for it: the one that resolved it is; got again without a ruling it is nobody’s', async () => {
  const s = story(core, 'yx-cg');
  const { ticketNo, ticketId, lead } = await s.dispatched({});
  await act(core, await core.staff('yx-cg-contact'), { assignmentId: lead }, requestReturn, { reasonCode: 'wrongFunction', reason: '路灯由市政管理，不归本单位。', proposedUnitId: 'jw-cg' });
  const [asked] = await core.db.select().from(request).where(eq(request.ticketId, ticketId));
  await act(core, await core.staff('dispatcher1'), { requestId: asked!.id }, approve, { decision: '同意退单' });
  await act(core, await core.staff('dispatcher1'), { ticketNo }, dispatch, { leadUnitId: 'yc-power', appealType: 'help', matterCode: '020101' });
  await core.db.update(assignment).set({ state: 'resolved' }).where(and(eq(assignment.ticketId, ticketId), eq(assignment.unitId, 'yc-power')));
  await core.db.update(ticket).set({ state: 'closed', closedAt: core.now() }).where(eq(ticket.id, ticketId));
  expect(await of(ticketId, 'unit')).toMatchObject({ label: 'yc-power' });

  await core.db.update(assignment).set({ unitId: 'yx-cg' }).where(and(eq(assignment.ticketId, ticketId), eq(assignment.unitId, 'yc-power')));
  await core.db.update(ticket).set({ leadUnitId: 'yx-cg' }).where(eq(ticket.id, ticketId));
  expect(await of(ticketId, 'unit')).toBeUndefined();
  expect(await core.db.select().from(suggestion)).toEqual([]);
});

test('what is about one thing stands in one group: a problem, a master, a group of analytics, the same words', async () => {
  const [made] = await core.db.insert(problem).values({ problemNo: 'P1', title: '停水', state: 'open', leadUnitId: 'yc-water', dueAt: core.now(), createdBy: 1, createdAt: core.now() }).returning({ id: problem.id });
  const inProblem = await closedTickets(core, { count: 2, from: '2026-02-01T09:00:00+08:00', to: '2026-02-02T09:00:00+08:00', seed: 31, problemId: made!.id });
  const [master, duplicate, grouped] = [await one({ seed: 32 }), await one({ seed: 33 }), await one({ seed: 34 })];
  await core.db.update(ticket).set({ masterTicketId: master }).where(eq(ticket.id, duplicate));
  const [same, again] = [await one({ seed: 35 }), await one({ seed: 36 })];
  await core.db.update(ticket).set({ title: '同样的话', content: '同样的话，一字不差。' }).where(eq(ticket.id, same));
  await core.db.update(ticket).set({ title: '同样的话', content: '同样的话，一字不差。' }).where(eq(ticket.id, again));
  const groups = new Map((await read(async () => new Map([[grouped, 'g1'], [master, 'g1']]))).map((e) => [e.ticketId, e.group]));
  const groupOf = (id: number) => groups.get(id)!;
  expect(groupOf(inProblem[0]!)).toBe(groupOf(inProblem[1]!));
  expect(new Set([master, duplicate, grouped].map(groupOf)).size).toBe(1);
  expect(groupOf(same)).toBe(groupOf(again));
  expect(new Set([inProblem[0]!, master, same].map(groupOf)).size).toBe(3);
  expect(analytics.groupKeys).toBeDefined();
  expect(await analytics.groupKeys!(core.db, [grouped])).toEqual(new Map());
});

test('a matter that has ended is learned as the one that took its place', async () => {
  const id = await one({ of: [{ matterCode: '020101', unitId: 'yx-cg', words: ['垃圾没人清运'] }] });
  await core.db.update(matter).set({ validTo: '2026-01-31', replacedBy: '020102' }).where(eq(matter.code, '020101'));
  await core.city.reload();
  expect((await of(id, 'matter'))!.label).toBe('020102');
  await core.db.update(matter).set({ validTo: null, replacedBy: null }).where(eq(matter.code, '020101'));
  await core.city.reload();
});

test('district offices of one kind are one label, the city’s own units stand alone', () => {
  expect(unitLabel(core.city, 'yx-cg')).toBe(unitLabel(core.city, 'wc-cg'));
  expect(unitLabel(core.city, 'yx-cg')).not.toBe(unitLabel(core.city, 'yx-rs'));
  expect(unitLabel(core.city, 'yc-water')).toBe('yc-water');
  expect(unitLabel(core.city, 'gone')).toBeNull();
  // 高新区 has one bureau for building and housing: a matter of housing makes it the housing office’s label, which means it in 高新区
  const housing = { code: '060101', regionCode: '990105', on: '2026-03-02' };
  const label = unitLabel(core.city, 'gx-zj', housing)!;
  expect(label).toBe(unitLabel(core.city, 'yx-fg', { ...housing, regionCode: '990101' }));
  expect(meansUnit(core.city, label, { unitId: 'gx-zj', regionCode: '990105004' })).toBe(true);
  expect(meansUnit(core.city, label, { unitId: 'yx-fg', regionCode: '990101001' })).toBe(true);
  expect(meansUnit(core.city, label, { unitId: 'yx-fg', regionCode: '990105004' })).toBe(false);
  expect(labelName(core.city, 'unit', unitLabel(core.city, 'yx-cg')!)).toContain('等6个同类单位');
});

test('what tells who somebody is does not reach training', () => {
  const plain = plainText('我叫王建国，电话13800001234，住清荷路88号3栋2单元501室，车牌京A12345。');
  for (const secret of ['王建国', '13800001234', '501']) expect(plain).not.toContain(secret);
});

const day = 86_400_000;
const now = new Date('2026-03-01T00:00:00Z');
const made = (n: number, more: (i: number) => Partial<Example> = () => ({})): Example[] => Array.from({ length: n }, (_, i) => ({ kind: 'unit', ticketId: i, title: '', body: '', label: 'a', group: `g${i}`, weight: 1, at: new Date(now.getTime() - (n - i) * day), ...more(i) }));

test('a flood of one problem does not own the model; labels with too few are left out', () => {
  const flood = made(500, () => ({ group: 'burst pipe', label: 'water' }));
  const kept = balance([...flood, ...made(50, (i) => ({ ticketId: 1000 + i })), ...made(2, (i) => ({ label: 'rare', ticketId: 2000 + i, group: `r${i}` }))], { mostPerGroup: 10, mostPerLabel: 3000, mostTexts: 10_000, leastPerLabel: 4 });
  expect(kept.filter((e) => e.label === 'water')).toHaveLength(10);
  expect(kept.filter((e) => e.label === 'a')).toHaveLength(50);
  expect(kept.filter((e) => e.label === 'rare')).toEqual([]);
});

test('the newest days are held back; of a group that training has seen nothing is a test', () => {
  const split = holdBack(made(100, (i) => (i === 99 || i === 10 ? { group: 'one thing' } : {})), { now, days: 14, least: 10, unseenSince: null })!;
  expect(split.training).toHaveLength(87);
  expect(split.held.map((e) => e.ticketId)).toEqual([87, 88, 89, 90, 91, 92, 93, 94, 95, 96, 97, 98]);
  expect(split.training.every((e) => e.at <= split.cut)).toBe(true);
  // a week with too few tickets is made longer
  expect(holdBack(made(100), { now, days: 2, least: 20, unseenSince: null })!.held).toHaveLength(20);
  // what the champion has learned from is no test for it
  expect(holdBack(made(100), { now, days: 14, least: 10, unseenSince: new Date(now.getTime() - 3 * day) })).toBeNull();
});
