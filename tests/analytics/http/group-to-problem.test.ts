import { OpenAPIHono } from '@hono/zod-openapi';
import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { analytics } from '../../../analytics/index.ts';
import { notice } from '../../../ticketing/db/schema/index.ts';
import { elsewhere, sixNeighbours, tenTimes, testCity, type TestCity } from '../placing/city.ts';
import { apiOf } from './as.ts';

let core: TestCity;
let api: ReturnType<typeof apiOf>;
let groupKey: string;
let problemNo: string;
beforeAll(async () => {
  core = await testCity();
  api = apiOf(core);
  for (const message of [...sixNeighbours, ...tenTimes, elsewhere]) await core.register(message);
  await core.settle();
});
afterAll(() => core.close());

test('the mayor sees the hotspot first, with its citizens, its days and why each member belongs', async () => {
  const { status, body } = await api('mayor', 'GET', '/groups?hotspot=1');
  expect(status).toBe(200);
  expect(body.items).toMatchObject([{ citizens: 7, messages: 16, hotspot: true, regionName: expect.stringContaining('云溪区'), problem: null }]);
  expect(body.items[0].spark).toEqual([...Array.from({ length: 29 }, () => 0), 16]);
  groupKey = body.items[0].groupKey;
  const members = (await api('mayor', 'GET', `/groups/${groupKey}/members?limit=100`)).body;
  expect(members).toMatchObject({ total: 16, items: { length: 16 } });
  expect(members.items.filter((m: { note: string }) => m.note === '本组第一条')).toHaveLength(1);
  expect((await api('mayor', 'GET', '/groups')).body.items).toHaveLength(2);
  expect((await api('mayor', 'GET', '/groups?q=没有这样的名字')).body.items).toEqual([]);
  expect((await api('mayor', 'GET', '/groups/999999')).status).toBe(404);
});

test('an analyst sees the figures and no member; a unit sees no groups', async () => {
  expect((await api('analyst1', 'GET', `/groups/${groupKey}`)).body).toMatchObject({ citizens: 7, verbs: [] });
  expect((await api('analyst1', 'GET', `/groups/${groupKey}/members`)).body).toEqual({ total: 0, items: [] });
  expect((await api('yx-cg-contact', 'GET', '/groups')).status).toBe(403);
  expect((await api('yx-cg-contact', 'GET', `/groups/${groupKey}`)).status).toBe(403);
});

test('while an agent types, the tickets like it come up; a unit finds only its own', async () => {
  const typed = { content: '翠湖花园旁边混凝土搅拌站晚上噪音太大，粉尘也多。', regionCode: '990101001' };
  const { body } = await api('agent1', 'POST', '/groups/like', typed);
  expect(body.items.length).toBeGreaterThan(2);
  for (const item of body.items) expect(item).toMatchObject({ groupKey, similarity: expect.any(Number), stateName: '已登记' });
  expect((await api('yx-cg-contact', 'POST', '/groups/like', typed)).body.items).toEqual([]);
  expect((await api('agent1', 'POST', '/groups/like', { content: '咨询灵活就业人员怎样缴纳养老保险。' })).body.items).toEqual([]);
  expect((await api('agent1', 'POST', '/groups/like', { content: '' })).status).toBe(400);
});

test('a dispatcher makes it a problem, and its members are taken in', async () => {
  const plan = { title: '翠湖花园搅拌站噪音', leadUnitId: 'yx-hb', supportUnitIds: ['yx-cg'], workdays: 10, plan: [{ step: '夜间噪音检测', until: '2026-03-06' }] };
  expect((await api('agent1', 'POST', `/groups/${groupKey}/problem`, plan)).status).toBe(403);
  const opened = await api('dispatcher1', 'POST', `/groups/${groupKey}/problem`, plan);
  expect(opened).toMatchObject({ status: 201, body: { state: 'open', leadUnitId: 'yx-hb', supportUnits: [{ id: 'yx-cg' }], light: 'normal', groupKey } });
  problemNo = opened.body.problemNo;
  await core.settle();
  expect((await api('dispatcher1', 'GET', `/problems/${problemNo}`)).body).toMatchObject({ members: 16, citizens: 7, visited: 0, counts: { all: 16, waiting: 16, late: 0 } });
  expect((await api('dispatcher1', 'POST', `/groups/${groupKey}/problem`, plan)).body.error).toMatchObject({ id: 'ruleRefused', details: { rule: 'groupHasProblem' } });
  expect((await api('mayor', 'GET', `/groups?hotspot=1`)).body.items[0].problem).toMatchObject({ problemNo, state: 'open' });
});

