/** 话单: the list, one call, its recording. */
import { createRoute, z } from '@hono/zod-openapi';
import { body, clientAddress, json, newRouter, reason, refusals, type Core } from '../../ticketing/index.ts';
import { exportsWaiting, listPlays, playsQuery, recordingAlarms } from '../calls/alarms.ts';
import { callerPrint } from '../calls/caller-print.ts';
import { checkCall, checkInput } from '../calls/check.ts';
import { callDetailOf } from '../calls/detail.ts';
import { callFilter } from '../calls/filter.ts';
import { callListQuery, listCalls, totalsOf } from '../calls/list.ts';
import { callsOfTicket as ofTicket } from '../calls/of-ticket.ts';
import { revealNumber } from '../calls/reveal-number.ts';
import { transcriptOf } from '../calls/transcript.ts';
import { alarmView, callDetail, callPage, callsOfTicket, callTotals, exportView, playView, sitting, transcriptView } from '../calls/views.ts';
import { proposeExport } from '../recording/export/propose.ts';
import { holdRecording } from '../recording/hold.ts';
import { keepingWaiting } from '../recording/keeping.ts';
import { keepingChange } from '../recording/keeping-views.ts';
import { proposeLift } from '../recording/lift-hold.ts';
import { beginPlay } from '../recording/play.ts';
import { partView } from '../recording/present.ts';
import { shareRecording, unshareRecording } from '../recording/share.ts';

const tags = ['calls'];
const callNo = z.object({ callNo: z.string().trim().max(40) });
const why = body(z.object({ reason }));

