import { fileURLToPath } from 'node:url';
import { resolveConfig } from 'vite';
import { afterEach, beforeEach, expect, test } from 'vitest';

let before: string | undefined;
beforeEach(() => { before = process.env.NODE_ENV; });
afterEach(() => { process.env.NODE_ENV = before; });

test.each(['test', 'development', ''])('the pages are built for use also where NODE_ENV is "%s"', async (found) => {
  process.env.NODE_ENV = found;
  const config = await resolveConfig({ configFile: fileURLToPath(new URL('../../console/vite.config.ts', import.meta.url)) }, 'build', 'production', 'production');
  expect(config.isProduction).toBe(true);
  expect(process.env.NODE_ENV).toBe('production'); // what `process.env.NODE_ENV` in React's source becomes
});
