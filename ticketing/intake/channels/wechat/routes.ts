import { randomBytes } from 'node:crypto';
import { z } from '@hono/zod-openapi';
import type { WechatConfig } from '../../../config.ts';
import type { Core } from '../../../core.ts';
import { errors } from '../../../errors.ts';
import { json, newRouter } from '../../../http/router.ts';
import { errorView } from '../../../http/views.ts';
import { limitBody } from '../limit-body.ts';
import { checkFresh } from '../freshness.ts';
import { open, seal } from './envelope.ts';
import { answerWechat, readWechatMessage } from './message.ts';
import { checkWechatSignature, wechatSignature } from './signature.ts';
import { parseWechatXml, writeWechatXml } from './xml.ts';

const WINDOW_MINUTES = 10;
const short = z.string().max(256).default('');
const query = z.object({ signature: short, timestamp: short, nonce: short, echostr: short, msg_signature: short, encrypt_type: short });
type Query = z.infer<typeof query>;

const refusal = (description: string) => json(errorView, description);
const refusals = { 400: refusal('格式有误'), 401: refusal('签名不符或已过期'), 413: refusal('超过 64 KiB'), 503: refusal('未配置微信公众号') };

/** A WeChat official account's server address: verification, and messages in plain and AES mode. */
export function wechatRoutes(core: Core) {
  const app = newRouter<object>();
  app.use(limitBody(64));

  app.openAPIRegistry.registerPath({
    method: 'get', path: '/', tags: ['channels'], summary: '微信公众号接入验证', request: { query },
    responses: { 200: { description: 'echostr', content: { 'text/plain': { schema: z.string() } } }, ...refusals },
  });
  app.get('/', (c) => {
    const asked = admit(core, c.req.query());
    return c.text(asked.query.echostr);
  });

  app.openAPIRegistry.registerPath({
    method: 'post', path: '/', tags: ['channels'], summary: '微信公众号消息', description: '明文与安全模式；以被动回复答复工单号和查询码。配置了 EncodingAESKey 时只收密文。',
    request: { query, body: { content: { 'text/xml': { schema: z.string() } } } },
    responses: { 200: { description: '被动回复', content: { 'text/xml': { schema: z.string() } } }, ...refusals },
  });
  app.post('/', async (c) => {
    const { config, query: asked } = admit(core, c.req.query());
    const message = readWechatMessage(fieldsOf(config, asked, await c.req.text()));
    const text = await answerWechat(core, message);
    if (text === null) return c.text('success');
    const now = Math.floor(core.now().getTime() / 1000);
    const reply = writeWechatXml({ ToUserName: message.FromUserName, FromUserName: message.ToUserName, CreateTime: now, MsgType: 'text', Content: text });
    return c.body(config.encodingAesKey ? envelope(config, config.encodingAesKey, reply, now) : reply, 200, { 'Content-Type': 'text/xml; charset=utf-8' });
  });
  return app;
}

/** Every call from WeChat carries a signature over token, time and nonce. */
function admit(core: Core, raw: Record<string, string>): { config: WechatConfig; query: Query } {
  const config = core.config.wechat;
  if (!config) throw errors.notConfigured('未配置微信公众号。', 'The WeChat account is not configured.');
  const checked = query.safeParse(raw);
  if (!checked.success) throw errors.malformed('参数过长。', 'A parameter is too long.');
  const { signature, timestamp, nonce } = checked.data;
  checkWechatSignature(signature, config.token, timestamp, nonce);
  checkFresh(timestamp, core.now(), WINDOW_MINUTES);
  return { config, query: checked.data };
}

/** The plain signature does not cover the body; so with a key set, a plain body is no message of ours. */
function fieldsOf(config: WechatConfig, { timestamp, nonce, msg_signature }: Query, body: string): Record<string, unknown> {
  const fields = parseWechatXml(body);
  if (!config.encodingAesKey) return fields;
  if (typeof fields.Encrypt !== 'string') throw errors.forged('The account is in AES mode; a plain message was not accepted.');
  checkWechatSignature(msg_signature, config.token, timestamp, nonce, fields.Encrypt);
  return parseWechatXml(open(config.encodingAesKey, config.appId, fields.Encrypt));
}

function envelope(config: WechatConfig, encodingAesKey: string, reply: string, now: number): string {
  const nonce = randomBytes(8).toString('hex');
  const sealed = seal(encodingAesKey, config.appId, reply);
  return writeWechatXml({ Encrypt: sealed, MsgSignature: wechatSignature(config.token, String(now), nonce, sealed), TimeStamp: now, Nonce: nonce });
}
