import { count } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { appellant, ticket } from '../../../ticketing/db/schema/index.ts';
import { openReporter } from '../../../ticketing/confidential/reporter.ts';
import { dispatch } from '../../../ticketing/ticket/dispatch.ts';
import { act } from '../../../ticketing/verb/act.ts';
import { testApi, type Client, type TestApi } from '../../setup/api.ts';
import { testCore, type TestCore } from '../../setup/core.ts';

let core: TestCore;
let api: TestApi;
let citizen: Client;
beforeAll(async () => { core = await testCore(); api = await testApi(core); citizen = await api.as(); });
beforeEach(() => core.clock.advance(61_000));
afterAll(async () => { await api.close(); await core.close(); });

const appeal = (more: Record<string, unknown> = {}) => ({ title: '路灯不亮', content: '清荷路路灯三天不亮了，晚上走路很危险。', phone: '15400002222', name: '王小云', regionCode: '990101', idempotencyKey: `key-${Math.random()}`, ...more });
const tickets = async () => (await core.db.select({ n: count() }).from(ticket))[0]!.n;

test('files, and follows with number and code', async () => {
  const filed = await citizen.post('/api/public/appeals', appeal());
  expect(filed.status).toBe(201);
  expect(filed.body).toMatchObject({ ticketNo: expect.stringMatching(/^9901260302\d{7}$/), queryCode: expect.stringMatching(/^\d{8}$/), duplicate: false });
  const seen = await citizen.get(`/api/public/appeals/${filed.body.ticketNo}?code=${filed.body.queryCode}`);
  expect(seen.body).toMatchObject({ state: 'registered', stateName: '已受理', title: '路灯不亮', timeline: [{ zh: '您的诉求已受理' }] });
  expect(JSON.stringify(seen.body)).not.toContain('15400002222');
});

test('a wrong code and a wrong number look the same', async () => {
  const { body } = await citizen.post('/api/public/appeals', appeal());
  const wrongCode = await citizen.get(`/api/public/appeals/${body.ticketNo}?code=00000000`);
  const wrongNumber = await citizen.get(`/api/public/appeals/99012603029999999?code=${body.queryCode}`);
  expect([wrongCode.status, wrongNumber.status]).toEqual([404, 404]);
  expect(wrongCode.body).toEqual(wrongNumber.body);
});

test('the same key twice is one ticket with the same code, even at the same moment', async () => {
  const before = await tickets();
  const message = appeal({ idempotencyKey: 'pressed-twice' });
  const answers = await Promise.all([1, 2, 3, 4].map(() => citizen.post('/api/public/appeals', message)));
  expect(new Set(answers.map((a) => `${a.body.ticketNo} ${a.body.queryCode}`)).size).toBe(1);
  expect(answers.filter((a) => a.status === 201)).toHaveLength(1);
  expect(await tickets()).toBe(before + 1);
});

test('the same key with other words is refused and changes nothing', async () => {
  await citizen.post('/api/public/appeals', appeal({ idempotencyKey: 'used-before' }));
  const before = await tickets();
  const again = await citizen.post('/api/public/appeals', appeal({ idempotencyKey: 'used-before', content: '完全不同的另一件事情。' }));
  expect([again.status, again.body.error.id]).toEqual([409, 'keyReused']);
  expect(await tickets()).toBe(before);
});

test.each([
  ['no content', { content: '  ' }, 400],
  ['no phone and not anonymous', { phone: '' }, 400],
  ['a phone that is none', { phone: '12' }, 400],
  ['content beyond the limit', { content: '长'.repeat(20_001) }, 400],
  ['an unknown region', { regionCode: '110101' }, 422],
  ['a key too short', { idempotencyKey: 'x' }, 400],
])('%s is refused with a sentence and changes nothing', async (_name, more, status) => {
  const before = await tickets();
  const answer = await citizen.post('/api/public/appeals', appeal(more));
  expect(answer.status).toBe(status);
  expect(answer.body.error).toMatchObject({ id: expect.any(String), zh: expect.stringMatching(/[一-鿿]/), en: expect.any(String) });
  expect(await tickets()).toBe(before);
});

