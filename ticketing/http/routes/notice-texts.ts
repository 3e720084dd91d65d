/** 通知模板: the texts of notices, their versions, quiet hours. */
import { createRoute, z } from '@hono/zod-openapi';
import { desc } from 'drizzle-orm';
import type { Role } from '../../access/actor.ts';
import type { Core } from '../../core.ts';
import { noticeTemplate } from '../../db/schema/index.ts';
import { errors } from '../../errors.ts';
import { allowedFields, checkText, neededFields } from '../../notify/check-text.ts';
import { channelsOf, noticeChannels, noticeHours, noticeLanguages, ownText } from '../../notify/in-force.ts';
import { saveHours, saveText, textEdit } from '../../notify/save-text.ts';
import { isStage, stageNames, stageOf } from '../../notify/stages.ts';
import { body, json, newRouter, refusals } from '../router.ts';
import { mustBe } from './notices.ts';

const tags = ['notices'];
const editors: readonly Role[] = ['teamLead', 'supervisor'];
const both = z.object({ zh: z.string(), en: z.string() });
const version = z.object({ version: z.number(), text: z.string(), on: z.boolean(), restored: z.number().nullable(), byName: z.string().nullable(), at: z.string().nullable() });
const stageView = z.object({
  stage: z.string(), name: both, fields: z.array(z.string()), needs: z.array(z.string()), atOnce: z.boolean(), owed: z.boolean(),
  texts: z.array(z.object({ channel: z.enum(noticeChannels), language: z.enum(noticeLanguages), text: z.string(), on: z.boolean(), version: z.number(), versions: z.array(version) })),
});
const all = z.object({ stages: z.array(stageView), hours: noticeHours, mayEdit: z.boolean() }).openapi('NoticeTexts');
const checked = z.object({ preview: z.string(), length: z.object({ letters: z.number(), parts: z.number(), left: z.number() }), problems: z.array(both.extend({ rule: z.string() })) });
const of = z.object({ stage: z.string().max(40) });

export function noticeTextRoutes(core: Core) {
  const app = newRouter();
  async function read(mayEdit: boolean): Promise<z.infer<typeof all>> {
    const edits = await core.db.select().from(noticeTemplate).orderBy(desc(noticeTemplate.version));
    return {
      mayEdit, hours: core.kept.notices.hours,
      stages: stageNames.map((stage) => ({
        stage, name: { zh: stageOf(stage).zh, en: stageOf(stage).en }, fields: allowedFields(stage), needs: neededFields(stage), atOnce: stageOf(stage).atOnce ?? false, owed: stageOf(stage).owed ?? false,
        texts: channelsOf(stage).flatMap((channel) => noticeLanguages.map((language) => {
          const own = { ...ownText(stage, language), restored: null, byName: null, at: null };
          const versions = [...edits.filter((e) => e.stage === stage && e.channel === channel && e.language === language).map((e) => ({ version: e.version, text: e.text, on: e.on, restored: e.restored, byName: e.byName, at: e.at.toISOString() })), own];
          return { channel, language, ...core.kept.notices.textOf(stage, channel, language), versions };
        })),
      })),
    };
  }
  const mayRead: readonly Role[] = [...editors, 'coordinator', 'sysAdmin', 'auditAdmin'];
  app.use('/*', async (c, next) => { mustBe(c.get('actor'), mayRead, '查看通知模板', 'look at notice texts'); await next(); });
  const canEdit = (actor: { roles: Role[] }) => actor.roles.some((r) => editors.includes(r));
  app.openapi(createRoute({ method: 'get', path: '/', tags, summary: '通知模板', responses: { 200: json(all), ...refusals } }), async (c) => c.json(await read(canEdit(c.get('actor'))), 200));
  app.openapi(createRoute({ method: 'post', path: '/hours', tags, summary: '免打扰时段和每日上限', request: body(noticeHours), responses: { 200: json(all), ...refusals } }), async (c) => {
    mustBe(c.get('actor'), editors, '修改通知模板', 'edit notice texts');
    await saveHours(core, c.req.valid('json'));
    return c.json(await read(true), 200);
  });
  app.openapi(createRoute({ method: 'post', path: '/{stage}/check', tags, summary: '预览', request: { params: of, ...body(z.object({ text: z.string().max(1000) })) }, responses: { 200: json(checked), ...refusals } }), (c) => {
    const { stage } = c.req.valid('param');
    if (!isStage(stage)) throw errors.notFound('通知环节');
    return c.json(checkText(stage, c.req.valid('json').text.trim()), 200);
  });
  app.openapi(createRoute({ method: 'post', path: '/{stage}', tags, summary: '修改或恢复模板', request: { params: of, ...body(textEdit) }, responses: { 200: json(all), ...refusals } }), async (c) => {
    const actor = c.get('actor');
    mustBe(actor, editors, '修改通知模板', 'edit notice texts');
    await saveText(core, actor, c.req.valid('param').stage, c.req.valid('json'));
    return c.json(await read(true), 200);
  });
  return app;
}
