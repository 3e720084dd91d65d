import { createRoute, z } from '@hono/zod-openapi';
import type { Core } from '../core.ts';
import { rateLimit } from '../http/rate-limit.ts';
import { body, json, newRouter, refusals } from '../http/router.ts';
import { limitBody } from '../intake/channels/limit-body.ts';
import { publicArticleOf, publicArticles } from './public.ts';
import { clickQuery } from './queries.ts';
import { publicArticle, publicArticles as publicPage } from './views.ts';

const tags = ['citizen'];
const no = z.object({ articleNo: z.string().trim().max(40) });
const asked = z.object({
  q: z.string().max(200).optional(), topic: z.string().regex(/^\d{2,10}$/).optional(), regionCode: z.string().regex(/^\d{2,20}$/).optional(),
  offset: z.coerce.number().int().min(0).max(100_000).default(0), limit: z.coerce.number().int().min(1).max(100).default(20),
});

/** 常见问题 for the portal and for whoever publishes it further: no log-in, and nothing of who asked is kept. */
export function publicKnowledgeRoutes(core: Core) {
  const app = newRouter<object>();
  app.use(limitBody(16));
  app.use(rateLimit({ most: 120, seconds: 60, now: core.now }));
  app.openapi(createRoute({ method: 'get', path: '/', tags, summary: '常见问题（公开知识，可检索、可整批取用）', request: { query: asked }, responses: { 200: json(publicPage), ...refusals } }),
    async (c) => c.json(await publicArticles(core, c.req.valid('query')), 200));
  app.openapi(createRoute({ method: 'get', path: '/{articleNo}', tags, summary: '一条问答', request: { params: no }, responses: { 200: json(publicArticle), ...refusals } }),
    async (c) => c.json((await publicArticleOf(core, c.req.valid('param').articleNo)).view, 200));
  app.openapi(createRoute({ method: 'post', path: '/{articleNo}/opened', tags, summary: '从检索结果打开', request: { params: no, ...body(z.object({ queryId: z.number().int().positive() })) }, responses: { 200: json(publicArticle), ...refusals } }), async (c) => {
    const { id, view } = await publicArticleOf(core, c.req.valid('param').articleNo);
    await clickQuery(core, c.req.valid('json').queryId, id, 'public');
    return c.json(view, 200);
  });
  return app;
}
