import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Hono } from 'hono';
import { smsRoutes } from '../../../../ticketing/intake/channels/sms/routes.ts';
import { smsSignature } from '../../../../ticketing/intake/channels/sms/signed.ts';
import { testCore, type TestCore } from '../../../setup/core.ts';
import { errorId, mounted, ticketCount } from './channel-app.ts';

const secret = 'a-secret-of-the-carrier';
const authToken = '0123456789abcdef0123456789abcdef';
const accountSid = `AC${'0'.repeat(32)}`;
let core: TestCore;
let app: Hono;
let before: number;

beforeAll(async () => {
  core = await testCore({ env: { SMS_SECRET: secret, PUBLIC_URL: 'https://12345.example.gov.cn', TWILIO_ACCOUNT_SID: accountSid, TWILIO_AUTH_TOKEN: authToken, TWILIO_FROM: '+8610012345' } });
  app = mounted(core, '/api/channels/sms', smsRoutes(core));
});
beforeEach(async () => { before = await ticketCount(core); });
afterAll(() => core.close());

describe('a message by the plain signed form', () => {
  const timestamp = () => String(core.clock.now.getTime() / 1000);
  const signed = (message: { messageId: string; from?: string; text: string; timestamp?: string }) => {
    const full = { from: '13800001111', timestamp: timestamp(), ...message };
    return { ...full, signature: createHmac('sha256', secret).update(`${full.messageId}\n${full.from}\n${full.timestamp}\n${full.text}`).digest('hex') };
  };
  const post = (body: string | Uint8Array<ArrayBuffer>, type = 'application/json') => app.request('/api/channels/sms/signed', { method: 'POST', body, headers: { 'Content-Type': type } });
  const postJson = (message: object) => post(JSON.stringify(message));

  it('has the signature that openssl computes', () => {
    expect(smsSignature(secret, { messageId: 'm-1', from: '13800001111', timestamp: '1772416800', text: '第一行\n第二行' }))
      .toBe('38864e4d8d15018ffae37aacb45eedfe68b0786bc6b420105b981e90062431fd');
  });

  it('becomes a ticket of the sender, once however often it is sent', async () => {
    const message = signed({ messageId: 'once', text: '望川区桥头街道的垃圾桶三天没有清运,气味很大。' });
    const first = await (await postJson(message)).json() as { ticketNo: string; reply: string; duplicate: boolean };
    const again = await (await postJson(message)).json();
    expect(again).toEqual({ ...first, duplicate: true });
    expect(first.reply).toContain(first.ticketNo);
    expect(await ticketCount(core)).toBe(before + 1);
    const ticket = await core.ticket(first.ticketNo);
    expect(ticket).toMatchObject({ channel: 'sms', state: 'registered', isAnonymous: false, content: '望川区桥头街道的垃圾桶三天没有清运,气味很大。' });
    expect(ticket.appealedAt).toEqual(core.clock.now);
  });

  it('may come as a form in GBK', async () => {
    const text = '路灯不亮';
    const { signature, timestamp: at } = signed({ messageId: 'gbk', text });
    const gbk = Buffer.from('c2b7b5c6b2bbc1c1', 'hex'); // 路灯不亮
    const body = Buffer.concat([Buffer.from(`messageId=gbk&from=13800001111&timestamp=${at}&signature=${signature}&text=`), gbk]);
    const raw = await post(new Uint8Array(body), 'application/x-www-form-urlencoded; charset=GBK');
    expect(raw.status).toBe(200);
    const { ticketNo } = await raw.json() as { ticketNo: string };
    expect((await core.ticket(ticketNo)).content).toBe(text);
    const percent = `messageId=gbk&from=13800001111&timestamp=${at}&signature=${signature}&text=%C2%B7%B5%C6%B2%BB%C1%C1`;
    expect(await (await post(percent, 'application/x-www-form-urlencoded; charset=gb2312')).json()).toMatchObject({ ticketNo, duplicate: true });
  });

  it('is refused when anything was changed, when it is old, and when its id comes with other words', async () => {
    const good = signed({ messageId: 'changed', text: '小区停水两天了' });
    for (const forged of [{ ...good, text: '别的内容' }, { ...good, from: '13900001111' }, { ...good, messageId: 'other' }, { ...good, signature: 'f'.repeat(64) }, { ...good, signature: 'x' }]) {
      const answer = await postJson(forged);
      expect([answer.status, await errorId(answer)]).toEqual([401, 'forged']);
    }
    for (const minutes of [-6, 6]) {
      const stale = await postJson(signed({ messageId: 'stale', text: '小区停水两天了', timestamp: String(core.clock.now.getTime() / 1000 + minutes * 60) }));
      expect([stale.status, await errorId(stale)]).toEqual([401, 'replayed']);
    }
    expect(await ticketCount(core)).toBe(before);
    expect((await postJson(good)).status).toBe(200);
    const reused = await postJson(signed({ messageId: 'changed', text: '完全是另一件事' }));
    expect([reused.status, await errorId(reused)]).toEqual([409, 'keyReused']);
    expect(await ticketCount(core)).toBe(before + 1);
  });

  it('is refused when malformed or too large', async () => {
    const refused: [Response | Promise<Response>, number, string][] = [
      [post('{'), 400, 'malformed'],
      [post('hello', 'text/plain'), 400, 'malformed'],
      [post('messageId=1', 'application/x-www-form-urlencoded; charset=big5'), 400, 'malformed'],
      [post(new Uint8Array([0x74, 0x3d, 0xff, 0xff]), 'application/x-www-form-urlencoded'), 400, 'malformed'],
      [postJson({ messageId: 'x' }), 400, 'invalid'],
      [postJson(signed({ messageId: 'two\nlines', text: '内容' })), 400, 'invalid'],
      [postJson(signed({ messageId: 'nobody', from: 'BANK', text: '路灯不亮了' })), 400, 'invalid'],
      [postJson(signed({ messageId: 'big', text: '长'.repeat(40_000) })), 413, 'tooLarge'],
    ];
    for (const [answer, status, id] of refused) {
      const response = await answer;
      expect([response.status, await errorId(response)]).toEqual([status, id]);
    }
    expect(await ticketCount(core)).toBe(before);
  });

  it('loses what the database cannot hold', async () => {
    const { ticketNo } = await (await postJson(signed({ messageId: 'nul', text: '井盖\u0000松动' }))).json() as { ticketNo: string };
    expect((await core.ticket(ticketNo)).content).toBe('井盖松动');
  });

  it('may be a greeting or a question, which register nothing', async () => {
    const registered = await (await postJson(signed({ messageId: 'ask-1', text: '宁和区福安路井盖缺失,车辆绕行很危险。' }))).json() as { ticketNo: string; reply: string };
    const code = /查询码(\d{8})/.exec(registered.reply)![1]!;
    const ask = async (messageId: string, text: string) => (await (await postJson(signed({ messageId, text }))).json() as { reply: string; ticketNo: null });
    expect((await ask('hi', '您好!')).reply).toContain('12345');
    expect((await ask('ask-2', `查询 ${registered.ticketNo} ${code}`)).reply).toContain('已受理');
    expect((await ask('ask-3', `查询${registered.ticketNo},${code}`)).reply).toContain('宁和区福安路井盖缺失');
    const wrongCode = await ask('ask-4', `查询 ${registered.ticketNo} ${code === '00000000' ? '1' : '0'}0000000`);
    const wrongNo = await ask('ask-5', `查询 99010101010000001 ${code}`);
    expect(wrongCode.reply).toContain('没有找到');
    expect(wrongNo.reply).toBe(wrongCode.reply);
    expect((await ask('ask-6', '查询')).reply).toContain('查询 工单号 查询码');
    expect(await ticketCount(core)).toBe(before + 1);
  });
});

