/** The knowledge base for staff: search, suggestions while typing, articles and their verbs, gaps, reports, import. */
import { createRoute, z } from '@hono/zod-openapi';
import { and, eq } from 'drizzle-orm';
import { roleFor, type StaffActor } from '../access/actor.ts';
import type { Core } from '../core.ts';
import { article } from '../db/schema/index.ts';
import { errors } from '../errors.ts';
import { body, json, newRouter, refusals } from '../http/router.ts';
import { uploadedFile } from '../http/uploaded-file.ts';
import { limitBody } from '../intake/channels/limit-body.ts';
import { storable } from '../verb/storable.ts';
import { actOnArticle } from './act.ts';
import { createArticleIn } from './create.ts';
import { articleFromTicket } from './from-ticket.ts';
import { listGaps, settleGap } from './gaps.ts';
import { importArticles } from './import.ts';
import { articleFilter, articleListQuery, articleWhere, listArticles, openReports, waitingCounts } from './list.ts';
import { articleDetailOf, articleHits } from './present.ts';
import { clickQuery, countHit, keepQuery } from './queries.ts';
import { articleVerbs } from './registry.ts';
import { articleScope } from './scope.ts';
import { searchArticles } from './search.ts';
import { suggestArticles } from './suggest.ts';
import { articleText } from './text.ts';
import { articleDetail, articleHit, articlePage, gapPage, importReport, openReport, searchResult } from './views.ts';

const tags = ['knowledge'];
const no = z.object({ articleNo: z.string().trim().max(40) });
const ok = z.object({ ok: z.literal(true) });
const mostMib = 5;
const searchBody = articleFilter.extend({ text: z.string().max(200, '检索词不超过200字'), place: z.string().regex(/^\d{2,20}$/).nullish(), limit: z.number().int().min(1).max(50).default(20) });
const suggestBody = z.object({ content: z.string().max(20_000), matterCode: z.string().max(10).nullish(), regionCode: z.string().max(32).nullish() });
/** Gaps tell what a city lacks, and are for those who can fill them. */
const gapRoles = ['kbEditor', 'kbReviewer', 'unitKbOwner', 'teamLead', 'supervisor', 'analyst'] as const;

