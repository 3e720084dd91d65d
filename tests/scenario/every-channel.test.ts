/** One appeal through each door, from the citizen's first word to the closed ticket, all of it over HTTP as the server mounts it. */
import { createHash, createHmac } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { notice, setting, ticket } from '../../ticketing/db/schema/index.ts';
import { importRoutes } from '../../ticketing/intake/channels/import/routes.ts';
import { smsRoutes } from '../../ticketing/intake/channels/sms/routes.ts';
import { wechatRoutes } from '../../ticketing/intake/channels/wechat/routes.ts';
import type { Carrier } from '../../ticketing/notify/carrier.ts';
import { policySetting } from '../../ticketing/routing/policy.ts';
import { testApi, type Client, type TestApi } from '../setup/api.ts';
import { testCore, testPassword, type TestCore } from '../setup/core.ts';
import { testJobs } from '../setup/job-runner.ts';
import { reply as someReply } from '../setup/story.ts';

const smsSecret = 'a-secret-of-the-carrier';
const wechatToken = 'hotlineToken';
let core: TestCore;
let api: TestApi;
let jobs: ReturnType<typeof testJobs>;
let citizen: Client;
/** what the carriers took, by who got it */
const sent: { to: string; body: string }[] = [];

beforeAll(async () => {
  core = await testCore({ env: { SMS_SECRET: smsSecret, WECHAT_TOKEN: wechatToken, WECHAT_APP_ID: 'wx0123456789abcdef' } });
  api = await testApi(core, (c) => ({ open: { '/api/channels/sms': smsRoutes(c), '/api/channels/wechat': wechatRoutes(c) }, staff: { '/imports': importRoutes(c) } }));
  jobs = testJobs(core);
  const carrier: Carrier = { send: async ({ to, body }) => { sent.push({ to, body }); return 'taken'; } };
  core.carriers.set('sms', carrier).set('wechat', carrier);
  // In this city a dispatcher decides every ticket.
  await core.db.insert(setting).values({ name: policySetting, value: { version: 'by-hand', automatic: false }, updatedAt: core.clock.now });
  citizen = await api.as();
});
beforeEach(() => core.clock.advance(3_600_000));
afterAll(async () => { await api.close(); await core.close(); });

interface Filed { ticketNo: string; code: string }
const words = (n: number) => `云溪区柳湾街道清荷路${n}号门前的路灯三天不亮了，晚上走路很危险，请派人维修。`;
const seconds = () => String(Math.floor(core.clock.now.getTime() / 1000));
const receiptIn = (text: string): Filed => { const [, ticketNo, code] = /工单号(\d{17})[,\uff0c]查询码(\d{8})/.exec(text)!; return { ticketNo: ticketNo!, code: code! }; };

const doors: Record<string, { channel: string; file(): Promise<Filed>; ratedBy: 'citizen' | 'callback'; toldTo?: string }> = {
  'a call': {
    channel: 'call', ratedBy: 'callback', toldTo: '15422220001',
    async file() {
      const { status, body } = await (await api.as('agent1')).post('/api/tickets', { content: words(1), phone: '15422220001', name: '王小云', regionCode: '990101', callId: 'call-1', idempotencyKey: 'call-key-1' });
      expect(status).toBe(201);
      return { ticketNo: body.ticketNo, code: body.queryCode };
    },
  },
  'the web portal': {
    channel: 'web', ratedBy: 'citizen', toldTo: '15422220002',
    async file() {
      const { status, body } = await citizen.post('/api/public/appeals', { title: '路灯不亮', content: words(2), phone: '15422220002', regionCode: '990101', idempotencyKey: 'web-key-1' });
      expect(status).toBe(201);
      return { ticketNo: body.ticketNo, code: body.queryCode };
    },
  },
  'a text message': {
    channel: 'sms', ratedBy: 'citizen', toldTo: '15422220003',
    async file() {
      const message = { messageId: 'sms-1', from: '15422220003', timestamp: seconds(), text: words(3) };
      const signature = createHmac('sha256', smsSecret).update([message.messageId, message.from, message.timestamp, message.text].join('\n')).digest('hex');
      const { status, body } = await citizen.post('/api/channels/sms/signed', { ...message, signature });
      expect(status).toBe(200);
      return receiptIn(body.reply);
    },
  },
  WeChat: {
    channel: 'wechat', ratedBy: 'citizen', toldTo: 'openid-of-li',
    async file() {
      const timestamp = seconds();
      const signature = createHash('sha1').update([wechatToken, timestamp, '77'].toSorted().join('')).digest('hex');
      const xml = `<xml><ToUserName>gh_hotline</ToUserName><FromUserName>openid-of-li</FromUserName><CreateTime>${timestamp}</CreateTime><MsgType>text</MsgType><Content><![CDATA[${words(4)}]]></Content><MsgId>4001</MsgId></xml>`;
      const res = await api.app.request(`http://localhost/api/channels/wechat?${new URLSearchParams({ signature, timestamp, nonce: '77' })}`, { method: 'POST', body: xml, headers: { 'content-type': 'text/xml' } });
      expect(res.status).toBe(200);
      return receiptIn(await res.text());
    },
  },
  'an imported row': {
    channel: 'import', ratedBy: 'citizen', toldTo: '15422220005',
    async file() {
      const login = await api.app.request('http://localhost/api/session', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ username: 'dispatcher1', password: testPassword }) });
      const headers = { cookie: login.headers.get('set-cookie')!.split(';')[0]!, origin: 'http://localhost' };
      const form = new FormData();
      form.set('file', new File([`编号,内容,电话,区域,时间\nold-1,${words(5)},15422220005,云溪区,2026-02-25 09:30\n`], '旧系统.csv'));
      const started = await api.app.request('http://localhost/api/imports', { method: 'POST', body: form, headers });
      expect(started.status).toBe(202);
      const { id } = await started.json() as { id: number };
      const batch = await vi.waitUntil(async () => {
        const seen = await (await api.app.request(`http://localhost/api/imports/${id}`, { headers })).json() as { state: string; accepted: number };
        return seen.state === 'running' ? undefined : seen;
      }, { timeout: 15_000, interval: 20 });
      expect(batch).toMatchObject({ state: 'done', accepted: 1 });
      // The citizen learns number and code from the message that follows.
      await jobs.drain();
      return receiptIn(sent.findLast((m) => m.to === '15422220005')!.body);
    },
  },
};

