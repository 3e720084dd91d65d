import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { XMLParser } from 'fast-xml-parser';
import type { Hono } from 'hono';
import { open, seal } from '../../../../ticketing/intake/channels/wechat/envelope.ts';
import { wechatRoutes } from '../../../../ticketing/intake/channels/wechat/routes.ts';
import { wechatSignature } from '../../../../ticketing/intake/channels/wechat/signature.ts';
import { parseWechatXml, writeWechatXml } from '../../../../ticketing/intake/channels/wechat/xml.ts';
import { testCore, type TestCore } from '../../../setup/core.ts';
import { errorId, mounted, ticketCount } from './channel-app.ts';

const token = 'hotlineToken';
const appId = 'wx0123456789abcdef';
const aesKey = 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG';
const path = '/api/channels/wechat';
let core: TestCore;
let plainApp: Hono;
let aesApp: Hono;
let before: number;

beforeAll(async () => {
  core = await testCore({ env: { WECHAT_TOKEN: token, WECHAT_APP_ID: appId } });
  plainApp = mounted(core, path, wechatRoutes(core));
  aesApp = mounted(core, path, wechatRoutes({ ...core, config: { ...core.config, wechat: { token, appId, encodingAesKey: aesKey } } }));
});
beforeEach(async () => { before = await ticketCount(core); });
afterAll(() => core.close());

const sha1OfSorted = (...parts: string[]) => createHash('sha1').update(parts.toSorted().join('')).digest('hex');
const at = (minutes = 0) => String(Math.floor(core.clock.now.getTime() / 1000) + minutes * 60);
const query = (timestamp: string, more: Record<string, string> = {}) =>
  `${path}?${new URLSearchParams({ signature: sha1OfSorted(token, timestamp, '77'), timestamp, nonce: '77', ...more })}`;
const message = (fields: string) => `<xml><ToUserName><![CDATA[gh_hotline]]></ToUserName><FromUserName><![CDATA[openid-of-li]]></FromUserName><CreateTime>1772416800</CreateTime>${fields}</xml>`;
const text = (msgId: string, content: string) => message(`<MsgType><![CDATA[text]]></MsgType><Content><![CDATA[${content}]]></Content><MsgId>${msgId}</MsgId>`);
const post = (body: string, address = query(at()), app = plainApp) => app.request(address, { method: 'POST', body, headers: { 'Content-Type': 'text/xml' } });
const fieldsOf = async (response: Response) => new XMLParser({ parseTagValue: false }).parse(await response.text()).xml as Record<string, string>;

describe('the pieces', () => {
  it('sign as an independent SHA-1 does', () => expect(wechatSignature(token, '1772416800', '77')).toBe('b1672428d90f3a056209f56af7180162e5cb9245'));

  it('seal and open as openssl does', () => {
    const sealed = 'Q3stYC6hdFzMh9T8HCvyDJurXWZwqfFvUvCwl1qa/K78ZGeTTeVq6PCXZPfLSmKlQREAztdm54d6koxWTz4H8UxL8LXjaFT97M/QfPzm1R13Ni5w6fLZf1KPuHDZQzAV';
    const inner = '<xml><Content><![CDATA[路灯坏了]]></Content></xml>';
    expect(open(aesKey, appId, sealed)).toBe(inner);
    expect(seal(aesKey, appId, inner, Buffer.from('0123456789abcdef'))).toBe(sealed);
  });

  it('open what they sealed at every length of padding, and nothing for another account', () => {
    for (let length = 0; length <= 64; length += 1) expect(open(aesKey, appId, seal(aesKey, appId, 'x'.repeat(length)))).toBe('x'.repeat(length));
    expect(() => open(aesKey, 'wxfedcba9876543210', seal(aesKey, appId, 'x'))).toThrow('another account');
    for (const broken of ['', 'AAAA', Buffer.alloc(64, 7).toString('base64')]) expect(() => open(aesKey, appId, broken)).toThrow('forged');
  });

  it('read flat XML, keep long numbers, and write what would end a CDATA section', () => {
    expect(parseWechatXml('<xml><MsgId>23456789012345678901</MsgId><Content><![CDATA[a<b & c]]></Content></xml>')).toEqual({ MsgId: '23456789012345678901', Content: 'a<b & c' });
    expect(parseWechatXml(writeWechatXml({ Content: 'a]]>b', CreateTime: 12 }))).toEqual({ Content: 'a]]>b', CreateTime: '12' });
  });

  it.each(['', 'no xml', '<xml><a></xml>', '<xml>text</xml>', '<other><a>1</a></other>', '<!DOCTYPE x [<!ENTITY a "b">]><xml><a>&a;</a></xml>', `${'<xml>'.repeat(500)}${'</xml>'.repeat(500)}`])(
    'refuse %s', (xml) => expect(() => parseWechatXml(xml)).toThrow('malformed'));
});

describe("WeChat's verification of the address", () => {
  it('is answered with its own word', async () => {
    const answer = await plainApp.request(query(at(), { echostr: '8271' }));
    expect([answer.status, await answer.text(), answer.headers.get('content-type')]).toEqual([200, '8271', expect.stringMatching(/^text\/plain/)]);
  });

  it('is refused with a wrong or an old signature', async () => {
    const wrong = await plainApp.request(query(at(), { signature: '0'.repeat(40), echostr: '8271' }));
    expect([wrong.status, await errorId(wrong)]).toEqual([401, 'forged']);
    const old = await plainApp.request(query(at(-11), { echostr: '8271' }));
    expect([old.status, await errorId(old)]).toEqual([401, 'replayed']);
  });

  it('says so when no account is configured', async () => {
    const bare = mounted(core, path, wechatRoutes({ ...core, config: { ...core.config, wechat: undefined } }));
    expect((await bare.request(query(at()))).status).toBe(503);
  });
});

