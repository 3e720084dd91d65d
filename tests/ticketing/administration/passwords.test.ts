import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { cityChange } from '../../../ticketing/db/schema/index.ts';
import { testApi, type TestApi } from '../../setup/api.ts';
import { testCore, testPassword, type TestCore } from '../../setup/core.ts';

let core: TestCore;
let api: TestApi;
beforeAll(async () => {
  core = await testCore();
  api = await testApi(core);
});
afterAll(async () => { await api.close(); await core.close(); });

const own = 'a-password-of-my-own-7';
const issue = async (username: string, by = 'sysadmin') => (await api.as(by)).post('/api/administration/passwords', { username, reason: '本人忘记密码，已核对身份' });

it('an issued password opens nothing but the choice of one’s own', async () => {
  const before = await api.as('agent2');
  const { status, body } = await issue('agent2');
  expect(status).toBe(200);
  expect((body as { password: string }).password).toMatch(/^[a-km-np-z2-9]{12}$/);
  expect((await before.get('/api/session')).status, 'sessions from before have ended').toBe(401);
  const anybody = await api.as();
  const { password } = body as { password: string };
  expect((await anybody.post('/api/session', { username: 'agent2', password: testPassword })).status).toBe(401);
  expect(await anybody.post('/api/session', { username: 'agent2', password })).toMatchObject({ status: 403, body: { error: { id: 'passwordExpired' } } });
  expect((await anybody.post('/api/session/password', { username: 'agent2', password, newPassword: 'short' })).status).toBe(400);
  expect((await anybody.post('/api/session/password', { username: 'agent2', password, newPassword: 'onlyletters' })).status).toBe(400);
  expect(await anybody.post('/api/session/password', { username: 'agent2', password, newPassword: own })).toMatchObject({ status: 200, body: { username: 'agent2' } });
  expect((await anybody.post('/api/session', { username: 'agent2', password: own })).status).toBe(200);
  expect((await anybody.post('/api/session/password', { username: 'agent2', password: own, newPassword: own })).status).toBe(422);
});

it('is worth nothing after three days', async () => {
  const { password } = (await issue('agent3')).body as { password: string };
  core.clock.advance(72 * 3_600_000 + 1);
  expect((await (await api.as()).post('/api/session/password', { username: 'agent3', password, newPassword: own })).status).toBe(401);
});

it('is issued by the system administrator, for others, and the issue is kept without the password', async () => {
  expect((await issue('agent2', 'secadmin')).status).toBe(403);
  expect((await issue('agent2', 'dispatcher1')).status).toBe(403);
  expect((await issue('sysadmin')).status).toBe(422);
  expect((await issue('nobody')).status).toBe(404);
  const rows = await core.db.select().from(cityChange).where(eq(cityChange.sheet, 'passwords'));
  expect(rows.map((r) => r.changes[0]!.key)).toEqual(['agent2', 'agent3']);
  expect(JSON.stringify(rows)).not.toContain(own);
});

it('who has nothing to do with the city’s data sees none of it', async () => {
  expect((await (await api.as('agent1')).get('/api/administration')).status).toBe(403);
  expect((await (await api.as('mayor')).get('/api/administration/staff')).status).toBe(403);
  const seen = await (await api.as('auditadmin')).get('/api/administration');
  expect(seen).toMatchObject({ status: 200, body: { items: expect.arrayContaining([expect.objectContaining({ name: 'staff', mayPropose: false })]) } });
});
