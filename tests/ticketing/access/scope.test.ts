import { afterAll, beforeAll, expect, test } from 'vitest';
import { revealLog } from '../../../ticketing/db/schema/index.ts';
import { testApi, type TestApi } from '../../setup/api.ts';
import { testCore, type TestCore } from '../../setup/core.ts';
import { story } from '../../setup/story.ts';

let core: TestCore;
let api: TestApi;
beforeAll(async () => { core = await testCore(); api = await testApi(core); });
afterAll(async () => { await api.close(); await core.close(); });
const see = async (username: string, ticketNo: string) => (await (await api.as(username)).get(`/api/tickets/${ticketNo}`)).status;

test('a unit sees what it was sent and what its own branches were sent; for its neighbours it does not exist', async () => {
  const { ticketNo } = await story(core).dispatched();
  expect(await see('yx-cg-contact', ticketNo)).toBe(200);
  expect(await see('yx-gov-contact', ticketNo)).toBe(200);
  expect(await see('yx-zj-contact', ticketNo)).toBe(404);
  expect(await see('jw-cg-contact', ticketNo)).toBe(404);
  expect(await see('dispatcher1', ticketNo)).toBe(200);
  for (const nobody of ['sysadmin', 'secadmin', 'auditadmin', 'analyst1', 'kbeditor1']) expect([nobody, await see(nobody, ticketNo)]).toEqual([nobody, 404]);
  const inbox = await (await api.as('yx-zj-contact')).get('/api/assignments');
  expect(inbox.body.items).toEqual([]);
  expect((await (await api.as('yx-zj-contact')).get('/api/tickets')).body).toMatchObject({ items: [], total: 0 });
});

test('a verb on a ticket out of sight is 404 as well, not a hint that it exists', async () => {
  const { ticketNo, lead } = await story(core).dispatched();
  const neighbour = await api.as('yx-zj-contact');
  expect((await neighbour.post(`/api/assignments/${lead}/sign`, {})).status).toBe(404);
  expect((await neighbour.post(`/api/tickets/${ticketNo}/urge`, {})).status).toBe(404);
  expect((await neighbour.post(`/api/assignments/99999999/sign`, {})).status).toBe(404);
});

test('a complaint about a unit is never seen by it nor sent to it', async () => {
  const { ticketNo } = await core.register({ appealType: 'complaint', accusedUnitId: 'yx-cg', content: '城管局执法人员态度粗暴，摊位被掀。' });
  const dispatcher = await api.as('dispatcher1');
  const refused = await dispatcher.post(`/api/tickets/${ticketNo}/dispatch`, { leadUnitId: 'yx-cg' });
  expect(refused.body.error.details).toMatchObject({ rule: 'accusedUnit' });
  expect((await dispatcher.post(`/api/tickets/${ticketNo}/dispatch`, { leadUnitId: 'yx-gov' })).status).toBe(200);
  expect(await see('yx-gov-contact', ticketNo)).toBe(200);
  expect(await see('yx-cg-contact', ticketNo)).toBe(404);
});

test('confidential tickets are only for the roles that handle them', async () => {
  const { ticketNo } = await core.register({ appealType: 'report', content: '实名举报某企业夜间偷排污水。' });
  expect((await core.ticket(ticketNo)).isConfidential).toBe(true);
  expect([await see('agent1', ticketNo), await see('mayor', ticketNo), await see('dispatcher1', ticketNo)]).toEqual([404, 404, 200]);
});

test('vendor staff see what they registered and what waits for a visit, nothing else', async () => {
  const other = await story(core).dispatched();
  const waiting = await story(core).pendingVisit();
  const own = await core.register({}, await core.staff('vendor1'));
  expect([await see('vendor1', other.ticketNo), await see('vendor1', waiting.ticketNo), await see('vendor1', own.ticketNo)]).toEqual([404, 200, 200]);
});

test('people are masked; a reveal needs a reason, leaves a line in the log and an event in the chain', async () => {
  const { ticketNo } = await story(core).dispatched({ phone: '15412345678', name: '诸葛明', content: '我的电话是13912345678，请联系。' });
  const unit = await api.as('yx-cg-handler');
  const seen = (await unit.get(`/api/tickets/${ticketNo}`)).body;
  expect(seen.appellant).toMatchObject({ phone: '154****5678', name: expect.stringMatching(/^诸葛?\*+$/) });
  expect(JSON.stringify(seen)).not.toMatch(/15412345678|13912345678|诸葛明/);
  expect((await unit.post(`/api/tickets/${ticketNo}/reveal`, { fields: ['phone'], reason: '' })).status).toBe(400);
  const shown = await unit.post(`/api/tickets/${ticketNo}/reveal`, { fields: ['phone', 'name', 'content'], reason: '先行联系市民' });
  expect(shown.body).toEqual({ phone: '15412345678', name: '诸葛明', content: '我的电话是13912345678，请联系。' });
  expect((await core.db.select().from(revealLog)).at(-1)).toMatchObject({ fields: ['phone', 'name', 'content'], reason: '先行联系市民' });
  expect((await core.events(ticketNo)).at(-1)!.kind).toBe('reveal');
  expect((await (await api.as('reviewer1')).post(`/api/tickets/${ticketNo}/reveal`, { fields: ['phone'], reason: '想看一看号码' })).status).toBe(403);
});

test('after closing even the unit no longer sees the number', async () => {
  const { ticketNo } = await story(core).pendingVisit();
  await (await api.as('callback1')).post(`/api/tickets/${ticketNo}/attemptVisit`, { method: 'phone', outcome: 'declined' });
  await (await api.as('reviewer1')).post(`/api/tickets/${ticketNo}/exemptVisit`, { reason: '市民要求不再回访' });
  const answer = await (await api.as('yx-cg-handler')).post(`/api/tickets/${ticketNo}/reveal`, { fields: ['phone'], reason: '再次联系市民' });
  expect(answer.body.error.details.rule).toBe('closedMasked');
});

test('two people act at once: the second is told what changed', async () => {
  const { ticketNo } = await core.register();
  const [one, two] = await Promise.all([api.as('dispatcher1'), api.as('dispatcher2')]);
  const { revision } = (await two.get(`/api/tickets/${ticketNo}`)).body;
  expect((await one.post(`/api/tickets/${ticketNo}/dispatch`, { leadUnitId: 'yx-cg', appealType: 'help', revision })).status).toBe(200);
  const late = await two.post(`/api/tickets/${ticketNo}/dispatch`, { leadUnitId: 'yx-zj', revision });
  expect([late.status, late.body.error.id]).toEqual([409, 'stale']);
  expect(late.body.error.zh).toContain('郑凯');
  expect(late.body.error.details.changed.at(-1)).toMatchObject({ verb: 'dispatch', by: '郑凯' });
});
