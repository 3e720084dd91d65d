import { count } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { event, ticket } from '../../../ticketing/db/schema/index.ts';
import { firstBreak } from '../../../ticketing/event/chain.ts';
import { assignmentVerbs, requestVerbs, ticketVerbs } from '../../../ticketing/verb/registry.ts';
import { testApi, type Answer, type Client, type TestApi } from '../../setup/api.ts';
import { testCore, type TestCore } from '../../setup/core.ts';
import { story } from '../../setup/story.ts';

let core: TestCore;
let api: TestApi;
let agent: Client;
let dispatcher: Client;
let ticketNo: string;
let lead: number;
let before: number[];
beforeAll(async () => {
  core = await testCore();
  api = await testApi(core);
  agent = await api.as('agent1');
  dispatcher = await api.as('dispatcher1');
  ({ ticketNo, lead } = await story(core).dispatched());
});
afterAll(async () => { await api.close(); await core.close(); });

const state = async () => [(await core.db.select({ n: count() }).from(ticket))[0]!.n, (await core.db.select({ n: count() }).from(event))[0]!.n];
beforeEach(async () => { before = await state(); });
/** A refusal that a person can read, and nothing changed. */
async function expectRefused(answer: Answer, status: number, id?: string): Promise<void> {
  expect([answer.status, answer.body]).toEqual([status, { error: expect.objectContaining({ id: id ?? expect.any(String), zh: expect.stringMatching(/[一-鿿]/), en: expect.stringMatching(/[a-z]/) }) }]);
  expect(await state()).toEqual(before);
}
const registration = (more: Record<string, unknown> = {}) => ({ content: '清荷路路灯三天不亮了，晚上走路很危险。', phone: '15400002222', regionCode: '990101', idempotencyKey: `key-${Math.random()}`, ...more });

describe('every verb’s endpoint', () => {
  const paths = () => [...ticketVerbs.map((v) => `/api/tickets/${ticketNo}/${v.name}`), ...assignmentVerbs.map((v) => `/api/assignments/${lead}/${v.name}`), ...requestVerbs.map((v) => `/api/requests/1/${v.name}`)];

  test('refuses what is no object, with the words “invalid” or “malformed”', async () => {
    for (const path of paths())
      for (const body of [null, 'text', 12, [1, 2]]) {
        const answer = await dispatcher.post(path, body);
        expect([path, body, answer.status, answer.body.error.id]).toEqual([path, body, 400, expect.stringMatching(/^(invalid|malformed)$/)]);
      }
    expect(await state()).toEqual(before);
  });

  test('refuses ten megabytes before reading them', async () => {
    const huge = { reason: '长'.repeat(3_400_000) };
    for (const path of [`/api/tickets/${ticketNo}/reassign`, `/api/assignments/${lead}/sign`, '/api/requests/1/reject', '/api/tickets', '/api/callers', '/api/advice', `/api/tickets/${ticketNo}/reveal`])
      await expectRefused(await dispatcher.post(path, huge), 413, 'tooLarge');
  });

  test('refuses broken JSON', async () => {
    const res = await api.app.request(`http://localhost/api/tickets/${ticketNo}/reassign`, { method: 'POST', headers: { 'content-type': 'application/json', cookie: await cookieOf('dispatcher1') }, body: '{"reason": ' });
    expect(res.status).toBe(400);
    expect(await state()).toEqual(before);
  });
  const cookieOf = async (username: string) => (await (await api.as()).post('/api/session', { username, password: 'a password for tests' })).headers.get('set-cookie')!.split(';')[0]!;

  test.each([
    ['the wrong types', { leadUnitId: 7, supportUnitIds: 'yx-zj' }],
    ['an unknown type of appeal', { leadUnitId: 'yx-cg', appealType: 'rant' }],
    ['eleven supporting units', { leadUnitId: 'yx-cg', supportUnitIds: Array.from({ length: 11 }, (_, i) => `u${i}`) }],
    ['a revision that is no number', { leadUnitId: 'yx-cg', revision: 'latest' }],
    ['a revision that is no whole number', { leadUnitId: 'yx-cg', revision: 1.5 }],
  ])('refuses %s', async (_what, input) => {
    const { ticketNo: fresh } = await core.register();
    before = await state();
    await expectRefused(await dispatcher.post(`/api/tickets/${fresh}/dispatch`, input), 400, 'invalid');
  });

  test.each(['no-such-unit', "yx-cg' or '1'='1", '__proto__', 'constructor'])('does not know the unit %s', async (leadUnitId) => {
    const { ticketNo: fresh } = await core.register();
    before = await state();
    await expectRefused(await dispatcher.post(`/api/tickets/${fresh}/dispatch`, { leadUnitId, appealType: 'help' }), 422);
  });

  test('an unknown verb is 404, whatever it is called', async () => {
    for (const path of [`/api/tickets/${ticketNo}/explode`, `/api/tickets/${ticketNo}/submitForReview`, `/api/tickets/${ticketNo}/settle`, `/api/tickets/${ticketNo}/rate`, `/api/assignments/${lead}/takeBack`, `/api/assignments/${lead}/sendBack`, '/api/requests/1/decide', `/api/tickets/${ticketNo}/__proto__`])
      await expectRefused(await dispatcher.post(path, {}), 404, 'notFound');
  });

  test('a number that is none, or too big for any row, is not found or invalid, never a fault of ours', async () => {
    for (const id of ['abc', '1.5', '-1', '0', '99999999999999999999', '9007199254740991', 'NaN', '1e3', ' '])
      for (const path of [`/api/assignments/${encodeURIComponent(id)}/sign`, `/api/requests/${encodeURIComponent(id)}/approve`]) {
        const answer = await dispatcher.post(path, {});
        expect([path, answer.status]).toEqual([path, expect.toSatisfy((s: number) => s === 400 || s === 404)]);
      }
  });
});

