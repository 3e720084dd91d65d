import { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { Core } from '../../../core.ts';
import { errors } from '../../../errors.ts';
import { json, newRouter } from '../../../http/router.ts';
import { errorView } from '../../../http/views.ts';
import { limitBody } from '../limit-body.ts';
import { answerText, wordsPlease, type Answer, type CitizenText } from '../conversation.ts';
import { decoderOf, parseForm } from './form.ts';
import { openSignedSms, signedSms } from './signed.ts';
import { openTwilioSms, twilioSms, twimlMessage } from './twilio.ts';

const refusal = (description: string) => json(errorView, description);
const refusals = { 400: refusal('格式有误'), 401: refusal('签名不符或已过期'), 409: refusal('同一消息号内容不同'), 413: refusal('超过 64 KiB') };
const answered = z.object({ reply: z.string(), ticketNo: z.string().nullable(), duplicate: z.boolean() });

/** SMS: Twilio's webhook, and a plain signed form for every other carrier. */
export function smsRoutes(core: Core) {
  const app = newRouter<object>();
  app.use(limitBody(64));

  app.openAPIRegistry.registerPath({
    method: 'post', path: '/twilio', tags: ['channels'], summary: '短信(Twilio)', description: 'X-Twilio-Signature 按 PUBLIC_URL 校验；以 TwiML 答复工单号。',
    request: { headers: z.object({ 'X-Twilio-Signature': z.string() }), body: { content: { 'application/x-www-form-urlencoded': { schema: twilioSms } } } },
    responses: { 200: { description: 'TwiML', content: { 'text/xml': { schema: z.string() } } }, ...refusals, 503: refusal('未配置 Twilio') },
  });
  app.post('/twilio', async (c) => {
    const { config } = core;
    if (!config.twilio) throw errors.notConfigured('未配置 Twilio 短信。', 'Twilio is not configured.');
    const form = parseForm(await bytes(c), decoderOf('charset=utf-8'));
    const { pathname, search } = new URL(c.req.url);
    const sms = await openTwilioSms(config.twilio, `${config.publicUrl}${pathname}${search}`, c.req.header('X-Twilio-Signature') ?? '', form);
    const { text } = await answerSms(core, { messageId: sms.MessageSid, phone: sms.From, content: sms.Body });
    return c.body(twimlMessage(text), 200, { 'Content-Type': 'text/xml; charset=utf-8' });
  });

  app.openAPIRegistry.registerPath({
    method: 'post', path: '/signed', tags: ['channels'], summary: '短信（其他运营商）',
    description: 'signature = hex(HMAC-SHA256(SMS_SECRET, messageId \\n from \\n timestamp \\n text)),timestamp 为 Unix 秒，前后 5 分钟内有效；表单可用 charset=gbk。reply 由运营商发回市民。',
    request: { body: { content: { 'application/x-www-form-urlencoded': { schema: signedSms }, 'application/json': { schema: signedSms } } } },
    responses: { 200: { description: '已受理', content: { 'application/json': { schema: answered } } }, ...refusals },
  });
  app.post('/signed', async (c) => {
    const sms = openSignedSms(core, c.req.header('Content-Type') ?? '', await bytes(c));
    const { text, receipt } = await answerSms(core, { messageId: `signed:${sms.messageId}`, phone: sms.from, content: sms.text });
    return c.json({ reply: text, ticketNo: receipt?.ticketNo ?? null, duplicate: receipt?.duplicate ?? false }, 200);
  });
  return app;
}

const bytes = async (c: Context) => new Uint8Array(await c.req.arrayBuffer());

/** A picture message comes with no words. */
async function answerSms(core: Core, message: Omit<CitizenText, 'channel'>): Promise<Answer> {
  return message.content.trim() ? answerText(core, { ...message, channel: 'sms' }) : { text: wordsPlease, receipt: null };
}
