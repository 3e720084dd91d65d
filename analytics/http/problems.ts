import { createRoute, z } from '@hono/zod-openapi';
import {
  actOnProblem, body, fileAnswer, json, listProblems, measureRegister, measureRegisterOf, memberFilter, newRouter, previewInput, previewReply, problemDetail, problemDetailOf, problemFilter, problemMembers, problemMembersOf, problemVerbs, problemView, refusals,
  registerExcel, registerFilter, replyPreview, xlsxType, type Core,
} from '../../ticketing/index.ts';
import { smallBody } from './access.ts';

const tags = ['problems'];
const params = z.object({ problemNo: z.string().max(40) });
const description = 'For citywide roles and the units that lead or support it. Members the reader may not see are neither listed nor counted.';

/** Lists, one problem, its members by the page, the register of measures; and one endpoint a verb, all alike. */
export function problemRoutes(core: Core) {
  const app = newRouter();
  app.use(smallBody);
  app.openapi(createRoute({
    method: 'get', path: '/', tags, summary: '问题列表', description, request: { query: problemFilter }, responses: { 200: json(z.object({ items: z.array(problemView) })), ...refusals },
  }), async (c) => c.json({ items: await listProblems(core, c.get('actor'), c.req.valid('query')) }, 200));
  app.openapi(createRoute({
    method: 'get', path: '/measures', tags, summary: '措施登记册', description: 'Measures of all problems in sight, newest first, with counts by kind.', request: { query: registerFilter }, responses: { 200: json(measureRegister), ...refusals },
  }), async (c) => c.json(await measureRegisterOf(core, c.get('actor'), c.req.valid('query')), 200));
  app.openapi(createRoute({
    method: 'get', path: '/measures.xlsx', tags, summary: '导出措施登记册', request: { query: registerFilter }, responses: { 200: { description: 'An Excel sheet', content: { [xlsxType]: { schema: z.string().openapi({ format: 'binary' }) } } }, ...refusals },
  }), async (c) => {
    const { items } = await measureRegisterOf(core, c.get('actor'), c.req.valid('query'));
    return fileAnswer(c, await registerExcel(items), { name: '措施登记册.xlsx', type: xlsxType });
  });
  app.openapi(createRoute({ method: 'get', path: '/{problemNo}', tags, summary: '问题', description, request: { params }, responses: { 200: json(problemDetail), ...refusals } }),
    async (c) => c.json(await problemDetailOf(core, c.get('actor'), c.req.valid('param').problemNo), 200));
  app.openapi(createRoute({ method: 'get', path: '/{problemNo}/members', tags, summary: '问题的成员工单', description, request: { params, query: memberFilter }, responses: { 200: json(problemMembers), ...refusals } }),
    async (c) => c.json(await problemMembersOf(core, c.get('actor'), c.req.valid('param').problemNo, c.req.valid('query')), 200));
  app.openapi(createRoute({
    method: 'post', path: '/{problemNo}/reply/preview', tags, summary: '预览统一答复', description: 'What real members would read; nothing is sent.', request: { params, ...body(previewInput) }, responses: { 200: json(replyPreview), ...refusals },
  }), async (c) => c.json(await previewReply(core, c.get('actor'), c.req.valid('param').problemNo, c.req.valid('json')), 200));
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
