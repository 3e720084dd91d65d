/** 录音保存: /api/recording-keeping. How long, what goes when, what is held; changed by two people. */
import { createRoute, z } from '@hono/zod-openapi';
import { body, json, newRouter, proposalVerbs, refusals, type Core, type ProposalVerb } from '../../ticketing/index.ts';
import { proposeTerm, termInput } from '../recording/change-term.ts';
import { decideKeeping } from '../recording/decide-keeping.ts';
import { keepingOf } from '../recording/keeping.ts';
import { keepingView } from '../recording/keeping-views.ts';

const tags = ['recordings'];
const decideInput = z.object({ decision: z.string().trim().max(1000).optional() });

export function keepingRoutes(core: Core) {
  const app = newRouter();
  const answer = { 200: json(keepingView), ...refusals };
  app.openapi(createRoute({ method: 'get', path: '/', tags, summary: '录音保存：期限、到期删除和保全', responses: answer }), async (c) => c.json(await keepingOf(core, c.get('actor')), 200));
  app.openapi(createRoute({ method: 'post', path: '/term', tags, summary: '提出变更录音保存期限', request: body(termInput), responses: answer }), async (c) => {
    await proposeTerm(core, c.get('actor'), c.req.valid('json'));
    return c.json(await keepingOf(core, c.get('actor')), 200);
  });
  for (const [verb, { zh }] of Object.entries(proposalVerbs) as [ProposalVerb, { zh: string }][])
    app.openapi(createRoute({ method: 'post', path: `/changes/{id}/${verb}`, tags, summary: `${zh}录音保存变更`, operationId: `recordingKeeping.${verb}`, request: { params: z.object({ id: z.coerce.number().int() }), ...body(decideInput) }, responses: answer }), async (c) => {
      await decideKeeping(core, c.get('actor'), c.req.valid('param').id, verb, c.req.valid('json').decision);
      return c.json(await keepingOf(core, c.get('actor')), 200);
    });
  return app;
}