export function knowledgeRoutes(core: Core) {
  const app = newRouter();
  const [small, file] = [limitBody(256), limitBody(mostMib * 1024 + 64)];
  app.use((c, next) => (c.req.path.endsWith('/import') ? file : small)(c, next));

  app.openapi(createRoute({ method: 'post', path: '/search', tags, summary: '检索知识（查无结果的会记入缺口）', request: body(searchBody), responses: { 200: json(searchResult), ...refusals } }), async (c) => {
    const actor = c.get('actor');
    const { text, place, limit, ...filter } = c.req.valid('json');
    const { question, found } = await searchArticles(core, { text, regionCode: place, where: articleWhere(core, actor, filter), limit });
    const narrowed = Object.values(filter).some((v) => v !== undefined);
    const queryId = narrowed ? null : await keepQuery(core, { text: question.text, source: 'staff', role: actor.roles[0] ?? null, regionCode: place ?? null, results: found.length });
    return c.json({ queryId, items: await articleHits(core, actor, found) }, 200);
  });
  app.openapi(createRoute({ method: 'post', path: '/suggest', tags, summary: '边填边推荐知识', request: body(suggestBody), responses: { 200: json(z.object({ items: z.array(articleHit) })), ...refusals } }),
    async (c) => c.json({ items: await articleHits(core, c.get('actor'), await suggestArticles(core, c.req.valid('json'))) }, 200));
  app.openapi(createRoute({ method: 'get', path: '/articles', tags, summary: '知识点列表', request: { query: articleListQuery }, responses: { 200: json(articlePage), ...refusals } }),
    async (c) => c.json(await listArticles(core, c.get('actor'), c.req.valid('query')), 200));
  app.openapi(createRoute({ method: 'post', path: '/articles', tags, summary: '新建知识点（草稿）', request: body(articleText), responses: { 201: json(articleDetail), ...refusals } }), async (c) => {
    const actor = c.get('actor');
    const made = await core.db.transaction((tx) => createArticleIn(core, tx, actor, articleText.parse(storable(c.req.valid('json')))));
    return c.json(await articleDetailOf(core, actor, made.articleNo), 201);
  });
  app.openapi(createRoute({ method: 'post', path: '/from-ticket', tags, summary: '由工单生成知识草稿', request: body(z.object({ ticketNo: z.string().trim().max(40) })), responses: { 201: json(articleDetail), ...refusals } }), async (c) => {
    const actor = c.get('actor');
    const made = await articleFromTicket(core, actor, c.req.valid('json').ticketNo);
    return c.json(await articleDetailOf(core, actor, made.articleNo), 201);
  });
  app.openapi(createRoute({ method: 'get', path: '/articles/{articleNo}', tags, summary: '知识点', request: { params: no }, responses: { 200: json(articleDetail), ...refusals } }),
    async (c) => c.json(await articleDetailOf(core, c.get('actor'), c.req.valid('param').articleNo), 200));
  app.openapi(createRoute({ method: 'post', path: '/articles/{articleNo}/opened', tags, summary: '从检索结果或推荐中打开', request: { params: no, ...body(z.object({ queryId: z.number().int().positive().nullish() })) }, responses: { 200: json(ok), ...refusals } }), async (c) => {
    const id = await idOf(core, c.get('actor'), c.req.valid('param').articleNo);
    const { queryId } = c.req.valid('json');
    await (queryId ? clickQuery(core, queryId, id, 'staff') : countHit(core, id));
    return c.json({ ok: true as const }, 200);
  });
  for (const verb of articleVerbs)
    app.openapi(createRoute({
      method: 'post', path: `/articles/{articleNo}/${verb.name}`, tags, summary: verb.summary, operationId: `article.${verb.name}`,
      request: { params: no, ...body(z.object({ revision: z.number().int().optional() }).loose()) }, responses: { 200: json(articleDetail), ...refusals },
    }), async (c) => {
      const { articleNo } = c.req.valid('param');
      const { revision, ...input } = c.req.valid('json');
      await actOnArticle(core, c.get('actor'), articleNo, verb, input, { revision });
      return c.json(await articleDetailOf(core, c.get('actor'), articleNo), 200);
    });

  const days = z.object({ days: z.coerce.number().int().min(1).max(180).default(30) });
  app.openapi(createRoute({ method: 'get', path: '/gaps', tags, summary: '查无结果与无人打开的检索', request: { query: days }, responses: { 200: json(gapPage), ...refusals } }), async (c) => {
    gapReader(c.get('actor'));
    return c.json(await listGaps(core, c.req.valid('query').days), 200);
  });
  app.openapi(createRoute({ method: 'post', path: '/gaps/settle', tags, summary: '缺口已处理', request: body(z.object({ text: z.string().min(1).max(200) })), responses: { 200: json(ok), ...refusals } }), async (c) => {
    if (!roleFor(c.get('actor'), ['kbEditor', 'kbReviewer'])) throw errors.notAllowed('只有知识编辑和知识审核可以处理缺口。', 'Only editors and reviewers settle gaps.');
    if (!await settleGap(core, c.req.valid('json').text)) throw errors.notFound('缺口');
    return c.json({ ok: true as const }, 200);
  });
  app.openapi(createRoute({ method: 'get', path: '/reports', tags, summary: '待处理的纠错', responses: { 200: json(z.object({ items: z.array(openReport) })), ...refusals } }),
    async (c) => c.json({ items: await openReports(core, c.get('actor')) }, 200));
  app.openapi(createRoute({ method: 'get', path: '/waiting', tags, summary: '待办数', responses: { 200: json(z.object({ drafts: z.number(), reviews: z.number(), expiring: z.number(), expired: z.number(), reports: z.number() })), ...refusals } }),
    async (c) => c.json(await waitingCounts(core, c.get('actor')), 200));

  app.openAPIRegistry.registerPath({
    method: 'post', path: '/import', tags, summary: '批量导入知识点（CSV、XLSX、JSONL）', description: `每行成为一条草稿，不合格的行在报告中说明；文件不超过 ${mostMib} MiB。`,
    request: { body: { content: { 'multipart/form-data': { schema: z.object({ file: z.any().openapi({ type: 'string', format: 'binary' }) }) } } } }, responses: { 200: json(importReport), ...refusals },
  });
  app.post('/import', async (c) => {
    const { file } = await uploadedFile(c);
    return c.json(await importArticles(core, c.get('actor'), file), 200);
  });
  return app;
}

async function idOf(core: Core, actor: StaffActor, articleNo: string): Promise<number> {
  const [found] = await core.db.select({ id: article.id }).from(article).where(and(eq(article.articleNo, articleNo), articleScope(actor)));
  if (!found) throw errors.notFound('知识点');
  return found.id;
}

function gapReader(actor: StaffActor): void {
  if (!roleFor(actor, gapRoles)) throw errors.notAllowed('您的岗位不能查看知识缺口。', 'Your role may not see the gaps.');
}
