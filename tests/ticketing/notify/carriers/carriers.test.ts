import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { carriersFrom } from '../../../../ticketing/notify/carriers/index.ts';
import { gatewaySignature, signedSmsCarrier } from '../../../../ticketing/notify/carriers/signed-sms.ts';
import { twilioCarrier } from '../../../../ticketing/notify/carriers/twilio.ts';
import { wechatCarrier } from '../../../../ticketing/notify/carriers/wechat.ts';
import { startProvider, type Provider } from './provider.ts';

let provider: Provider;
beforeAll(async () => { provider = await startProvider(); });
beforeEach(() => { provider.calls = []; });
afterAll(() => provider.close());

const notice = { to: '13800001111', body: '您的诉求已受理', key: '7:registered' };
const twilioAccount = { accountSid: `AC${'0'.repeat(32)}`, authToken: '0123456789abcdef0123456789abcdef', from: '+8610012345' };

describe('SMS by Twilio', () => {
  const carrier = () => twilioCarrier(twilioAccount, provider.url);

  it('sends from our number to the international form and returns the sid', async () => {
    provider.answer = () => ({ status: 201, body: { sid: 'SM1' } });
    expect(await carrier().send(notice)).toBe('SM1');
    const [call] = provider.calls;
    expect(call!.url).toBe(`/2010-04-01/Accounts/${twilioAccount.accountSid}/Messages.json`);
    expect(call!.headers.authorization).toBe(`Basic ${Buffer.from(`${twilioAccount.accountSid}:${twilioAccount.authToken}`).toString('base64')}`);
    expect(Object.fromEntries(new URLSearchParams(call!.body))).toEqual({ To: '+8613800001111', From: '+8610012345', Body: '您的诉求已受理' });
  });

  it('drops the zero of a landline and leaves numbers abroad', async () => {
    provider.answer = () => ({ status: 201, body: { sid: 'SM1' } });
    const sms = carrier();
    await sms.send({ ...notice, to: '09914500000' });
    await sms.send({ ...notice, to: '+447700900000' });
    expect(provider.calls.map((call) => new URLSearchParams(call.body).get('To'))).toEqual(['+869914500000', '+447700900000']);
  });

  it('tells a wrong number from trouble that passes', async () => {
    provider.answer = () => ({ status: 400, body: { code: 21211, message: "The 'To' number is not valid", status: 400 } });
    await expect(carrier().send(notice)).rejects.toMatchObject({ name: 'CarrierError', code: '21211', permanent: true });
    provider.answer = () => ({ status: 429, body: { code: 20429, message: 'Too many requests', status: 429 } });
    await expect(carrier().send(notice)).rejects.toMatchObject({ code: '20429', permanent: false });
    provider.answer = () => ({ status: 401, body: { code: 20003, message: 'Authenticate', status: 401 } });
    await expect(carrier().send(notice)).rejects.toMatchObject({ code: '20003', permanent: false });
  });
});

describe('SMS by any signed gateway', () => {
  const secret = 'a-secret-of-the-gateway';
  const now = () => new Date('2026-03-02T02:00:00Z');
  const carrier = () => signedSmsCarrier({ url: `${provider.url}/send`, secret }, now);

  it('has the signature that openssl computes', () => {
    expect(gatewaySignature(secret, { key: 'k-1', to: '13800001111', timestamp: '1772416800', text: '您好' })).toBe('14d39166f65a9d0856c054146432155d93f33d6d66f3524e2f6e74c1211570f8');
  });

  it('sends the words with our key and returns the id it is given', async () => {
    provider.answer = () => ({ body: { messageId: 99 } });
    expect(await carrier().send(notice)).toBe('99');
    expect(JSON.parse(provider.calls[0]!.body)).toEqual({
      key: notice.key, to: notice.to, text: notice.body, timestamp: '1772416800', signature: gatewaySignature(secret, { key: notice.key, to: notice.to, timestamp: '1772416800', text: notice.body }),
    });
  });

  it.each([
    [400, { error: 'no such number' }, true], [429, {}, false], [401, {}, false], [500, {}, false], [200, 'not json', false], [200, {}, false],
  ])('answered with %i %j it is not sent', async (status, body, permanent) => {
    provider.answer = () => ({ status, body });
    await expect(carrier().send(notice)).rejects.toMatchObject({ name: 'CarrierError', permanent });
  });

  it('of a gateway that is away is tried again', async () => {
    await expect(signedSmsCarrier({ url: 'http://127.0.0.1:9', secret }).send(notice)).rejects.toMatchObject({ code: 'unreachable', permanent: false });
  });
});

