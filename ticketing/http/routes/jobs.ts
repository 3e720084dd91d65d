/** 后台任务: what failed as often as it may, for the system administrator. */
import { createRoute, z } from '@hono/zod-openapi';
import { and, eq, inArray } from 'drizzle-orm';
import { roleFor } from '../../access/actor.ts';
import type { Core } from '../../core.ts';
import { ticket } from '../../db/schema/index.ts';
import { errors } from '../../errors.ts';
import { deadJobs, jobCounts, requeueAll, type DeadJob } from '../../jobs/index.ts';
import { deadJobList } from '../job-views.ts';
import { body, json, newRouter, refusals } from '../router.ts';

const mostAtOnce = 500;

export function jobRoutes(core: Core) {
  const app = newRouter();
  app.use('/jobs/*', async (c, next) => {
    if (!roleFor(c.get('actor'), ['sysAdmin'])) throw errors.notAllowed('仅系统管理员可用。', 'System administrators only.');
    await next();
  });
  app.openapi(createRoute({ method: 'get', path: '/jobs/dead', tags: ['oversight'], summary: '多次失败的任务，最近的在前', responses: { 200: json(deadJobList), ...refusals } }), async (c) => {
    const [dead, count] = await Promise.all([deadJobs(core.db, { limit: mostAtOnce }), jobCounts(core.db)]);
    const numbers = await numbersOf(core, dead);
    return c.json({ counts: count, items: dead.map(({ payload, createdAt, ...job }) => ({ ...job, createdAt: new Date(createdAt).toISOString(), ticketNo: numbers.get(ticketIdOf(payload)!) ?? null })) }, 200);
  });
  app.openapi(createRoute({
    method: 'post', path: '/jobs/requeue', tags: ['oversight'], summary: '重新执行', description: 'Each begins again with all its tries. Who is no longer there, or was put back by somebody else, is passed over.',
    request: body(z.object({ ids: z.array(z.number().int()).min(1).max(mostAtOnce) })), responses: { 200: json(z.object({ queued: z.number() })), ...refusals },
  }), async (c) => c.json({ queued: await requeueAll(core.db, c.req.valid('json').ids) }, 200));
  return app;
}

const ticketIdOf = (payload: DeadJob['payload']) => (typeof payload.ticketId === 'number' ? payload.ticketId : undefined);

/** Of tickets that are not confidential: that there was such a report is not for an administrator either. */
async function numbersOf(core: Core, jobs: readonly DeadJob[]): Promise<Map<number, string>> {
  const ids = [...new Set(jobs.flatMap(({ payload }) => ticketIdOf(payload) ?? []))];
  const rows = ids.length ? await core.db.select({ id: ticket.id, no: ticket.ticketNo }).from(ticket).where(and(inArray(ticket.id, ids), eq(ticket.isConfidential, false))) : [];
  return new Map(rows.map((r) => [r.id, r.no]));
}
