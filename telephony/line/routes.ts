/** 线路: how each is answered, changed by whom, and what agents can answer. */
import { createRoute, z } from '@hono/zod-openapi';
import { body, json, newRouter, refusals, type Core } from '../../ticketing/index.ts';
import { changeLine, decideChange, proposeNewLine } from './change-line.ts';
import { changeSkills, skillsChange } from './change-skills.ts';
import { lineChange, newLine } from './line-input.ts';
import { agentSkills, lineDetailOf, listLines } from './present.ts';
import { agentSkillsView, phoneLineDetail, phoneLineList } from './views.ts';

const tags = ['lines'];
const params = z.object({ number: z.string().trim().max(20) });
const decision = z.object({ decision: z.string().trim().max(1000).optional() });
const agents = json(z.object({ items: z.array(agentSkillsView) }));

export function lineRoutes(core: Core) {
  const app = newRouter();
  app.openapi(createRoute({ method: 'get', path: '/', tags, summary: '线路', responses: { 200: json(phoneLineList), ...refusals } }), async (c) => c.json(await listLines(core, c.get('actor')), 200));
  app.openapi(createRoute({ method: 'post', path: '/', tags, summary: '新增线路', description: 'Proposed; another person confirms.', request: body(newLine), responses: { 200: json(phoneLineList), ...refusals } }), async (c) => {
    await proposeNewLine(core, c.get('actor'), c.req.valid('json'));
    return c.json(await listLines(core, c.get('actor')), 200);
  });
  app.openapi(createRoute({ method: 'get', path: '/agents', tags, summary: '坐席技能', responses: { 200: agents, ...refusals } }), async (c) => c.json({ items: await agentSkills(core, c.get('actor')) }, 200));
  app.openapi(createRoute({ method: 'put', path: '/agents/{staffId}', tags, summary: '修改坐席技能', description: 'null: by roles, lines and languages again.', request: { params: z.object({ staffId: z.coerce.number().int() }), ...body(skillsChange) }, responses: { 200: agents, ...refusals } }), async (c) => {
    await changeSkills(core, c.get('actor'), c.req.valid('param').staffId, c.req.valid('json'));
    return c.json({ items: await agentSkills(core, c.get('actor')) }, 200);
  });
  for (const verb of ['confirm', 'reject', 'withdraw'] as const)
    app.openapi(createRoute({ method: 'post', path: `/changes/{id}/${verb}`, tags, summary: '线路变更：确认、退回、撤回', operationId: `phoneLine.${verb}`, request: { params: z.object({ id: z.coerce.number().int() }), ...body(decision) }, responses: { 200: json(phoneLineDetail), ...refusals } }), async (c) => {
      const change = await decideChange(core, c.get('actor'), z.object({ id: z.coerce.number().int() }).parse(c.req.param()).id, verb, c.req.valid('json'));
      if (verb !== 'confirm' && Object.keys(change.before).length === 0) return c.json({ ...(await listLines(core, c.get('actor'))).items[0]!, history: [] }, 200);
      return c.json(await lineDetailOf(core, c.get('actor'), change.key), 200);
    });
  app.openapi(createRoute({ method: 'get', path: '/{number}', tags, summary: '线路详情', request: { params }, responses: { 200: json(phoneLineDetail), ...refusals } }), async (c) => c.json(await lineDetailOf(core, c.get('actor'), c.req.valid('param').number), 200));
  app.openapi(createRoute({ method: 'put', path: '/{number}', tags, summary: '修改线路', description: 'In force at once, but opening hours, what happens outside them, recording and switching off wait for another person.', request: { params, ...body(lineChange) }, responses: { 200: json(phoneLineDetail), ...refusals } }), async (c) => {
    const { number } = c.req.valid('param');
    await changeLine(core, c.get('actor'), number, c.req.valid('json'));
    return c.json(await lineDetailOf(core, c.get('actor'), number), 200);
  });
  return app;
}
