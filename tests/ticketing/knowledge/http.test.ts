import { OpenAPIHono } from '@hono/zod-openapi';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newRouter, onError } from '../../../ticketing/http/router.ts';
import { knowledgeRoutes, publicKnowledgeRoutes } from '../../../ticketing/knowledge/index.ts';
import type { TestCore } from '../../setup/core.ts';
import { knowledgeCore, written } from './base.ts';

let core: TestCore;
let call: (who: string, method: string, path: string, body?: unknown) => Promise<{ status: number; body: any }>; // oxlint-disable-line no-explicit-any
beforeAll(async () => {
  core = await knowledgeCore();
  let actor = '';
  const inside = newRouter();
  inside.use(async (c, next) => { c.set('actor', await core.staff(actor)); await next(); });
  inside.route('/knowledge', knowledgeRoutes(core));
  const app = new OpenAPIHono();
  app.onError(onError(core));
  app.route('/api/public/knowledge', publicKnowledgeRoutes(core));
  app.route('/api', inside);
  call = async (who, method, path, body) => {
    actor = who;
    const response = await app.request(`/api${path}`, { method, ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }) });
    return { status: response.status, body: await response.json() };
  };
});
afterAll(() => core.close());

test('an agent searches, opens a result, and finds nothing the second time, which the editor sees', async () => {
  const found = await call('agent1', 'POST', '/knowledge/search', { text: '公积金租房提取' });
  expect(found.body.items[0]).toMatchObject({ title: '公积金怎么提取付房租', ownerUnitName: '云川市住房公积金管理中心', state: 'published' });
  const no = found.body.items[0].articleNo;
  expect((await call('agent1', 'POST', `/knowledge/articles/${no}/opened`, { queryId: found.body.queryId })).status).toBe(200);
  expect((await call('agent1', 'GET', `/knowledge/articles/${no}`)).body.hits).toBe(1);
  expect((await call('agent1', 'POST', '/knowledge/search', { text: '无人机飞行报备' })).body).toMatchObject({ items: [] });
  expect((await call('agent1', 'GET', '/knowledge/gaps')).status).toBe(403);
  expect((await call('kbeditor1', 'GET', '/knowledge/gaps')).body.items).toMatchObject([{ text: '无人机飞行报备', zero: 1 }]);
  expect((await call('agent1', 'POST', '/knowledge/gaps/settle', { text: '无人机飞行报备' })).status).toBe(403);
  expect((await call('kbeditor1', 'POST', '/knowledge/gaps/settle', { text: '无人机飞行报备' })).status).toBe(200);
  expect((await call('kbeditor1', 'GET', '/knowledge/gaps')).body.items).toEqual([]);
});

test('the whole life by the API, with buttons that tell who may do what', async () => {
  const made = await call('kbeditor1', 'POST', '/knowledge/articles', written());
  expect(made.status).toBe(201);
  const at = `/knowledge/articles/${made.body.articleNo}`;
  expect(made.body.verbs.filter((v: { allowed: boolean }) => v.allowed).map((v: { verb: string }) => v.verb)).toEqual(['edit', 'submit', 'withdraw', 'settleReport']);
  expect((await call('kbeditor1', 'POST', `${at}/submit`, { revision: 0 })).body).toMatchObject({ state: 'review', revision: 1 });
  expect((await call('kbreviewer1', 'POST', `${at}/publish`, { revision: 0 })).body.error).toMatchObject({ id: 'stale', zh: expect.stringContaining('许文博') });
  expect((await call('kbreviewer1', 'POST', `${at}/publish`, { revision: 1 })).body).toMatchObject({ state: 'published', version: 1 });
  const forAgent = await call('agent1', 'GET', at);
  expect(forAgent.body.verbs.map((v: { verb: string }) => v.verb)).toEqual(['vote', 'report']);
  expect(forAgent.body.events.map((e: { verb: string }) => e.verb)).toEqual(['publish', 'create']);
  expect((await call('agent1', 'POST', `${at}/report`, { kind: 'outdated' })).status).toBe(200);
  expect((await call('yc-cg-contact', 'GET', '/knowledge/reports')).body.items).toMatchObject([{ articleNo: made.body.articleNo, kindName: '已经过时' }]);
  expect((await call('yc-rs-contact', 'GET', '/knowledge/reports')).body.items).toEqual([]);
  expect((await call('yc-cg-contact', 'GET', '/knowledge/waiting')).body.reports).toBe(1);
  expect((await call('agent1', 'POST', `${at}/vote`, { value: 5 })).status).toBe(400);
});

test('lists are filtered by state, unit with those below it, matter and what is waiting, and paged', async () => {
  const list = async (query: string, who = 'kbeditor1') => (await call(who, 'GET', `/knowledge/articles?${query}`)).body;
  const all = await list('limit=20&state=published');
  expect(all.items).toHaveLength(20);
  const next = await list(`limit=20&state=published&cursor=${all.nextCursor}`);
  expect(next.items.some((a: { articleNo: string }) => all.items.some((b: { articleNo: string }) => a.articleNo === b.articleNo))).toBe(false);
  expect((await list('unitId=yc-jt')).items.map((a: { ownerUnitId: string }) => a.ownerUnitId).toSorted()).toEqual(['yc-bus', 'yc-jt']);
  expect((await list('matterCode=0104')).total).toBe(3);
  expect((await list('expiring=30&sort=expiresAt')).items.map((a: { daysLeft: number }) => a.daysLeft)).toEqual([-19, 7, 19, 26, 29]);
  expect((await list('work=draft', 'agent1')).total).toBe(0);
  expect((await call('agent1', 'GET', '/knowledge/articles?cursor=abc')).status).toBe(400);
});

test('the portal asks without log-in and gets what is public only, one article opened counts for its search', async () => {
  const found = (await call('', 'GET', `/public/knowledge?q=${encodeURIComponent('老人坐公交免费吗')}`)).body;
  expect(found.items[0].title).toContain('敬老卡');
  expect(found.items[0]).not.toHaveProperty('replyLine');
  expect((await call('', 'POST', `/public/knowledge/${found.items[0].articleNo}/opened`, { queryId: found.queryId })).status).toBe(200);
  const all = (await call('', 'GET', '/public/knowledge?limit=100')).body;
  expect(all.total).toBe(all.items.length);
  expect(JSON.stringify(all)).not.toContain('辱骂');
  expect(all.topics).toContainEqual({ code: '01', name: '水电气暖', articles: 9 });
  expect((await call('', 'GET', '/public/knowledge/K99012601010000')).status).toBe(404);
  expect((await call('', 'GET', `/public/knowledge?q=${'停'.repeat(201)}`)).status).toBe(400);
});

test('suggestions keep nothing of what the citizen said', async () => {
  const before = (await call('kbeditor1', 'GET', '/knowledge/gaps')).body.figures.searches;
  const told = await call('agent1', 'POST', '/knowledge/suggest', { content: '家里暖气不热，室温只有14度，有小孩和老人', regionCode: '990101' });
  expect(told.body.items[0]).toMatchObject({ title: '暖气不热、室温不达标怎么办', why: expect.arrayContaining(['事项相同：供暖不热']) });
  expect((await call('agent1', 'POST', '/knowledge/suggest', { content: '' })).body.items).toEqual([]);
  expect((await call('kbeditor1', 'GET', '/knowledge/gaps')).body.figures.searches).toBe(before);
});
