import { createRoute, z } from '@hono/zod-openapi';
import { actOnTopic, body, json, listTopics, newRouter, proposeInput, proposeTopicIn, refusals, topicDetail, topicDetailOf, topicLine, topicVerbs, type Core } from '../../ticketing/index.ts';
import { effectView } from '../effect/index.ts';
import { topicCandidates } from '../topics/candidates.ts';
import { topicEffect } from '../topics/topic-effect.ts';
import { smallBody, wholeCityOnly } from './access.ts';

const tags = ['topics'];
const params = z.object({ topicNo: z.string().trim().max(40) });
const filter = z.object({ state: z.string().transform((s) => s.split(',')).pipe(z.array(z.enum(['proposed', 'chosen', 'underway', 'reported', 'done', 'dropped']))).optional(), year: z.string().regex(/^20\d{2}$/).optional() });
const candidate = z.object({ kind: z.enum(['matter', 'group', 'problem']), key: z.string(), title: z.string(), reasons: z.array(z.string()), citizens: z.number().nullable(), appeals: z.number().nullable(), score: z.number(), matterCodes: z.array(z.string()), problemNos: z.array(z.string()) }).openapi('TopicCandidate');
export type TopicCandidate = z.infer<typeof candidate>;

/** /api/topics: 每月一题 from the machine's candidates to the accepted result. */
export function topicRoutes(core: Core) {
  const app = newRouter();
  app.use(smallBody);
  app.openapi(createRoute({ method: 'get', path: '/', tags, summary: '每月一题', request: { query: filter }, responses: { 200: json(z.object({ items: z.array(topicLine) })), ...refusals } }),
    async (c) => c.json({ items: await listTopics(core, c.get('actor'), c.req.valid('query')) }, 200));
  app.openapi(createRoute({ method: 'get', path: '/candidates', tags, summary: '机器提出的选题，附理由', middleware: [wholeCityOnly] as const, responses: { 200: json(z.object({ month: z.string(), items: z.array(candidate) })), ...refusals } }),
    async (c) => c.json(await topicCandidates(core, c.get('actor')), 200));
  app.openapi(createRoute({ method: 'post', path: '/', tags, summary: '提出选题', request: body(proposeInput), responses: { 201: json(topicDetail), ...refusals } }), async (c) => {
    const actor = c.get('actor');
    const input = c.req.valid('json');
    const made = await core.db.transaction((tx) => proposeTopicIn(core, tx, actor, input));
    return c.json(await topicDetailOf(core, actor, made.topicNo), 201);
  });
  app.openapi(createRoute({ method: 'get', path: '/{topicNo}', tags, summary: '专题', request: { params }, responses: { 200: json(topicDetail), ...refusals } }),
    async (c) => c.json(await topicDetailOf(core, c.get('actor'), c.req.valid('param').topicNo), 200));
  app.openapi(createRoute({ method: 'get', path: '/{topicNo}/effect', tags, summary: '专题成效', request: { params }, responses: { 200: json(effectView), ...refusals } }),
    async (c) => c.json(await topicEffect(core, c.get('actor'), c.req.valid('param').topicNo), 200));
  for (const verb of topicVerbs)
    app.openapi(createRoute({
      method: 'post', path: `/{topicNo}/${verb.name}`, tags, summary: verb.summary, operationId: `topic.${verb.name}`, request: { params, ...body(z.object({ revision: z.number().int().optional() }).loose()) }, responses: { 200: json(topicDetail), ...refusals },
    }), async (c) => {
      const actor = c.get('actor');
      const { topicNo } = c.req.valid('param');
      const { revision, ...input } = c.req.valid('json');
      // the effect is the machine's word, whatever was sent
      const effect = verb.name === 'accept' ? { effect: await topicEffect(core, actor, topicNo) } : {};
      await actOnTopic(core, actor, topicNo, verb, { ...input, ...effect }, { revision });
      return c.json(await topicDetailOf(core, actor, topicNo), 200);
    });
  return app;
}
