import { createRoute, z } from '@hono/zod-openapi';
import { actOnProblem, body, json, listProblems, newRouter, problemDetail, problemDetailOf, problemVerbs, problemView, refusals, type Core } from '../../ticketing/index.ts';
import { smallBody } from './access.ts';

const tags = ['problems'];
const params = z.object({ problemNo: z.string().max(40) });
const states = z.string().transform((s) => s.split(',')).pipe(z.array(z.enum(['open', 'replied', 'closed'])));
const description = 'For citywide roles and the units that lead or support it. Members the reader may not see are neither listed nor counted.';

/** One endpoint a verb, all alike. */
export function problemRoutes(core: Core) {
  const app = newRouter();
  app.use(smallBody);
  app.openapi(createRoute({
    method: 'get', path: '/', tags, summary: '问题列表', description, request: { query: z.object({ state: states.optional() }) }, responses: { 200: json(z.object({ items: z.array(problemView) })), ...refusals },
  }), async (c) => c.json({ items: await listProblems(core, c.get('actor'), c.req.valid('query')) }, 200));
  app.openapi(createRoute({ method: 'get', path: '/{problemNo}', tags, summary: '问题及成员', description, request: { params }, responses: { 200: json(problemDetail), ...refusals } }),
    async (c) => c.json(await problemDetailOf(core, c.get('actor'), c.req.valid('param').problemNo), 200));
  for (const verb of problemVerbs) {
    app.openapi(createRoute({
      method: 'post', path: `/{problemNo}/${verb.name}`, tags, summary: verb.summary, operationId: `problems.${verb.name}`, request: { params, ...body(verb.input) }, responses: { 200: json(problemDetail), ...refusals },
    }), async (c) => {
      const { problemNo } = params.parse(c.req.param());
      await actOnProblem(core, c.get('actor'), problemNo, verb, await c.req.json());
      return c.json(await problemDetailOf(core, c.get('actor'), problemNo), 200);
    });
  }
  return app;
}
