import { createRoute, z } from '@hono/zod-openapi';
import { and, asc, eq, sql } from 'drizzle-orm';
import { roleFor, roles } from '../../access/actor.ts';
import type { Core } from '../../core.ts';
import { staff } from '../../db/schema/index.ts';
import { errors } from '../../errors.ts';
import { json, newRouter, refusals } from '../router.ts';

const colleague = z.object({ staffId: z.number(), name: z.string(), languages: z.array(z.string()) }).openapi('Colleague');

/** Whom one may name for a part of the work: names only, of the centre's own desks. */
export function colleagueRoutes(core: Core) {
  const app = newRouter();
  app.openapi(createRoute({
    method: 'get', path: '/', tags: ['desk'], summary: '同事（按岗位）', request: { query: z.object({ role: z.enum(roles) }) }, responses: { 200: json(z.object({ items: z.array(colleague) })), ...refusals },
  }), async (c) => {
    if (!roleFor(c.get('actor'), ['specialDeskAgent', 'teamLead', 'dispatcher', 'coordinator', 'supervisor'])) throw errors.notAllowed('您的岗位不能查看同事名单。', 'Your role may not list colleagues.');
    const rows = await core.db.select({ staffId: staff.id, name: staff.name, languages: staff.languages }).from(staff)
      .where(and(eq(staff.active, true), sql`${c.req.valid('query').role} = any(${staff.roles})`)).orderBy(asc(staff.id)).limit(200);
    return c.json({ items: rows }, 200);
  });
  return app;
}
