import { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { Core } from '../../../core.ts';
import { errors } from '../../../errors.ts';
import { json, newRouter } from '../../../http/router.ts';
import { errorView } from '../../../http/views.ts';
import { limitBody } from '../limit-body.ts';
import { parseCityTime } from '../city-time.ts';
import { appealsInput, appealsResult, integrationAppeal, receiveAppeals } from './appeals.ts';
import type { GroupSource } from './groups.ts';
import { createNonces } from './nonces.ts';
import { outcomesInput, outcomesOf, outcomesView } from './outcomes.ts';
import { progressSince, progressView } from './progress.ts';
import { admitClient } from './signature.ts';

const headers = z.object({ 'X-Hotline-Client': z.string(), 'X-Hotline-Timestamp': z.string(), 'X-Hotline-Nonce': z.string(), 'X-Hotline-Signature': z.string() });
const refusals = { 400: json(errorView, '格式有误'), 401: json(errorView, '签名不符、已过期或重复'), 413: json(errorView, '超过 8 MiB') };
const signing = 'X-Hotline-Signature = hex(HMAC-SHA256(secret, method \\n path \\n timestamp \\n nonce \\n hex(SHA256(body)))),path 含查询串，timestamp 为 Unix 秒，前后 5 分钟内有效，nonce 每次不同。';

/** The door for other systems: provincial platform, grid, departments, replays of old messages. Every request is signed. */
export function integrationRoutes(core: Core, groups?: GroupSource) {
  const app = newRouter<object>();
  const nonces = createNonces();
  app.use(limitBody(8 * 1024));

  /** The client that signed the request, and the bytes it signed. */
  async function admit(c: Context): Promise<{ client: string; body: Uint8Array }> {
    const body = new Uint8Array(await c.req.arrayBuffer());
    const { pathname, search } = new URL(c.req.url);
    return { client: admitClient(core, nonces, (name) => c.req.header(name), { method: c.req.method, path: pathname + search, body }), body };
  }

  app.openAPIRegistry.register('IntegrationAppeal', integrationAppeal);
  app.openAPIRegistry.registerPath({
    method: 'post', path: '/appeals', tags: ['integration'], summary: '批量送入诉求', description: `每条单独答复，一条被拒不影响其余；同一 messageId 只登记一次。${signing}`,
    request: { headers, body: { content: { 'application/json': { schema: z.object({ messages: z.array(integrationAppeal).min(1).max(200) }) } } } },
    responses: { 200: json(appealsResult, '逐条结果'), ...refusals },
  });
  app.post('/appeals', async (c) => {
    const { client, body } = await admit(c);
    const { messages } = parsed(appealsInput, body);
    return c.json({ results: await receiveAppeals(core, client, messages) }, 200);
  });

  app.openAPIRegistry.registerPath({
    method: 'post', path: '/outcomes', tags: ['integration'], summary: '已送诉求的结果', description: signing,
    request: { headers, body: { content: { 'application/json': { schema: outcomesInput } } } },
    responses: { 200: json(outcomesView, '工单、研判、归组'), ...refusals },
  });
  app.post('/outcomes', async (c) => {
    const { client, body } = await admit(c);
    return c.json({ outcomes: await outcomesOf(core, groups, client, parsed(outcomesInput, body)) }, 200);
  });

  app.openAPIRegistry.registerPath({
    method: 'get', path: '/progress', tags: ['integration'], summary: '处理进度', description: signing,
    request: { headers, query: z.object({ since: z.string() }) },
    responses: { 200: json(progressView, '登记、研判、归组、待处理任务'), ...refusals },
  });
  app.get('/progress', async (c) => {
    await admit(c);
    const since = parseCityTime(c.req.query('since') ?? '');
    if (!since) throw errors.invalid([{ path: 'since', message: '应为 ISO 时间' }]);
    return c.json(await progressSince(core, groups, since), 200);
  });
  return app;
}

function parsed<T extends z.ZodType>(schema: T, body: Uint8Array): z.output<T> {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    throw errors.malformed('内容不是有效的 JSON(UTF-8)。', 'The body is not valid JSON in UTF-8.');
  }
  const checked = schema.safeParse(value);
  if (!checked.success) throw errors.wrongFields(checked.error);
  return checked.data;
}
