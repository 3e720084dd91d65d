/** The door for the systems of lines: status of what was pushed to them. Signed like every request of another system, with the key of the line's own mode. */
import { z } from '@hono/zod-openapi';
import { and, desc, eq, isNotNull } from 'drizzle-orm';
import type { Core } from '../../core.ts';
import { hotlineMode } from '../../db/schema/index.ts';
import { errors } from '../../errors.ts';
import { json, newRouter } from '../../http/router.ts';
import { errorView } from '../../http/views.ts';
import { createNonces } from '../../intake/channels/integration/nonces.ts';
import { admitClient } from '../../intake/channels/integration/signature.ts';
import { limitBody } from '../../intake/channels/limit-body.ts';
import { receiveStatus } from './receive-status.ts';
import { statuses, statusInput } from './status.ts';

const receipt = z.object({ ticketNo: z.string(), outcome: z.enum(['applied', 'alreadyDone', 'held', 'refused']), duplicate: z.boolean(), error: z.object({ id: z.string(), zh: z.string(), en: z.string() }).optional() }).openapi('ExternalReceipt');

/** @param core its clock decides whether a request is fresh */
export function externalRoutes(core: Core) {
  const app = newRouter<object>();
  const nonces = createNonces();
  app.use(limitBody(256));
  app.openAPIRegistry.registerPath({
    method: 'post', path: '/status', tags: ['integration'], summary: '外部系统回传办理状态', description: `status：${statuses.join('、')}。签名同其他接入系统，X-Hotline-Client 为该热线模式的密钥编号。同一 messageId 只处理一次；被拒也会留存并告知原因。`,
    request: { headers: z.object({ 'X-Hotline-Client': z.string(), 'X-Hotline-Timestamp': z.string(), 'X-Hotline-Nonce': z.string(), 'X-Hotline-Signature': z.string() }), body: { content: { 'application/json': { schema: statusInput } } } },
    responses: { 200: json(receipt, '结果'), 400: json(errorView, '格式有误'), 401: json(errorView, '签名不符、已过期或重复'), 404: json(errorView, '不是该系统的工单') },
  });
  app.post('/status', async (c) => {
    const body = new Uint8Array(await c.req.arrayBuffer());
    const { pathname, search } = new URL(c.req.url);
    const secret = await secretOf(core, c.req.header('X-Hotline-Client') ?? '');
    const keyId = admitClient(core, nonces, (name) => c.req.header(name), { method: c.req.method, path: pathname + search, body }, () => secret);
    let told: unknown;
    try {
      told = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
    } catch {
      throw errors.malformed('内容不是有效的 JSON（UTF-8）。', 'The body is not valid JSON in UTF-8.');
    }
    return c.json(await receiveStatus(core, keyId, told), 200);
  });
  return app;
}

/** A key stays good for the tickets that came in under its mode, also when the line has another mode by now. */
async function secretOf(core: Core, keyId: string): Promise<string | null> {
  const [mode] = keyId ? await core.db.select({ sealed: hotlineMode.secretSealed }).from(hotlineMode).where(and(eq(hotlineMode.keyId, keyId), eq(hotlineMode.state, 'confirmed'), isNotNull(hotlineMode.secretSealed))).orderBy(desc(hotlineMode.id)).limit(1) : [];
  return mode?.sealed ? core.cipher.open(mode.sealed) : null;
}
