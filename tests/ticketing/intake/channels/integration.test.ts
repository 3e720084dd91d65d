import { createHash, createHmac } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Hono } from 'hono';
import { job, suggestion } from '../../../../ticketing/db/schema/index.ts';
import type { AppealResult } from '../../../../ticketing/intake/channels/integration/appeals.ts';
import type { GroupSource } from '../../../../ticketing/intake/channels/integration/groups.ts';
import { integrationRoutes } from '../../../../ticketing/intake/channels/integration/routes.ts';
import { localSecret, requestSignature, signedHeaders } from '../../../../ticketing/intake/channels/integration/signature.ts';
import { testCore, type TestCore } from '../../../setup/core.ts';
import { errorId, mounted, ticketCount } from './channel-app.ts';

const secret = 'a-secret-of-a-system';
const path = '/api/channels/integration';
let core: TestCore;
let app: Hono;
let before: number;

beforeAll(async () => {
  core = await testCore({ env: { INTEGRATION_SECRETS: `province=${secret},grid=another-secret-of-16` } });
  app = mounted(core, path, integrationRoutes(core));
});
beforeEach(async () => { before = await ticketCount(core); });
afterAll(() => core.close());

let nonces = 0;
interface Signing { client?: string; secret?: string; minutes?: number; nonce?: string }

/** Signs with Node's own functions, as a stranger who reads only the description would. */
function headers(method: string, address: string, body: string, { client = 'province', secret: key = secret, minutes = 0, nonce = `nonce-${++nonces}-abcdef` }: Signing) {
  const timestamp = String(core.clock.now.getTime() / 1000 + minutes * 60);
  const text = `${method}\n${address}\n${timestamp}\n${nonce}\n${createHash('sha256').update(body).digest('hex')}`;
  return { 'X-Hotline-Client': client, 'X-Hotline-Timestamp': timestamp, 'X-Hotline-Nonce': nonce, 'X-Hotline-Signature': createHmac('sha256', key).update(text).digest('hex') };
}
const post = (place: string, value: unknown, signing: Signing = {}, onApp = app) => {
  const body = typeof value === 'string' ? value : JSON.stringify(value);
  return onApp.request(`${path}${place}`, { method: 'POST', body, headers: headers('POST', `${path}${place}`, body, signing) });
};
const get = (place: string, signing: Signing = {}, onApp = app) => onApp.request(`${path}${place}`, { headers: headers('GET', `${path}${place}`, '', signing) });
const send = async (messages: unknown[], signing: Signing = {}) => (await (await post('/appeals', { messages }, signing)).json() as { results: AppealResult[] }).results;

describe('the signature of a request', () => {
  it('is the one that openssl computes', () => {
    expect(requestSignature(secret, { method: 'POST', path: '/api/channels/integration/appeals', timestamp: '1772416800', nonce: 'nonce-0001', body: '{"messages":[]}' }))
      .toBe('5c21556bcc1c7ca73568cfa943e06e0c7b0cbf53cf56442a2e228479ac6fade3');
  });

  it('opens the door for the local client with the installation\'s own secret', async () => {
    const answer = await post('/appeals', { messages: [{ messageId: 'own', content: '路灯不亮已有三天' }] }, { client: 'local', secret: localSecret(core.subkey) });
    expect(answer.status).toBe(200);
    expect(await ticketCount(core)).toBe(before + 1);
  });
});