describe("a message by Twilio's webhook", () => {
  const path = '/api/channels/sms/twilio';
  const sid = (n: number) => `SM${String(n).padStart(32, '0')}`;
  /** As Twilio documents it: the address, then each name and value in the order of names; HMAC-SHA1, base64. */
  const signature = (form: Record<string, string>, url = `https://12345.example.gov.cn${path}`) =>
    createHmac('sha1', authToken).update(url + Object.keys(form).toSorted().map((name) => name + form[name]).join('')).digest('base64');
  const post = (form: Record<string, string>, signedBy = signature(form)) => app.request(path, {
    method: 'POST', body: new URLSearchParams(form), headers: { 'X-Twilio-Signature': signedBy },
  });
  const sms = (n: number, more: Record<string, string> = {}) => ({ MessageSid: sid(n), AccountSid: accountSid, From: '+8613800002222', To: '+8610012345', Body: '江湾区 A & B <栋> 之间夜里施工', NumMedia: '0', ...more });

  it('is answered in TwiML with the ticket number, and the same again when it comes again', async () => {
    const answer = await post(sms(1));
    expect(answer.headers.get('content-type')).toContain('text/xml');
    const twiml = await answer.text();
    const ticketNo = /工单号(\d{17})/.exec(twiml)![1]!;
    expect(twiml).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?><Response><Message>.*<\/Message><\/Response>$/);
    expect((await core.ticket(ticketNo)).content).toBe('江湾区 A & B <栋> 之间夜里施工');
    expect(await (await post(sms(1))).text()).toBe(twiml);
    expect(await ticketCount(core)).toBe(before + 1);
  });

  it('escapes what a citizen wrote', async () => {
    const registered = await (await post(sms(2))).text();
    const [, ticketNo, code] = /工单号(\d{17})，查询码(\d{8})/.exec(registered)!;
    expect(await (await post(sms(3, { Body: `查询 ${ticketNo} ${code}` }))).text()).toContain('A &amp; B &lt;栋&gt;');
  });

  it('asks for words when a picture comes alone', async () => {
    expect(await (await post(sms(4, { Body: '', NumMedia: '1' }))).text()).toContain('文字');
    expect(await ticketCount(core)).toBe(before);
  });

  it('is refused when forged, of another account or not a message', async () => {
    const refused: [Response | Promise<Response>, number, string][] = [
      [post(sms(5), 'bm90IGEgc2lnbmF0dXJl'), 401, 'forged'],
      [post(sms(5), ''), 401, 'forged'],
      [post({ ...sms(5), Body: '改过的' }, signature(sms(5))), 401, 'forged'],
      [post(sms(5), signature(sms(5), 'http://localhost/api/channels/sms/twilio')), 401, 'forged'],
      [post(sms(5, { AccountSid: `AC${'1'.repeat(32)}` })), 401, 'forged'],
      [post(sms(5, { MessageSid: 'nonsense' })), 400, 'invalid'],
      [post(sms(5, { Body: '长'.repeat(30_000) })), 413, 'tooLarge'],
    ];
    for (const [answer, status, id] of refused) {
      const response = await answer;
      expect([response.status, await errorId(response)]).toEqual([status, id]);
    }
    expect(await ticketCount(core)).toBe(before);
  });

  it('says so when no account is configured', async () => {
    const bare = mounted(core, '/sms', smsRoutes({ ...core, config: { ...core.config, twilio: undefined } }));
    const answer = await bare.request('/sms/twilio', { method: 'POST', body: 'MessageSid=1' });
    expect([answer.status, await errorId(answer)]).toEqual([503, 'notConfigured']);
  });
});