describe('WeChat customer-service messages', () => {
  let clock: Date;
  let tokens: number;
  const account = { appId: 'wx0123456789abcdef', appSecret: 'app-secret' };
  const carrier = () => wechatCarrier(account, { api: provider.url, now: () => clock });
  const tokenCalls = () => provider.calls.filter((call) => call.url.startsWith('/cgi-bin/stable_token'));
  const sends = () => provider.calls.filter((call) => call.url.startsWith('/cgi-bin/message/custom/send'));
  /** Answers token requests; sends get what `answers` says in turn, then success. */
  const answering = (...answers: unknown[]) => (call: { url: string }) =>
    (call.url.startsWith('/cgi-bin/stable_token') ? { body: { access_token: `token-${++tokens}`, expires_in: 7200 } } : { body: answers.shift() ?? { errcode: 0, errmsg: 'ok' } });

  beforeEach(() => {
    clock = new Date('2026-03-02T02:00:00Z');
    tokens = 0;
    provider.answer = answering();
  });

  it('share one token until shortly before its end', async () => {
    const wechat = carrier();
    await Promise.all([wechat.send({ ...notice, to: 'openid-1' }), wechat.send({ ...notice, to: 'openid-2' })]);
    expect(tokenCalls()).toHaveLength(1);
    expect(JSON.parse(tokenCalls()[0]!.body)).toEqual({ grant_type: 'client_credential', appid: account.appId, secret: account.appSecret });
    expect(JSON.parse(sends()[0]!.body)).toEqual({ touser: expect.stringMatching(/^openid-[12]$/), msgtype: 'text', text: { content: notice.body } });
    expect(sends()[0]!.url).toContain('access_token=token-1');
    clock = new Date(clock.getTime() + 7_200_000 - 299_000);
    expect(await wechat.send({ ...notice, to: 'openid-1' })).toBe(notice.key);
    expect(sends().at(-1)!.url).toContain('access_token=token-2');
  });

  it('fetch a new token once when the old one is refused', async () => {
    provider.answer = answering({ errcode: 42001, errmsg: 'access_token expired' });
    await carrier().send({ ...notice, to: 'openid-1' });
    expect(sends().map((call) => new URL(call.url, provider.url).searchParams.get('access_token'))).toEqual(['token-1', 'token-2']);
    provider.answer = answering({ errcode: 40001, errmsg: 'invalid' }, { errcode: 40001, errmsg: 'invalid' });
    await expect(carrier().send({ ...notice, to: 'openid-1' })).rejects.toMatchObject({ code: '40001', permanent: false });
  });

  it('tell a citizen out of reach from trouble that passes', async () => {
    provider.answer = answering({ errcode: 45015, errmsg: 'response out of time limit' });
    await expect(carrier().send({ ...notice, to: 'openid-1' })).rejects.toMatchObject({ provider: 'wechat', code: '45015', permanent: true });
    provider.answer = answering({ errcode: -1, errmsg: 'system error' });
    await expect(carrier().send({ ...notice, to: 'openid-1' })).rejects.toMatchObject({ permanent: false });
    provider.answer = () => ({ body: { errcode: 40125, errmsg: 'invalid appsecret' } });
    await expect(carrier().send({ ...notice, to: 'openid-1' })).rejects.toMatchObject({ code: '40125', permanent: false });
  });

  it('are cut to what WeChat takes, at a whole letter', async () => {
    await carrier().send({ ...notice, to: 'openid-1', body: `a${'答'.repeat(1000)}` });
    const { content } = (JSON.parse(sends()[0]!.body) as { text: { content: string } }).text;
    expect(content).toMatch(/^a答+…$/);
    expect(Buffer.byteLength(content)).toBeGreaterThan(2044);
    expect(Buffer.byteLength(content)).toBeLessThanOrEqual(2048);
  });
});

describe('the carriers of an installation', () => {
  const wechat = { token: 'hotlineToken', appId: 'wx0123456789abcdef' };

  it('are those that its settings allow', () => {
    const channels = (settings: Parameters<typeof carriersFrom>[0]) => [...carriersFrom(settings).keys()].toSorted();
    expect(channels({})).toEqual([]);
    expect(channels({ wechat })).toEqual([]);
    expect(channels({ twilio: twilioAccount })).toEqual(['sms']);
    expect(channels({ twilio: twilioAccount, wechat: { ...wechat, appSecret: 'app-secret' } })).toEqual(['sms', 'wechat']);
  });

  it('prefer a gateway of their own to Twilio', async () => {
    provider.answer = () => ({ body: { messageId: 'own' } });
    expect(await carriersFrom({ twilio: twilioAccount, smsGateway: { url: provider.url, secret: 'a-secret-of-the-gateway' } }).get('sms')!.send(notice)).toBe('own');
  });
});
