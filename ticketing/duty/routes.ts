/** 值班台: alarms that wait, what was done, and the words that raise them. */
import { createRoute, z } from '@hono/zod-openapi';
import { roleFor, type Role } from '../access/actor.ts';
import type { Core } from '../core.ts';
import { body, json, newRouter, refusals } from '../http/router.ts';
import { mustBe } from '../http/routes/notices.ts';
import { open } from '../verb/act.ts';
import { acknowledge } from './acknowledge.ts';
import { actOnAlarm } from './act.ts';
import { categoryCodes, sensitiveEntry } from './dictionary/entry.ts';
import { matchWords } from './dictionary/match.ts';
import { dictionaryEdit, saveDictionary } from './dictionary/save.ts';
import { handle } from './handle.ts';
import { dictionaryOf, dutyFiguresOf, dutyFilter, listAlarms } from './list.ts';
import { raiseAlarm } from './raise.ts';
import { dutyRoles } from './table.ts';
import { dictionaryView, dutyFigures, dutyList, foundWords } from './views.ts';

const tags = ['duty'];
const desk = dutyRoles as readonly Role[];
const callers: readonly Role[] = [...desk, 'agent', 'specialDeskAgent', 'callbackAgent', 'reviewer', 'vendorStaff'];
const editors: readonly Role[] = ['teamLead', 'supervisor'];
const readers: readonly Role[] = [...desk, 'sysAdmin', 'secAdmin', 'auditAdmin', 'qa', 'eSupervision'];
const params = z.object({ id: z.coerce.number().int() });

export function dutyRoutes(core: Core) {
  const app = newRouter();
  app.openapi(createRoute({ method: 'get', path: '/alarms', tags, summary: '值班提醒', description: 'Of tickets the reader may see.', request: { query: dutyFilter }, responses: { 200: json(dutyList), ...refusals } }), async (c) => {
    mustBe(c.get('actor'), desk, '查看值班提醒', 'look at the duty desk');
    return c.json(await listAlarms(core, c.get('actor'), c.req.valid('query')), 200);
  });
  app.openapi(createRoute({ method: 'get', path: '/figures', tags, summary: '值班确认用时', request: { query: z.object({ days: z.coerce.number().int().min(1).max(366).default(30) }) }, responses: { 200: json(dutyFigures), ...refusals } }), async (c) => {
    mustBe(c.get('actor'), desk, '查看值班数据', 'look at the duty desk');
    return c.json(await dutyFiguresOf(core, c.get('actor'), c.req.valid('query').days), 200);
  });
  for (const verb of [acknowledge, handle])
    app.openapi(createRoute({ method: 'post', path: `/alarms/{id}/${verb.name}`, tags, summary: verb.summary, operationId: `duty.${verb.name}`, request: { params, ...body(verb.input) }, responses: { 200: json(dutyList), ...refusals } }), async (c) => {
      await actOnAlarm(core, c.get('actor'), params.parse(c.req.param()).id, verb, await c.req.json());
      return c.json(await listAlarms(core, c.get('actor'), { limit: 100 }), 200);
    });
  app.openapi(createRoute({
    method: 'post', path: '/tickets/{ticketNo}/call', tags, summary: '人工提醒值班台', description: 'Somebody heard what no word says.',
    request: { params: z.object({ ticketNo: z.string().max(40) }), ...body(z.object({ category: z.enum(categoryCodes), note: z.string().trim().min(2, '请简要说明').max(100) })) }, responses: { 200: json(z.object({ ok: z.literal(true) })), ...refusals },
  }), async (c) => {
    mustBe(c.get('actor'), callers, '提醒值班台', 'call the duty desk');
    const { category, note } = c.req.valid('json');
    await core.db.transaction(async (tx) => {
      const { work } = await open(core, tx, c.get('actor'), { ticketNo: c.req.valid('param').ticketNo });
      await raiseAlarm(work, [{ word: note, category }], 'person');
      await work.flush({ looked: true });
    });
    return c.json({ ok: true as const }, 200);
  });
  app.openapi(createRoute({ method: 'get', path: '/dictionary', tags, summary: '敏感词库', responses: { 200: json(dictionaryView), ...refusals } }), async (c) => {
    mustBe(c.get('actor'), readers, '查看敏感词库', 'look at the sensitive words');
    return c.json(await dictionaryOf(core, roleFor(c.get('actor'), editors) !== undefined), 200);
  });
  app.openapi(createRoute({ method: 'post', path: '/dictionary', tags, summary: '修改敏感词库', description: 'A new version each time, with its reason; in force at once in every process.', request: body(dictionaryEdit), responses: { 200: json(dictionaryView), ...refusals } }), async (c) => {
    mustBe(c.get('actor'), editors, '修改敏感词库', 'edit the sensitive words');
    await saveDictionary(core, c.get('actor'), c.req.valid('json'));
    return c.json(await dictionaryOf(core, true), 200);
  });
  app.openapi(createRoute({ method: 'post', path: '/dictionary/try', tags, summary: '试一段文字', description: 'With the words given, or with those in force.', request: body(z.object({ text: z.string().max(5000), entries: z.array(sensitiveEntry).max(2000).optional() })), responses: { 200: json(foundWords), ...refusals } }), (c) => {
    mustBe(c.get('actor'), readers, '查看敏感词库', 'look at the sensitive words');
    const { text, entries } = c.req.valid('json');
    return c.json({ found: matchWords(entries ?? core.kept.sensitive.entries, [text]) }, 200);
  });
  return app;
}