export function callRoutes(core: Core) {
  const app = newRouter();
  app.openapi(createRoute({ method: 'get', path: '/', tags, summary: '话单', description: 'The latest first; without days, a number or a ticket the last 31 days.', request: { query: callListQuery }, responses: { 200: json(callPage), ...refusals } }), async (c) => c.json(await listCalls(core, c.get('actor'), c.req.valid('query')), 200));
  app.openapi(createRoute({ method: 'get', path: '/totals', tags, summary: '话单合计', request: { query: callFilter }, responses: { 200: json(callTotals), ...refusals } }), async (c) => c.json(await totalsOf(core, c.get('actor'), c.req.valid('query')), 200));
  app.openapi(createRoute({ method: 'post', path: '/caller', tags, summary: '按号码筛选话单', description: 'A number as the list is asked for it, so that no number stands in an address.', request: body(z.object({ number: z.string().trim().max(40) })), responses: { 200: json(z.object({ caller: z.string(), masked: z.string() })), ...refusals } }), async (c) => c.json(callerPrint(core, c.get('actor'), c.req.valid('json').number), 200));
  app.openapi(createRoute({ method: 'get', path: '/alarms', tags, summary: '录音告警、待办的导出和保存变更', request: {}, responses: { 200: json(z.object({ alarms: z.array(alarmView), exports: z.array(exportView), keeping: z.array(keepingChange) })), ...refusals } }), async (c) => c.json({ alarms: await recordingAlarms(core, c.get('actor')), exports: await exportsWaiting(core, c.get('actor')), keeping: await keepingWaiting(core, c.get('actor')) }, 200));
  app.openapi(createRoute({ method: 'get', path: '/plays', tags, summary: '录音收听记录', request: { query: playsQuery }, responses: { 200: json(z.object({ items: z.array(playView) })), ...refusals } }), async (c) => c.json({ items: await listPlays(core, c.get('actor'), c.req.valid('query')) }, 200));
  app.openapi(createRoute({ method: 'get', path: '/transcriber', tags, summary: '是否有语音转写', request: {}, responses: { 200: json(z.object({ on: z.boolean() })), ...refusals } }), (c) => c.json({ on: core.config.voice.transcriber !== undefined }, 200));
  app.openapi(createRoute({ method: 'get', path: '/of-ticket/{ticketNo}', tags, summary: '工单的通话', request: { params: z.object({ ticketNo: z.string().trim().max(40) }) }, responses: { 200: json(callsOfTicket), ...refusals } }), async (c) => c.json(await ofTicket(core, c.get('actor'), c.req.valid('param').ticketNo, clientAddress(c)), 200));

  const one = json(callDetail);
  const again = (actor: Parameters<typeof callDetailOf>[1], no: string) => callDetailOf(core, actor, no);
  app.openapi(createRoute({ method: 'get', path: '/{callNo}', tags, summary: '通话详情', request: { params: callNo }, responses: { 200: one, ...refusals } }), async (c) => c.json(await again(c.get('actor'), c.req.valid('param').callNo), 200));
  app.openapi(createRoute({ method: 'get', path: '/{callNo}/transcript', tags, summary: '通话转写', request: { params: callNo }, responses: { 200: json(transcriptView), ...refusals } }), async (c) => c.json(await transcriptOf(core, c.get('actor'), c.req.valid('param').callNo), 200));
  app.openapi(createRoute({ method: 'post', path: '/{callNo}/reveal', tags, summary: '查看完整号码', request: { params: callNo, ...why }, responses: { 200: json(z.object({ number: z.string() })), ...refusals } }), async (c) => c.json(await revealNumber(core, c.get('actor'), c.req.valid('param').callNo, c.req.valid('json').reason, clientAddress(c)), 200));
  app.openapi(createRoute({ method: 'post', path: '/{callNo}/play', tags, summary: '收听录音', description: 'Begins a sitting, with a line in the log; the sound is then at /api/recordings/{id}/audio?play=.', request: { params: callNo, ...why }, responses: { 200: json(sitting), ...refusals } }), async (c) => {
    const begun = await beginPlay(core, c.get('actor'), c.req.valid('param').callNo, c.req.valid('json').reason, clientAddress(c));
    return c.json({ play: begun.play, until: begun.until.toISOString(), parts: begun.parts.map(partView) }, 200);
  });
  app.openapi(createRoute({ method: 'post', path: '/{callNo}/hold', tags, summary: '保全录音', request: { params: callNo, ...why }, responses: { 200: one, ...refusals } }), async (c) => {
    await holdRecording(core, c.get('actor'), c.req.valid('param').callNo, c.req.valid('json').reason);
    return c.json(await again(c.get('actor'), c.req.valid('param').callNo), 200);
  });
  app.openapi(createRoute({ method: 'post', path: '/{callNo}/lift', tags, summary: '提出解除保全', description: 'Another person confirms: POST /api/recording-keeping/changes/{id}/confirm.', request: { params: callNo, ...why }, responses: { 200: one, ...refusals } }), async (c) => {
    await proposeLift(core, c.get('actor'), c.req.valid('param').callNo, c.req.valid('json').reason);
    return c.json(await again(c.get('actor'), c.req.valid('param').callNo), 200);
  });
  app.openapi(createRoute({ method: 'post', path: '/{callNo}/shares', tags, summary: '授权单位收听', request: { params: callNo, ...body(z.object({ unitId: z.string().trim().min(1, '请选择单位').max(64), reason })) }, responses: { 200: one, ...refusals } }), async (c) => {
    await shareRecording(core, c.get('actor'), c.req.valid('param').callNo, c.req.valid('json'));
    return c.json(await again(c.get('actor'), c.req.valid('param').callNo), 200);
  });
  app.openapi(createRoute({ method: 'post', path: '/{callNo}/shares/{id}/end', tags, summary: '收回授权', request: { params: callNo.extend({ id: z.coerce.number().int() }) }, responses: { 200: one, ...refusals } }), async (c) => {
    await unshareRecording(core, c.get('actor'), c.req.valid('param').callNo, c.req.valid('param').id);
    return c.json(await again(c.get('actor'), c.req.valid('param').callNo), 200);
  });
  app.openapi(createRoute({ method: 'post', path: '/{callNo}/exports', tags, summary: '申请导出录音', request: { params: callNo, ...why }, responses: { 200: one, ...refusals } }), async (c) => {
    await proposeExport(core, c.get('actor'), c.req.valid('param').callNo, c.req.valid('json').reason);
    return c.json(await again(c.get('actor'), c.req.valid('param').callNo), 200);
  });
  app.openapi(createRoute({ method: 'post', path: '/{callNo}/checks', tags, summary: '质检', request: { params: callNo, ...body(checkInput) }, responses: { 200: one, ...refusals } }), async (c) => {
    await checkCall(core, c.get('actor'), c.req.valid('param').callNo, c.req.valid('json'));
    return c.json(await again(c.get('actor'), c.req.valid('param').callNo), 200);
  });
  return app;
}
