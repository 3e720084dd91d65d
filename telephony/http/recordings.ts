/** The sound of a recording, and what is decided of one. */
import { createRoute, z } from '@hono/zod-openapi';
import { body, errors, fileAnswer, json, newRouter, reason, refusals, type Core } from '../../ticketing/index.ts';
import { eq } from 'drizzle-orm';
import { exportView } from '../calls/views.ts';
import { call } from '../db/schema/call.ts';
import { clearAlarm } from '../recording/alarm.ts';
import { decideExport } from '../recording/export/decide.ts';
import { takeExport } from '../recording/export/take.ts';
import { playStretch } from '../recording/play.ts';
import { exportViewOf } from '../recording/present.ts';

const tags = ['recordings'];
const one = z.object({ id: z.string().max(60) });
const exported = z.object({ id: z.coerce.number().int() });

export function recordingRoutes(core: Core) {
  const app = newRouter();
  app.openapi(createRoute({ method: 'get', path: '/{id}/audio', tags, summary: '录音', description: 'WAV, by stretches (Range). `play` is the sitting that POST /api/calls/{callNo}/play began.', request: { params: one, query: z.object({ play: z.coerce.number().int() }) }, responses: { 200: { description: 'the whole file' }, 206: { description: 'a stretch' }, 416: { description: 'beyond its end' }, ...refusals } }), async (c) => {
    const range = rangeOf(c.req.header('range'));
    const found = await playStretch(core, c.get('actor'), c.req.valid('param').id, c.req.valid('query').play, range);
    const always = { 'accept-ranges': 'bytes', 'cache-control': 'private, no-store' };
    if ('unsatisfiable' in found) return c.body(null, 416, { ...always, 'content-range': `bytes */${found.unsatisfiable}` });
    return c.body(new Uint8Array(found.bytes), range ? 206 : 200, { ...always, 'content-type': 'audio/wav', ...(range ? { 'content-range': `bytes ${found.from}-${found.to}/${found.size}` } : {}) });
  });
  app.openapi(createRoute({ method: 'post', path: '/{id}/clear', tags, summary: '处理录音告警', request: { params: one, ...body(z.object({ reason })) }, responses: { 204: { description: 'done' }, ...refusals } }), async (c) => {
    await clearAlarm(core, c.get('actor'), c.req.valid('param').id, c.req.valid('json').reason);
    return c.body(null, 204);
  });
  for (const verb of ['confirm', 'reject', 'withdraw'] as const)
    app.openapi(createRoute({ method: 'post', path: `/exports/{id}/${verb}`, tags, summary: { confirm: '同意导出', reject: '不同意导出', withdraw: '撤回导出申请' }[verb], request: { params: exported, ...body(z.object({ decision: z.string().trim().max(1000).optional() })) }, responses: { 200: json(exportView), ...refusals } }), async (c) => {
      const row = await decideExport(core, c.get('actor'), c.req.valid('param').id, verb, c.req.valid('json').decision);
      const [of] = await core.db.select({ callNo: call.callNo }).from(call).where(eq(call.id, row.callId));
      return c.json(exportViewOf(c.get('actor'), row, of!.callNo, core.now()), 200);
    });
  // It takes the file once: a verb, and no address that a page could be made to open.
  app.openapi(createRoute({ method: 'post', path: '/exports/{id}/take', tags, summary: '取走导出的录音', request: { params: exported }, responses: { 200: { description: 'a zip of WAV files and a sheet of their hashes' }, ...refusals } }), async (c) => {
    const { name, bytes } = await takeExport(core, c.get('actor'), c.req.valid('param').id);
    return fileAnswer(c, bytes, { name, type: 'application/zip', kept: false });
  });
  return app;
}

/** `bytes=FROM-` or `bytes=FROM-TO`; of several stretches, and of the last so many bytes, the whole file is the answer. @throws HotlineError malformed */
function rangeOf(header: string | undefined): { from: number; to?: number | undefined } | null {
  const [, from, to] = /^bytes=(\d{1,15})-(\d{0,15})$/.exec(header ?? '') ?? [];
  if (from === undefined) return null;
  if (to && Number(to) < Number(from)) throw errors.malformed('请求的范围有误。', 'The range ends before it begins.');
  return { from: Number(from), to: to ? Number(to) : undefined };
}
