import { createRoute, z, type OpenAPIHono } from '@hono/zod-openapi';
import { body, json, refusals, type Core, type StaffEnv } from '../../ticketing/index.ts';
import { rule, undo } from '../rulings/act.ts';
import { rulingVerbs } from '../rulings/registry.ts';
import { undoInput } from '../rulings/undo.ts';
import { groupRulingsOf } from './group-rulings.ts';
import { groupRulings, ruled } from './views.ts';

const tags = ['groups'];
const params = z.object({ groupKey: z.string().max(40) });

/** What people decided about groups: its history, one endpoint a verb, all alike, and the way back. */
export function rulingRoutes(core: Core, app: OpenAPIHono<StaffEnv>): void {
  app.openapi(createRoute({
    method: 'get', path: '/{groupKey}/rulings', tags, summary: '归组记录：谁、何时、为何', request: { params }, responses: { 200: json(groupRulings), ...refusals },
  }), async (c) => c.json(await groupRulingsOf(core, c.get('actor'), c.req.valid('param').groupKey), 200));
  for (const verb of rulingVerbs) {
    app.openapi(createRoute({
      method: 'post', path: `/{groupKey}/${verb.name}`, tags, summary: verb.summary, description: verb.description, operationId: `groups.${verb.name}`, request: { params, ...body(verb.input) }, responses: { 200: json(ruled), ...refusals },
    }), async (c) => {
      const { seq, groupKey, otherKey } = await rule(core, c.get('actor'), params.parse(c.req.param()).groupKey, verb, await c.req.json());
      return c.json({ seq, groupKey, otherKey }, 200);
    });
  }
  app.openapi(createRoute({
    method: 'post', path: '/rulings/{seq}/undo', tags, summary: '撤销一项归组决定', description: 'By a later decision; nothing is erased.', request: { params: z.object({ seq: z.coerce.number().int().positive() }), ...body(undoInput) }, responses: { 200: json(ruled), ...refusals },
  }), async (c) => {
    const { seq, groupKey, otherKey } = await undo(core, c.get('actor'), c.req.valid('param').seq, c.req.valid('json'));
    return c.json({ seq, groupKey, otherKey }, 200);
  });
}
