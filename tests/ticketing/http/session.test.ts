import { afterAll, beforeAll, expect, test } from 'vitest';
import { testApi, type TestApi } from '../../setup/api.ts';
import { testCore, testPassword, type TestCore } from '../../setup/core.ts';

let core: TestCore;
let api: TestApi;
beforeAll(async () => { core = await testCore(); api = await testApi(core); });
afterAll(async () => { await api.close(); await core.close(); });

test('who logs in is known until they log out', async () => {
  const agent = await api.as('agent1');
  expect((await agent.get('/api/session')).body).toMatchObject({ username: 'agent1', roles: ['agent'], unitId: 'yc-12345' });
});

test('a wrong password and an unknown name get the same answer', async () => {
  const nobody = await api.as();
  const wrong = await nobody.post('/api/session', { username: 'agent1', password: 'wrong' });
  const unknown = await nobody.post('/api/session', { username: 'nobody', password: 'wrong' });
  expect(wrong.status).toBe(401);
  expect(wrong.body).toEqual(unknown.body);
});

test('eight wrong passwords lock the account for a while, and a right one afterwards opens it', async () => {
  const nobody = await api.as();
  for (let i = 0; i < 8; i++) await nobody.post('/api/session', { username: 'qa1', password: 'wrong' });
  expect((await nobody.post('/api/session', { username: 'qa1', password: testPassword })).body.error.id).toBe('locked');
  core.clock.advance(16 * 60_000);
  expect((await nobody.post('/api/session', { username: 'qa1', password: testPassword })).status).toBe(200);
});

test('a session idles out after two hours', async () => {
  const agent = await api.as('agent2');
  core.clock.advance(90 * 60_000);
  expect((await agent.get('/api/session')).status).toBe(200);
  core.clock.advance(121 * 60_000);
  expect((await agent.get('/api/session')).status).toBe(401);
});

test('without a session nothing inside answers', async () => {
  const nobody = await api.as();
  for (const path of ['/api/tickets', '/api/assignments', '/api/requests', '/api/city', '/api/cards'])
    expect([path, (await nobody.get(path)).body.error.id]).toEqual([path, 'notLoggedIn']);
});

test('a form on another site cannot act with the cookie', async () => {
  const agent = await api.as('agent1');
  const res = await api.app.request('http://localhost/api/session', { method: 'POST', headers: { 'content-type': 'text/plain', origin: 'https://evil.example' }, body: '{}' });
  expect(res.status).toBe(403);
  expect((await agent.get('/api/session')).status).toBe(200);
});

test('the description of the API names every verb', async () => {
  const nobody = await api.as();
  const { body } = await nobody.get('/openapi.json');
  expect(Object.keys(body.paths)).toEqual(expect.arrayContaining(['/api/tickets/{ticketNo}/dispatch', '/api/assignments/{id}/sign', '/api/requests/{id}/approve', '/api/public/appeals', '/api/public/appeals/{ticketNo}/rate']));
});