const internal = /派单|待派|审核|退单|协办|黄牌|红牌|督办|超期|研判|改派|签收时限|林晓雨|郑凯|薛静|姚佳|罗丹|assignment|pending[A-Z]|inProgress/;

test.each(Object.entries(doors))('through %s, to the closed ticket with a rating', async (_door, { channel, file, ratedBy, toldTo }) => {
  const { ticketNo, code } = await file();
  const reply = `${someReply}（${channel}）`; // no unit answers two citizens word for word
  await jobs.drain();
  const follow = async () => {
    const { status, body } = await citizen.get(`/api/public/appeals/${ticketNo}?code=${code}`);
    expect(status).toBe(200);
    const { title: _t, content: _c, state: _s, ...told } = body; // the code of a state is for programs
    expect(JSON.stringify({ ...told, verbs: told.verbs.map((v: { why: unknown }) => v.why) })).not.toMatch(internal);
    return body;
  };
  expect(await core.ticket(ticketNo)).toMatchObject({ channel, state: 'pendingDispatch' });
  expect((await follow()).stateName).toBe('已受理');

  const ok = async (client: Client, path: string, body: object = {}) => {
    const answer = await client.post(path, body);
    expect([path, answer.status, answer.body?.error]).toEqual([path, 200, undefined]);
    return answer.body;
  };
  const sentOn = await ok(await api.as('dispatcher1'), `/api/tickets/${ticketNo}/dispatch`, { leadUnitId: 'yx-cg', appealType: 'help', pushDownReason: undefined });
  const { id } = sentOn.assignments.find((a: { role: string }) => a.role === 'lead');
  expect((await follow()).timeline.at(-1).zh).toMatch(/^已转云溪区城市管理局办理，预计2026-03-\d\d前答复$/);
  const unit = await api.as('yx-cg-contact');
  await ok(unit, `/api/assignments/${id}/sign`);
  await ok(unit, `/api/assignments/${id}/contact`, { method: 'phone', note: '约定明日现场查看。' });
  await ok(unit, `/api/assignments/${id}/resolve`, { reply, outcome: 'solved' });
  await follow();
  await ok(await api.as('reviewer1'), `/api/tickets/${ticketNo}/rejectReview`, { reason: '未说明更换时间' });
  await follow();
  await ok(unit, `/api/assignments/${id}/resolve`, { reply, outcome: 'solved' });
  await ok(await api.as('reviewer1'), `/api/tickets/${ticketNo}/passReview`);
  expect((await follow()).stateName).toBe('已答复，待评价');
  if (ratedBy === 'citizen') await ok(citizen, `/api/public/appeals/${ticketNo}/rate`, { code, satisfaction: 5, solved: 'solved', comment: '谢谢' });
  else await ok(await api.as('callback1'), `/api/tickets/${ticketNo}/visit`, { method: 'phone', staffContacted: true, solved: 'solved', satisfaction: 5 });

  const last = await follow();
  expect(last).toMatchObject({ state: 'closed', stateName: '已办结', satisfaction: 5, solved: 'solved', reply, expectedAt: null });
  expect(last.timeline.map((t: { zh: string }) => t.zh)).toEqual([
    '您的诉求已受理', expect.stringMatching(/^已转云溪区城市管理局办理/), '云溪区城市管理局已签收', '云溪区城市管理局登记已与您联系', `云溪区城市管理局答复：${reply}`, expect.stringMatching(/^(您的评价|回访完成)：.*非常满意$/),
  ]);
  expect(last.timeline.every((t: { en: string }) => /[a-z]/.test(t.en))).toBe(true);

  await jobs.drain();
  const told = sent.filter((m) => m.body.includes(ticketNo));
  expect(new Set(told.map((m) => m.to))).toEqual(new Set([toldTo]));
  const stages = (await core.db.select({ template: notice.template }).from(notice).innerJoin(ticket, eq(ticket.id, notice.ticketId)).where(and(eq(ticket.ticketNo, ticketNo), eq(notice.state, 'sent'))).orderBy(notice.id)).map((n) => n.template);
  const answeredAtOnce = channel === 'sms' || channel === 'wechat'; // the receipt was the answer to the message
  // the visit plan draws some to be asked by message as well
  expect(stages.filter((s) => s !== 'askRating')).toEqual([...(answeredAtOnce ? [] : ['registered']), 'dispatched', 'replied']);
  expect(told).toHaveLength(stages.length);
});
