import { createRoute, z } from '@hono/zod-openapi';
import type { Core } from '../core.ts';
import { rateLimit } from '../http/rate-limit.ts';
import { json, newRouter, refusals } from '../http/router.ts';
import { publicTopicOf, publicTopics } from './public.ts';
import { publicTopic } from './views.ts';

const tags = ['citizen'];

/** 每月一题 for citizens: no log-in. */
export function publicTopicRoutes(core: Core) {
  const app = newRouter<object>();
  app.use(rateLimit({ most: 120, seconds: 60, now: core.now }));
  app.openapi(createRoute({ method: 'get', path: '/', tags, summary: '每月一题', request: { query: z.object({ year: z.string().regex(/^20\d{2}$/).optional() }) }, responses: { 200: json(z.object({ items: z.array(publicTopic), years: z.array(z.string()) })), ...refusals } }),
    async (c) => c.json(await publicTopics(core, c.req.valid('query').year), 200));
  app.openapi(createRoute({ method: 'get', path: '/{topicNo}', tags, summary: '一个专题', request: { params: z.object({ topicNo: z.string().trim().max(40) }) }, responses: { 200: json(publicTopic), ...refusals } }),
    async (c) => c.json(await publicTopicOf(core, c.req.valid('param').topicNo), 200));
  return app;
}