test('a body that is huge or no JSON gets a clear error', async () => {
  const before = await tickets();
  const huge = await api.app.request('http://localhost/api/public/appeals', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(appeal({ content: 'x'.repeat(300_000) })) });
  expect(huge.status).toBe(413);
  const broken = await api.app.request('http://localhost/api/public/appeals', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"content": ' });
  expect(broken.status).toBe(400);
  expect(await tickets()).toBe(before);
});

test('emoji, rare characters and a number in the text go through; the number is masked and the words are kept sealed', async () => {
  const content = '𠮷野家门口井盖没了😱,请打我儿子电话13800138000。';
  const { body } = await citizen.post('/api/public/appeals', appeal({ content }));
  const row = await core.ticket(body.ticketNo);
  expect(row.content).toContain('𠮷野家门口井盖没了😱');
  expect(row.content).not.toContain('13800138000');
  expect(core.cipher.open(row.contentSealed!)).toBe(content);
});

test('name and phone are nowhere in the database in the clear', async () => {
  await citizen.post('/api/public/appeals', appeal({ phone: '15477778888', name: '欧阳静怡' }));
  const rows = await core.db.select().from(appellant);
  const text = JSON.stringify(rows) + rows.map((r) => `${r.phoneSealed?.toString('latin1')}${r.nameSealed?.toString('utf8')}`).join();
  expect(text).not.toMatch(/15477778888|欧阳静怡/);
  expect(rows.some((r) => r.phoneSealed && core.cipher.open(r.phoneSealed) === '15477778888')).toBe(true);
});

test('an anonymous appeal keeps no name; a number, if given, is sealed and shown to nobody', async () => {
  const without = await citizen.post('/api/public/appeals', appeal({ isAnonymous: true, phone: null }));
  expect(await core.ticket(without.body.ticketNo)).toMatchObject({ appellantId: null, isAnonymous: true });
  const { body } = await citizen.post('/api/public/appeals', appeal({ isAnonymous: true, phone: '15400003333' }));
  await act(core, await core.staff('dispatcher1'), { ticketNo: body.ticketNo }, dispatch, { leadUnitId: 'yx-cg' });
  const unit = await api.as('yx-cg-contact');
  expect((await unit.get(`/api/tickets/${body.ticketNo}`)).body.appellant).toBeNull();
  expect((await unit.post(`/api/tickets/${body.ticketNo}/reveal`, { fields: ['phone'], reason: '先行联系市民' })).body.error.details.rule).toBe('anonymous');
  // Kept to answer by, and shown to nobody: not to the hotline either.
  const lead = await api.as('teamlead1');
  expect((await lead.get(`/api/tickets/${body.ticketNo}`)).body.appellant).toBeNull();
  expect((await lead.post(`/api/tickets/${body.ticketNo}/reveal`, { fields: ['phone'], reason: '先行联系市民' })).body.error.details.rule).toBe('anonymous');
  expect(await core.ticket(body.ticketNo)).toMatchObject({ appellantId: null });
  expect((await openReporter(core, core.db, (await core.ticket(body.ticketNo)).id))).toMatchObject({ name: null, phone: '15400003333' });
});

test('adds, urges once a day, and withdraws', async () => {
  const { body } = await citizen.post('/api/public/appeals', appeal());
  const at = `/api/public/appeals/${body.ticketNo}`;
  const code = body.queryCode;
  expect((await citizen.post(`${at}/supplement`, { code, text: '今天又坏了两盏。' })).body.timeline.at(-1).zh).toBe('您补充了：今天又坏了两盏。');
  expect((await citizen.post(`${at}/urge`, { code })).status).toBe(200);
  const again = await citizen.post(`${at}/urge`, { code });
  expect([again.status, again.body.error.details.rule]).toEqual([422, 'urgedLately']);
  expect((await citizen.post(`${at}/rate`, { code, satisfaction: 5, solved: 'solved' })).body.error.id).toBe('wrongState');
  expect((await citizen.post(`${at}/cancel`, { code, reason: '已经有人来修好了' })).body.state).toBe('cancelled');
  expect((await citizen.post(`${at}/supplement`, { code: '12345678', text: '别人的' })).status).toBe(404);
});