test('a late neighbour joins by itself and is told what is under way', async () => {
  expect((await api('yx-hb-contact', 'POST', `/problems/${problemNo}/measure`, { kind: 'works', title: '加装隔音设施' })).status).toBe(200);
  const late = await core.register({ ...sixNeighbours[2]!, phone: '15400014444' });
  await core.settle();
  expect((await api('dispatcher1', 'GET', `/problems/${problemNo}`)).body).toMatchObject({ members: 17, citizens: 8, counts: { late: 1 } });
  const [told] = await core.db.select().from(notice).where(and(eq(notice.ticketId, late.ticketId), eq(notice.template, 'joinedProblem')));
  expect(told!.body).toMatch(/加装隔音设施.*夜间噪音检测/);
  expect((await core.events(late.ticketNo)).at(-1)).toMatchObject({ kind: 'joinProblem', data: { problemNo } });
});

test('one joint reply reaches all of them, and a problem with open visits is not closed', async () => {
  const replied = await api('dispatcher1', 'POST', `/problems/${problemNo}/reply`, { reply: '经调查，已责令搅拌站夜间停产，请继续监督。' });
  expect(replied).toMatchObject({ status: 200, body: { state: 'replied', light: 'none' } });
  await core.settle();
  const { items, total } = (await api('dispatcher1', 'GET', `/problems/${problemNo}/members?pageSize=100`)).body;
  expect(total).toBe(17);
  expect(new Set(items.map((t: { state: string }) => t.state))).toEqual(new Set(['pendingVisit']));
  expect((await api('supervisor1', 'POST', `/problems/${problemNo}/close`, {})).status).toBe(422);
  expect((await api('mayor', 'POST', `/problems/${problemNo}/close`, {})).status).toBe(403);
  expect((await api('jw-cg-contact', 'GET', '/problems')).body.items).toEqual([]);
  expect((await api('yx-hb-leader', 'GET', '/problems?state=replied,open')).body.items).toMatchObject([{ problemNo, members: 17 }]);
});

test('every endpoint of groups and problems stands in the API\'s description', () => {
  const app = new OpenAPIHono();
  for (const [path, router] of Object.entries(analytics.staffRoutes!(core))) app.route(path, router);
  const { paths } = app.getOpenAPI31Document({ openapi: '3.1.0', info: { title: 'analytics', version: '1' } });
  expect(Object.keys(paths!).filter((path) => /^\/(?:groups|problems)/.test(path)).toSorted()).toEqual([
    '/groups', '/groups/like', '/groups/rulings/{seq}/undo', '/groups/{groupKey}', ...['comparison', 'confirm', 'forbid', 'members', 'merge', 'move', 'near', 'problem', 'rename', 'rulings', 'split'].map((part) => `/groups/{groupKey}/${part}`), '/problems', '/problems/measures', '/problems/measures.xlsx', '/problems/{problemNo}',
    ...['acceptOrder', 'alone', 'answerCard', 'answerOrder', 'appealCard', 'approveRequest', 'assign', 'close', 'dropMeasure', 'finishStep', 'instruct', 'join', 'measure', 'members', 'plan', 'progress', 'rejectRequest', 'reopen', 'reply', 'reply/preview', 'requestExtension', 'returnOrder', 'sample', 'sign', 'split', 'urge'].map((verb) => `/problems/{problemNo}/${verb}`),
  ]);
});
