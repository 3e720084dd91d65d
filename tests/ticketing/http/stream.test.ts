import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { requestReturn } from '../../../ticketing/assignment/request-return.ts';
import { sign } from '../../../ticketing/assignment/sign.ts';
import { supplement } from '../../../ticketing/ticket/supplement.ts';
import { act } from '../../../ticketing/verb/act.ts';
import { testApi, type TestApi } from '../../setup/api.ts';
import { testCore, testPassword, type TestCore } from '../../setup/core.ts';
import { story } from '../../setup/story.ts';

let core: TestCore;
let api: TestApi;
const open: AbortController[] = [];
beforeAll(async () => { core = await testCore(); api = await testApi(core); });
afterEach(() => { for (const c of open.splice(0)) c.abort(); });
afterAll(async () => { await api.close(); await core.close(); });

/** A member of staff watching; `next` waits for the next event and tells it. */
async function watcher(username: string) {
  const login = await api.app.request('http://localhost/api/session', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ username, password: testPassword }) });
  const controller = new AbortController();
  open.push(controller);
  const res = await api.app.request('http://localhost/api/stream', { headers: { cookie: login.headers.get('set-cookie')!.split(';')[0]! }, signal: controller.signal });
  const reader = res.body!.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  const block = async (): Promise<string> => {
    for (;;) {
      const end = rest.indexOf('\n\n');
      if (end >= 0) { const found = rest.slice(0, end); rest = rest.slice(end + 2); return found; }
      const { value, done } = await reader.read();
      if (done) throw new Error('the stream ended');
      rest += value;
    }
  };
  expect(await block()).toBe(': alive'); // from here on it is subscribed
  return {
    headers: res.headers,
    async next(): Promise<{ event: string; data: { ticketNo: string; kinds: string[] } }> {
      for (;;) {
        const fields = Object.fromEntries((await block()).split('\n').filter((l) => !l.startsWith(':')).map((l) => [l.slice(0, l.indexOf(':')), l.slice(l.indexOf(':') + 1).trim()]));
        if (fields.event) return { event: fields.event, data: JSON.parse(fields.data!) };
      }
    },
  };
}

test('who may see a ticket hears what happened to it; for the neighbour nothing happened', async () => {
  const s = story(core);
  const hidden = await s.dispatched();
  const [unit, neighbour, dispatcher] = [await watcher('yx-cg-contact'), await watcher('yx-zj-contact'), await watcher('dispatcher1')];
  expect(unit.headers.get('content-type')).toMatch(/^text\/event-stream/);
  await act(core, await core.staff('yx-cg-contact'), { assignmentId: hidden.lead }, sign, {});
  const theirs = await story(core, 'yx-zj').dispatched();
  expect(await unit.next()).toEqual({ event: 'ticket', data: { ticketNo: hidden.ticketNo, kinds: ['assignment.sign'] } });
  // The first thing the neighbour hears is about their own: the other one went past them.
  expect((await neighbour.next()).data).toMatchObject({ ticketNo: theirs.ticketNo, kinds: ['dispatch'] });
  expect([await dispatcher.next(), await dispatcher.next(), await dispatcher.next()].map((m) => [m.data.ticketNo, m.data.kinds[0]])).toEqual([[hidden.ticketNo, 'assignment.sign'], [theirs.ticketNo, 'register'], [theirs.ticketNo, 'dispatch']]);
});

test('of a confidential ticket the agent hears nothing, and no words travel with the news', async () => {
  const agent = await watcher('agent1');
  const lead = await watcher('teamlead1');
  const secret = await core.register({ isConfidential: true });
  await act(core, await core.staff('teamlead1'), { ticketNo: secret.ticketNo }, supplement, { text: '手机号13800138000，不要公开' });
  const plain = await core.register();
  expect((await agent.next()).data.ticketNo).toBe(plain.ticketNo);
  const heard = [await lead.next(), await lead.next()];
  expect(heard.map((m) => m.data)).toEqual([{ ticketNo: secret.ticketNo, kinds: ['register'] }, { ticketNo: secret.ticketNo, kinds: ['supplement'] }]);
});

test('a person whose part ended hears no more of it', async () => {
  const { lead, ticketNo } = await story(core).dispatched();
  const unit = await watcher('yx-cg-contact');
  await act(core, await core.staff('yx-cg-contact'), { assignmentId: lead }, requestReturn, { reasonCode: 'wrongFunction', reason: '不属于本单位职责。' });
  const dispatcher = await api.as('dispatcher1');
  const [asked] = (await dispatcher.get(`/api/tickets/${ticketNo}`)).body.requests;
  expect((await dispatcher.post(`/api/requests/${asked.id}/approve`, {})).status).toBe(200);
  await act(core, await core.staff('agent1'), { ticketNo }, supplement, { text: '补充一句话。' });
  const next = await story(core).dispatched();
  expect((await unit.next()).data).toEqual({ ticketNo, kinds: ['assignment.requestReturn'] });
  expect((await unit.next()).data.ticketNo).toBe(next.ticketNo);
});

test('after the database was away those who listen are told that they missed something, and hear on', async () => {
  const agent = await watcher('agent1');
  await core.sql`select pg_terminate_backend(pid) from pg_stat_activity where query ilike 'listen %' and pid <> pg_backend_pid() and datname = current_database()`;
  expect((await agent.next()).event).toBe('missed');
  const { ticketNo } = await core.register();
  let heard = await agent.next();
  while (heard.event === 'missed') heard = await agent.next(); // each of the channels says it for itself
  expect(heard.data.ticketNo).toBe(ticketNo);
});

test('who may hear of a change and could not be found out about is told to look for themselves', async () => {
  const agent = await watcher('agent1');
  await core.sql`select pg_notify('ticket', ${JSON.stringify({ id: 'no row', no: '', kinds: [] })})`;
  expect((await agent.next()).event).toBe('missed');
});

test('without a session there is no stream', async () => {
  expect((await api.app.request('http://localhost/api/stream')).status).toBe(401);
});

test('it ends when the session does', async () => {
  const short = await testApi(core, undefined, { heartbeatMs: 20 });
  const login = await short.app.request('http://localhost/api/session', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ username: 'agent2', password: testPassword }) });
  const cookie = login.headers.get('set-cookie')!.split(';')[0]!;
  const res = await short.app.request('http://localhost/api/stream', { headers: { cookie } });
  const reader = res.body!.getReader();
  expect((await reader.read()).done).toBe(false);
  await short.app.request('http://localhost/api/session', { method: 'DELETE', headers: { cookie, origin: 'http://localhost' } });
  for (let read = await reader.read(); !read.done; read = await reader.read());
  await short.close();
});