describe('appeals from another system', () => {
  it('are registered with their own dates, channels and people', async () => {
    const [first, second] = await send([
      { messageId: 'p1', title: '占道', content: '桥头早市占道经营', externalId: 'citizen-9', appealedAt: '2025/11/3 8:05:00', regionCode: '990102', address: '桥头', likes: 12 },
      { messageId: 'p2', content: '网格员巡查发现井盖破损', channel: 'grid', appealedAt: '2025-12-01T00:00:00Z', appealType: 'help', urgency: 'urgent' },
    ]);
    expect(first).toEqual({ messageId: 'p1', ticketNo: expect.stringMatching(/^9901260302\d{7}$/), duplicate: false });
    const ticketNo = (result: unknown) => (result as { ticketNo: string }).ticketNo;
    expect(await core.ticket(ticketNo(first))).toMatchObject({
      title: '占道', channel: 'import', regionCode: '990102', likes: 12, isAnonymous: false, appealedAt: new Date('2025-11-03T08:05:00+08:00'), registeredAt: core.clock.now,
    });
    expect(await core.ticket(ticketNo(second))).toMatchObject({ channel: 'grid', isAnonymous: true, appealType: 'help', urgency: 'urgent', appealedAt: new Date('2025-12-01T08:00:00+08:00') });
    expect((await core.events(ticketNo(first)))[0]!.actor).toEqual({ kind: 'system', name: 'integration:province' });
  });

  it('are answered one by one: a refused one does not stop the rest', async () => {
    const results = await send([
      { messageId: 'q1', content: '小区停水' },
      { messageId: 'q2', content: '   ' },
      { messageId: 'q3', content: '时间在前头', appealedAt: '2099-01-01' },
      { messageId: 'q4', content: '不是时间', appealedAt: 'soon' },
      { messageId: 'q5', content: '没有这个区', regionCode: '110101' },
      { messageId: 'q6', content: '电话不对', phone: 'abc' },
      { messageId: 'q7', content: '多了一项', colour: 'red' },
      { messageId: 'q8', content: '坏\u0000字' },
      'no object', null,
      { messageId: 'q1', content: '小区停水' },
      { messageId: 'q1', content: '换了内容' },
      { messageId: 'q9', content: '小区停电' },
    ]);
    expect(results.map((r) => ('error' in r ? r.error.id : r.duplicate))).toEqual(
      [false, 'invalid', 'invalid', 'invalid', 'ruleRefused', 'invalid', 'invalid', 'invalid', 'invalid', 'invalid', true, 'keyReused', false]);
    expect(results.map((r) => r.messageId)).toEqual(['q1', 'q2', 'q3', 'q4', 'q5', 'q6', 'q7', 'q8', '', '', 'q1', 'q1', 'q9']);
    expect(await ticketCount(core)).toBe(before + 2);
  });

  it('sent again with a new signature are the same tickets', async () => {
    const messages = [{ messageId: 'r1', content: '健身器材损坏' }, { messageId: 'r2', content: '垃圾清运不及时' }];
    const first = await send(messages);
    expect(await send(messages)).toEqual(first.map((result) => ({ ...result, duplicate: true })));
    expect(await ticketCount(core)).toBe(before + 2);
  });

  it('of two systems never share an id or a person', async () => {
    const message = { messageId: 's1', content: '路面塌陷', externalId: '7' };
    const [own] = await send([message]);
    const [other] = await send([message], { client: 'grid', secret: 'another-secret-of-16' });
    expect(other).toMatchObject({ duplicate: false });
    const people = await Promise.all([own, other].map(async (result) => (await core.ticket((result as { ticketNo: string }).ticketNo)).appellantId));
    expect(new Set(people).size).toBe(2);
  });
});

describe('a request that is forged, repeated, old, too large or malformed', () => {
  const message = { messages: [{ messageId: 'f1', content: '路灯不亮' }] };

  it('is refused and changes nothing', async () => {
    const signed = headers('POST', `${path}/appeals`, JSON.stringify(message), {});
    const raw = (body: string, more: Record<string, string> = {}, address = `${path}/appeals`) => app.request(address, { method: 'POST', body, headers: { ...signed, ...more } });
    const refused: [Response | Promise<Response>, number, string][] = [
      [raw(JSON.stringify(message).replace('不亮', '很亮')), 401, 'forged'],
      [raw(JSON.stringify(message), {}, `${path}/outcomes`), 401, 'forged'],
      [raw(JSON.stringify(message), {}, `${path}/appeals?x=1`), 401, 'forged'],
      [raw(JSON.stringify(message), { 'X-Hotline-Nonce': 'another-nonce' }), 401, 'forged'],
      [raw(JSON.stringify(message), { 'X-Hotline-Client': 'grid' }), 401, 'forged'],
      [raw(JSON.stringify(message), { 'X-Hotline-Client': 'toString' }), 401, 'forged'],
      [app.request(`${path}/appeals`, { method: 'POST', body: '{}' }), 401, 'forged'],
      [post('/appeals', message, { client: 'nobody' }), 401, 'forged'],
      [post('/appeals', message, { client: 'local', secret: '' }), 401, 'forged'],
      [post('/appeals', message, { minutes: -6 }), 401, 'replayed'],
      [post('/appeals', message, { minutes: 6 }), 401, 'replayed'],
      [post('/appeals', message, { nonce: 'short' }), 400, 'malformed'],
      [post('/appeals', '{"messages":['), 400, 'malformed'],
      [post('/appeals', { messages: [] }), 400, 'invalid'],
      [post('/appeals', { messages: Array.from({ length: 201 }, () => message.messages[0]) }), 400, 'invalid'],
      [post('/appeals', { messages: [{ messageId: 'big', content: 'x'.repeat(9 * 1024 * 1024) }] }), 413, 'tooLarge'],
    ];
    for (const [answer, status, id] of refused) {
      const response = await answer;
      expect([response.status, await errorId(response)]).toEqual([status, id]);
    }
    expect(await ticketCount(core)).toBe(before);
  });

  it('is refused when it was heard before, even with nothing changed', async () => {
    const nonce = 'overheard-nonce';
    expect((await post('/appeals', message, { nonce })).status).toBe(200);
    const again = await post('/appeals', message, { nonce });
    expect([again.status, await errorId(again)]).toEqual([401, 'replayed']);
    // another process does not know the nonce: the message ids keep it harmless
    const restarted = mounted(core, path, integrationRoutes(core));
    expect(await (await post('/appeals', message, { nonce }, restarted)).json()).toMatchObject({ results: [{ duplicate: true }] });
    expect(await ticketCount(core)).toBe(before + 1);
  });
});

