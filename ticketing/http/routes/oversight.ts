import { createRoute, z } from '@hono/zod-openapi';
import { roleFor } from '../../access/actor.ts';
import type { Core } from '../../core.ts';
import { errors } from '../../errors.ts';
import { deadJobs, requeue } from '../../jobs/index.ts';
import { json, newRouter, refusals } from '../router.ts';

export function oversightRoutes(core: Core) {
  const app = newRouter();
  app.use('/jobs/*', async (c, next) => {
    if (!roleFor(c.get('actor'), ['sysAdmin'])) throw errors.notAllowed('仅系统管理员可用。', 'System administrators only.');
    await next();
  });
  app.openapi(createRoute({ method: 'get', path: '/jobs/dead', tags: ['oversight'], summary: '多次失败的任务', responses: { 200: json(z.object({ items: z.array(z.record(z.string(), z.unknown())) })), ...refusals } }),
    async (c) => c.json({ items: (await deadJobs(core.db)).map((j) => ({ ...j })) }, 200));
  app.openapi(createRoute({ method: 'post', path: '/jobs/{id}/requeue', tags: ['oversight'], summary: '重新排队', request: { params: z.object({ id: z.coerce.number().int() }) }, responses: { 204: { description: 'queued again' }, ...refusals } }), async (c) => {
    await requeue(core.db, c.req.valid('param').id);
    return c.body(null, 204);
  });
  return app;
}
