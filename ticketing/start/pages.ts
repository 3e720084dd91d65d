/** The console's built pages, served from console/dist. */
import { serveStatic } from '@hono/node-server/serve-static';
import type { OpenAPIHono } from '@hono/zod-openapi';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
export const dist = path.join(root, 'console/dist');

export function servePages(app: OpenAPIHono<object>): void {
  const relative = path.relative(process.cwd(), dist) || '.';
  app.use('/assets/*', async (c, next) => {
    await next();
    if (c.res.ok) c.header('Cache-Control', 'public, max-age=31536000, immutable');
  }, serveStatic({ root: relative }));
  app.get('/console', serveStatic({ root: relative, path: 'index.html' }));
  app.get('/console/*', serveStatic({ root: relative, path: 'index.html' }));
  for (const page of ['/', '/file', '/call', '/track', '/appeal/*', '/answers', '/answers/*', '/topics', '/topics/*']) app.get(page, serveStatic({ root: relative, path: 'portal.html' }));
}
