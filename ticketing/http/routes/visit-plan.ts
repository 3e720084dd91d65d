import { createRoute, z } from '@hono/zod-openapi';
import { and, desc, eq } from 'drizzle-orm';
import { roleFor, type StaffActor } from '../../access/actor.ts';
import { ticketScope } from '../../access/scope.ts';
import type { Core } from '../../core.ts';
import { ticket, visit } from '../../db/schema/index.ts';
import { errors } from '../../errors.ts';
import { pick } from '../../visit/plan/pick.ts';
import { sampledOf } from '../../visit/plan/sampled.ts';
import { changePlan, currentPlan, planInput, planVersions, type Plan } from '../../visit/plan/store.ts';
import { pickView, visitPlanView } from '../../visit/views.ts';
import { body, json, newRouter, refusals } from '../router.ts';

const tags = ['visit plan'];
const readers = ['supervisor', 'eSupervision', 'callbackAgent', 'reviewer', 'coordinator', 'teamLead', 'qa', 'mayorOffice', 'analyst'] as const;
const shown = (p: Plan) => ({ ...p, madeAt: p.madeAt?.toISOString() ?? null });

/** 回访方案: read by those who work by it, changed by supervisors, every version kept. */
export function visitPlanRoutes(core: Core) {
  const app = newRouter();
  app.use(async (c, next) => {
    if (!roleFor(c.get('actor'), readers)) throw errors.notAllowed('您的岗位不能查看回访方案。', 'Your role may not see the visit plan.');
    await next();
  });
  const view = async (actor: StaffActor) => ({ current: shown(await currentPlan(core.db)), versions: (await planVersions(core.db)).map(shown), mayChange: roleFor(actor, ['supervisor']) !== undefined });
  app.openapi(createRoute({ method: 'get', path: '/', tags, summary: '回访方案及历次版本', responses: { 200: json(visitPlanView), ...refusals } }), async (c) => c.json(await view(c.get('actor')), 200));
  app.openapi(createRoute({ method: 'post', path: '/', tags, summary: '调整回访方案（生成新版本）', request: body(planInput), responses: { 200: json(visitPlanView), ...refusals } }), async (c) => {
    await changePlan(core, c.get('actor'), c.req.valid('json'));
    return c.json(await view(c.get('actor')), 200);
  });
  app.openapi(createRoute({ method: 'get', path: '/pick/{ticketNo}', tags, summary: '某工单按现行方案如何回访（可复核）', request: { params: z.object({ ticketNo: z.string().max(40) }) }, responses: { 200: json(pickView), ...refusals } }), async (c) => {
    const [row] = await core.db.select().from(ticket).where(and(eq(ticket.ticketNo, c.req.valid('param').ticketNo), ticketScope(c.get('actor'))));
    if (!row) throw errors.notFound('工单');
    const { version, rows } = await currentPlan(core.db);
    const [last] = await core.db.select({ plan: visit.plan, method: visit.plannedMethod }).from(visit).where(eq(visit.ticketId, row.id)).orderBy(desc(visit.id)).limit(1);
    const picked = pick(rows, sampledOf(core, row));
    return c.json({ ticketNo: row.ticketNo, version, row: picked.row.code, rowName: picked.row.name, draw: picked.draw, share: picked.row.share, method: picked.method, planned: last ? `${last.plan ?? ''} ${last.method}` : null }, 200);
  });
  return app;
}
