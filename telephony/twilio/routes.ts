/** Twilio's voice webhooks. Each is checked by its signature, may come twice, late or out of order, and is answered in TwiML where Twilio waits for orders. */
import type { Context } from 'hono';
import type { Core } from '../../ticketing/index.ts';
import { decoderOf, json, limitBody, newRouter, parseForm } from '../../ticketing/index.ts';
import { z } from '@hono/zod-openapi';
import { afterDial, incoming, settleInbound } from './incoming.ts';
import { noteStatus } from './rows.ts';
import { dialForm, incomingForm, openTwilioVoice, statusForm } from './webhook.ts';

const refusal = json(z.object({ error: z.object({ id: z.string(), zh: z.string(), en: z.string() }) }), '签名不符，或内容有误');
const twiml = { 200: { description: 'TwiML', content: { 'text/xml': { schema: z.string() } } }, 400: refusal, 401: refusal, 503: refusal };

export function twilioVoiceRoutes(core: Core) {
  const app = newRouter<object>();
  app.use(limitBody(64));
  const describe = (path: string, summary: string, form: z.ZodType, responses: Record<number, unknown>) => app.openAPIRegistry.registerPath({
    method: 'post', path, tags: ['channels'], summary, description: 'X-Twilio-Signature 按 PUBLIC_URL 校验。', request: { headers: z.object({ 'X-Twilio-Signature': z.string() }), body: { content: { 'application/x-www-form-urlencoded': { schema: form } } } }, responses: responses as typeof twiml,
  });
  const read = async (c: Context) => {
    const { pathname, search } = new URL(c.req.url);
    return { path: `${pathname}${search}`, signature: c.req.header('X-Twilio-Signature') ?? '', form: parseForm(new Uint8Array(await c.req.arrayBuffer()), decoderOf('charset=utf-8')) };
  };
  const xml = (c: Context, text: string) => c.body(text, 200, { 'Content-Type': 'text/xml; charset=utf-8' });

  describe('/incoming', '来电（Twilio）', incomingForm, twiml);
  app.post('/incoming', async (c) => xml(c, await incoming(core, await openTwilioVoice(core, incomingForm, await read(c)))));

  describe('/after', '转接结果（Twilio）', dialForm, twiml);
  app.post('/after', async (c) => xml(c, await afterDial(core, await openTwilioVoice(core, dialForm, await read(c)))));

  describe('/status', '呼叫状态（Twilio）', statusForm, { 204: { description: '已收到' }, 400: refusal, 401: refusal, 503: refusal });
  app.post('/status', async (c) => {
    const row = await noteStatus(core, await openTwilioVoice(core, statusForm, await read(c)));
    // Calls that come in are settled here, whichever server is the floor; those that we began, by the floor.
    if (row) await settleInbound(core, row);
    return c.body(null, 204);
  });
  return app;
}