describe('a message in plain mode', () => {
  it('becomes a ticket and is answered with its number; the retries get the same answer', async () => {
    const first = await fieldsOf(await post(text('101', '青屿区海棠街道公交站牌倒了')));
    const [second, third] = await Promise.all([post(text('101', '青屿区海棠街道公交站牌倒了')), post(text('101', '青屿区海棠街道公交站牌倒了'))]);
    expect(first).toMatchObject({ ToUserName: 'openid-of-li', FromUserName: 'gh_hotline', MsgType: 'text', CreateTime: at() });
    const ticketNo = /工单号(\d{17})，查询码\d{8}/.exec(first.Content!)![1]!;
    expect([(await fieldsOf(second)).Content, (await fieldsOf(third)).Content]).toEqual([first.Content, first.Content]);
    expect(await ticketCount(core)).toBe(before + 1);
    expect(await core.ticket(ticketNo)).toMatchObject({ channel: 'wechat', content: '青屿区海棠街道公交站牌倒了', isAnonymous: false });
  });

  it('may ask how far a ticket is', async () => {
    const { Content } = await fieldsOf(await post(text('102', '高新区科创路红绿灯不亮')));
    const [, ticketNo, code] = /工单号(\d{17})，查询码(\d{8})/.exec(Content!)!;
    expect((await fieldsOf(await post(text('103', `查询 ${ticketNo} ${code}`)))).Content).toContain('已受理');
  });

  it('is welcomed, asked for words, or left without an answer, and registers nothing', async () => {
    const event = (name: string) => message(`<MsgType><![CDATA[event]]></MsgType><Event><![CDATA[${name}]]></Event>`);
    expect((await fieldsOf(await post(event('subscribe')))).Content).toContain('12345');
    expect(await (await post(event('unsubscribe'))).text()).toBe('success');
    for (const kind of ['image', 'voice', 'location', 'video']) {
      expect((await fieldsOf(await post(message(`<MsgType><![CDATA[${kind}]]></MsgType><MsgId>${kind.length}</MsgId>`)))).Content).toContain('文字');
    }
    expect(await ticketCount(core)).toBe(before);
  });

  it('is refused when forged, old, malformed or too large', async () => {
    const good = text('104', '江湾区路面塌陷');
    const refused: [Response | Promise<Response>, number, string][] = [
      [post(good, query(at(), { signature: '0'.repeat(40) })), 401, 'forged'],
      [post(good, query(at(), { nonce: '78' })), 401, 'forged'],
      [post(good, query(at(11))), 401, 'replayed'],
      [post(good, query('tomorrow')), 400, 'malformed'],
      [post('<xml><MsgType>text</MsgType></xml>'), 400, 'malformed'],
      [post(good.replace('<MsgId>104</MsgId>', '')), 400, 'malformed'],
      [post(text('105', '长'.repeat(30_000))), 413, 'tooLarge'],
    ];
    for (const [answer, status, id] of refused) {
      const response = await answer;
      expect([response.status, await errorId(response)]).toEqual([status, id]);
    }
    expect(await ticketCount(core)).toBe(before);
  });
});

describe('a message in AES mode', () => {
  const envelope = (inner: string, key = aesKey, account = appId) => {
    const sealed = seal(key, account, inner);
    return { body: `<xml><ToUserName><![CDATA[gh_hotline]]></ToUserName><Encrypt><![CDATA[${sealed}]]></Encrypt></xml>`, sealed };
  };
  const send = ({ body, sealed }: { body: string; sealed: string }, signature = sha1OfSorted(token, at(), '77', sealed)) =>
    post(body, query(at(), { encrypt_type: 'aes', msg_signature: signature }), aesApp);

  it('becomes a ticket, and the answer is sealed and signed', async () => {
    const answer = await fieldsOf(await send(envelope(text('201', '宁和区体育馆路边停车堵住消防通道'))));
    expect(answer.MsgSignature).toBe(sha1OfSorted(token, answer.TimeStamp!, answer.Nonce!, answer.Encrypt!));
    expect(parseWechatXml(open(aesKey, appId, answer.Encrypt!))).toMatchObject({ ToUserName: 'openid-of-li', Content: expect.stringMatching(/工单号\d{17}/) });
    expect(await ticketCount(core)).toBe(before + 1);
    await send(envelope(text('201', '宁和区体育馆路边停车堵住消防通道')));
    expect(await ticketCount(core)).toBe(before + 1);
  });

  it('is refused when its signature, its account or its key is wrong, and when it comes in the clear', async () => {
    const good = envelope(text('202', '路灯不亮'));
    const other = envelope(text('203', '路灯不亮'), 'Z'.repeat(43));
    const refused = [
      send(good, '0'.repeat(40)),
      send({ body: good.body, sealed: other.sealed }),
      send(other),
      send(envelope(text('204', '路灯不亮'), aesKey, 'wxfedcba9876543210')),
      post(text('205', '路灯不亮'), query(at()), aesApp),
    ];
    for (const answer of refused) {
      const response = await answer;
      expect([response.status, await errorId(response)]).toEqual([401, 'forged']);
    }
    expect(await ticketCount(core)).toBe(before);
  });
});
