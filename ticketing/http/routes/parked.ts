import { createRoute } from '@hono/zod-openapi';
import type { Core } from '../../core.ts';
import { parkedCommitments, parkedFilter, parkedLedger } from '../list/parked.ts';
import { json, newRouter, refusals } from '../router.ts';

/** 挂账台账: what the reader may see of it. */
export function parkedRoutes(core: Core) {
  const app = newRouter();
  app.openapi(createRoute({ method: 'get', path: '/reports/parked', tags: ['reports'], summary: '挂账台账', request: { query: parkedFilter }, responses: { 200: json(parkedLedger), ...refusals } }),
    async (c) => c.json(await parkedCommitments(core, c.get('actor'), c.req.valid('query')), 200));
  return app;
}