describe('what became of it', () => {
  const groups: GroupSource = {
    countSince: async () => ({ groups: 3, hotspots: 1 }),
    ofTickets: async (ids) => new Map(ids.slice(0, 1).map((id) => [id, { groupKey: 'g1', name: '搅拌站', messages: 5, citizens: 4, hotspot: true }])),
  };

  it('is told as progress: registered, decided, work at hand', async () => {
    core.clock.advance(60_000);
    const since = core.clock.now.toISOString();
    const [one, two] = await send([{ messageId: 'w1', content: '暖气不热' }, { messageId: 'w2', content: '噪声扰民' }]);
    const ids = await Promise.all([one, two].map(async (r) => (await core.ticket((r as { ticketNo: string }).ticketNo)).id));
    await core.db.insert(suggestion).values({ ticketId: ids[0]!, decision: 'ask', reason: '', appealType: 'help', urgency: 'normal', confidence: 0.5, advice: {}, model: 'test', at: core.clock.now });
    await core.db.delete(job);
    const later = new Date(core.clock.now.getTime() + 3_600_000);
    await core.db.insert(job).values([
      { kind: 'a', payload: {}, runAt: new Date(0) }, { kind: 'a', payload: {}, runAt: new Date(0), state: 'carried' }, { kind: 'a', payload: {}, runAt: later, tries: 1 },
      { kind: 'planned', payload: {}, runAt: later }, { kind: 'a', payload: {}, runAt: new Date(0), state: 'dead' }, { kind: 'a', payload: {}, runAt: new Date(0), state: 'done' },
      { kind: 'clock', payload: {}, runAt: new Date(0), key: 'every:clock' },
    ]);
    const progress = `/progress?since=${encodeURIComponent(since)}`;
    expect(await (await get(progress)).json()).toEqual({ registered: 2, decided: { auto: 0, ask: 1, hold: 0, none: 1 }, groups: null, hotspots: null, jobsWaiting: 3, jobsDead: 1 });
    const withGroups = mounted(core, path, integrationRoutes(core, groups));
    expect(await (await get(progress, {}, withGroups)).json()).toMatchObject({ groups: 3, hotspots: 1 });
    expect((await get('/progress?since=long-ago')).status).toBe(400);
    expect((await app.request(`${path}${progress}`)).status).toBe(401);
  });

  it('is told message by message, to the sender only', async () => {
    await send([{ messageId: 'o1', content: '下水道堵塞' }, { messageId: 'o2', content: '公园座椅损坏' }]);
    const withGroups = mounted(core, path, integrationRoutes(core, groups));
    const ask = async (signing: Signing, messageIds: string[]) => (await (await post('/outcomes', { messageIds }, signing, withGroups)).json() as { outcomes: unknown[] }).outcomes;
    expect(await ask({}, ['o2', 'never-sent', 'o1'])).toMatchObject([{ messageId: 'o2', state: 'registered', decision: null }, { messageId: 'o1' }]);
    expect(await ask({}, ['o1'])).toMatchObject([{ group: { groupKey: 'g1', citizens: 4, hotspot: true } }]);
    expect(await ask({ client: 'grid', secret: 'another-secret-of-16' }, ['o1'])).toEqual([]);
  });

  it('comes with headers that any client can make', () => {
    const request = { method: 'GET', path: '/p', timestamp: '1772416800', nonce: 'nonce-0001', body: '' };
    expect(signedHeaders('province', secret, request)).toEqual({
      'X-Hotline-Client': 'province', 'X-Hotline-Timestamp': '1772416800', 'X-Hotline-Nonce': 'nonce-0001', 'X-Hotline-Signature': requestSignature(secret, request),
    });
  });
});
