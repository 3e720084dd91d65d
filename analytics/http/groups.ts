import { createRoute, z } from '@hono/zod-openapi';
import { body, json, newRouter, openInput, problemDetail, problemDetailOf, refusals, type Core } from '../../ticketing/index.ts';
import { groupIndexOf } from '../placing/group-index.ts';
import { smallBody, wholeCityOnly } from './access.ts';
import { findLike, likeInput } from './find-like.ts';
import { groupDetailOf } from './group-detail.ts';
import { groupMembersOf, membersFilter } from './group-members.ts';
import { groupFilter, listGroups } from './list-groups.ts';
import { makeProblem } from './make-problem.ts';
import { compareGroups, nearGroups } from './near-groups.ts';
import { rulingRoutes } from './rulings.ts';
import { groupComparison, groupDetail, groupMembers, groupsPage, likeTicket, nearGroup } from './views.ts';

const tags = ['groups'];
const params = z.object({ groupKey: z.string().max(40) });

export function groupRoutes(core: Core) {
  const app = newRouter();
  app.use(smallBody);
  app.openapi(createRoute({
    method: 'post', path: '/like', tags, summary: '边录边查：疑似重复的工单', description: 'Only tickets the reader may see.', request: body(likeInput),
    responses: { 200: json(z.object({ items: z.array(likeTicket) })), ...refusals },
  }), async (c) => c.json({ items: await findLike(core, groupIndexOf(core), c.get('actor'), c.req.valid('json')) }, 200));
  app.use(wholeCityOnly);
  app.openapi(createRoute({
    method: 'get', path: '/', tags, summary: '诉求组：按热度、人数或最近', description: 'For roles with the whole city in view. Confidential tickets are in no group.', request: { query: groupFilter }, responses: { 200: json(groupsPage), ...refusals },
  }), async (c) => c.json(await listGroups(core, c.get('actor'), c.req.valid('query')), 200));
  app.openapi(createRoute({
    method: 'get', path: '/{groupKey}', tags, summary: '诉求组', description: 'A group that went into another one is that other one.', request: { params }, responses: { 200: json(groupDetail), ...refusals },
  }), async (c) => c.json(await groupDetailOf(core, c.get('actor'), c.req.valid('param').groupKey), 200));
  app.openapi(createRoute({
    method: 'get', path: '/{groupKey}/members', tags, summary: '组内诉求，每件注明依据', description: 'Members the reader may not see are left out.', request: { params, query: membersFilter }, responses: { 200: json(groupMembers), ...refusals },
  }), async (c) => c.json(await groupMembersOf(core, c.get('actor'), c.req.valid('param').groupKey, c.req.valid('query')), 200));
  app.openapi(createRoute({
    method: 'get', path: '/{groupKey}/near', tags, summary: '相近的诉求组', description: 'The likest by their members\' words; with q: those whose name or place holds it.', request: { params, query: z.object({ q: z.string().trim().max(60).optional() }) }, responses: { 200: json(z.object({ items: z.array(nearGroup) })), ...refusals },
  }), async (c) => c.json({ items: await nearGroups(core, groupIndexOf(core), c.get('actor'), c.req.valid('param').groupKey, c.req.valid('query').q) }, 200));
  app.openapi(createRoute({
    method: 'get', path: '/{groupKey}/comparison', tags, summary: '两组对照', request: { params, query: z.object({ with: z.string().min(1).max(40) }) }, responses: { 200: json(groupComparison), ...refusals },
  }), async (c) => c.json(await compareGroups(core, groupIndexOf(core), c.get('actor'), c.req.valid('param').groupKey, c.req.valid('query').with), 200));
  app.openapi(createRoute({
    method: 'post', path: '/{groupKey}/problem', tags, summary: '立为问题', description: 'Members join one after another, so the counts grow for a moment.', request: { params, ...body(openInput) }, responses: { 201: json(problemDetail), ...refusals },
  }), async (c) => {
    const actor = c.get('actor');
    const problemNo = await makeProblem(core, actor, c.req.valid('param').groupKey, c.req.valid('json'));
    return c.json(await problemDetailOf(core, actor, problemNo), 201);
  });
  rulingRoutes(core, app);
  return app;
}
