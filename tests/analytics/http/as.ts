import { analytics } from '../../../analytics/index.ts';
import { OpenAPIHono } from '@hono/zod-openapi';
import { newRouter, onError } from '../../../ticketing/http/router.ts';
import type { TestCore } from '../../setup/core.ts';

/** Calls the module's endpoints as a member of staff, without a socket. */
export function apiOf(core: TestCore) {
  let actor = '';
  const inside = newRouter();
  inside.use(async (c, next) => { c.set('actor', await core.staff(actor)); await next(); });
  for (const [path, router] of Object.entries(analytics.staffRoutes!(core))) inside.route(path, router);
  const app = new OpenAPIHono();
  app.onError(onError(core));
  app.route('/api', inside);
  /** @returns status and body */
  return async (who: string, method: 'GET' | 'POST', path: string, body?: unknown) => {
    actor = who;
    const response = await app.request(`/api${path}`, { method, ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }) });
    // oxlint-disable-next-line no-explicit-any
    return { status: response.status, body: await response.json() as any };
  };
}