describe('characters that a database or a chain cannot keep', () => {
  const nul = '路灯\u0000不亮了，请派人来修。';
  const half = '路灯\ud83d不亮了，请派人来修。';

  test.each([['NUL', nul], ['half an emoji', half]])('%s is left out, in a registration and in a verb’s words, and the chain holds', async (_what, text) => {
    const { status, body } = await agent.post('/api/tickets', registration({ content: text }));
    expect(status).toBe(201);
    expect((await agent.post(`/api/tickets/${body.ticketNo}/supplement`, { text })).status).toBe(200);
    const row = await core.ticket(body.ticketNo);
    const events = await core.events(body.ticketNo);
    expect([row.content, events.at(-1)!.data.text]).toEqual(['路灯不亮了，请派人来修。', '路灯不亮了，请派人来修。']);
    expect(firstBreak(events, { seq: row.eventSeq, hash: row.eventHash })).toBeNull();
  });
  test('in a query and in a path', async () => {
    for (const path of ['/api/tickets?q=%00', '/api/tickets?unitId=%00', '/api/tickets/%00', '/api/assignments?unitId=%00', '/api/tickets?category=a%00b'])
      expect([path, (await dispatcher.get(path)).status]).toEqual([path, expect.toSatisfy((s: number) => s === 200 || s === 400 || s === 404)]);
    await expectRefused(await (await api.as()).get('/api/public/appeals/%00?code=12345678'), 404);
  });
});

describe('the list', () => {
  test.each(['garbage', '_', '2026-03-02T02:00:00.000Z_', '_5', '2026-03-02T02:00:00.000Z_abc', '-271821-04-20T00:00:00.000Z_1', '2026-03-02T02:00:00.000Z_1_2', '%27;drop%20table%20ticket;--'])('refuses the cursor %s', async (cursor) => {
    await expectRefused(await dispatcher.get(`/api/tickets?cursor=${cursor}`), 400, 'invalid');
  });

  test.each(['state=open', 'limit=0', 'limit=201', 'limit=ten', 'from=yesterday', 'from=2026-13-45', 'to=2026-02-30', 'regionCode=99%25', 'sort=title', 'overdue=yes', `q=${'长'.repeat(101)}`])('refuses %s', async (query) => {
    await expectRefused(await dispatcher.get(`/api/tickets?${query}`), 400, 'invalid');
  });

  test('takes the signs of LIKE for themselves', async () => {
    const { ticketNo: percent } = await core.register({ content: '电费上涨100%_没有通知\\住户，请核实。' });
    const found = async (q: string) => (await dispatcher.get(`/api/tickets?q=${encodeURIComponent(q)}`)).body.items.map((t: { ticketNo: string }) => t.ticketNo);
    for (const q of ['100%', '%_', '_没', '\\住户', '100%_没有通知\\住户']) expect([q, await found(q)]).toEqual([q, [percent]]);
    expect(await found("' or 1=1 --")).toEqual([]);
    expect(await found('1000%')).toEqual([]);
  });

  test('cards refuse a day that is none', async () => {
    for (const query of ['from=2026-13-45', 'to=2026-02-30', 'colour=blue']) await expectRefused(await dispatcher.get(`/api/cards?${query}`), 400, 'invalid');
  });
});

describe('the desk', () => {
  test('a phone that is none is refused by name', async () => {
    await expectRefused(await agent.post('/api/callers', { phone: 'hello' }), 400, 'invalid');
    await expectRefused(await agent.post('/api/callers', { phone: 13800000000 }), 400, 'invalid');
  });
  test('advice on nothing, on emoji and on twenty thousand letters', async () => {
    for (const content of ['', '😱', '路'.repeat(20_000), '\u0000', '   ']) expect((await agent.post('/api/advice', { content })).status).toBe(200);
    await expectRefused(await agent.post('/api/advice', { content: '路'.repeat(20_001) }), 400, 'invalid');
  });
});

test('every refusal of a verb names what would make it allowed', async () => {
  const { ticketNo: fresh } = await core.register();
  const early = (await (await api.as('reviewer1')).post(`/api/tickets/${fresh}/passReview`, {})).body.error;
  expect(early).toMatchObject({ id: 'wrongState', zh: expect.stringContaining('待审核'), details: { from: ['pendingReview'] } });
  const wrongRole = (await agent.post(`/api/tickets/${fresh}/passReview`, {})).body.error;
  expect(wrongRole).toMatchObject({ id: 'notAllowed', details: { who: ['reviewer', 'coordinator', 'subCenterAdmin'] } });
  expect(wrongRole.zh).toMatch(/审核员|协调/);
});
