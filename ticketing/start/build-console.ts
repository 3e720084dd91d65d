/** Builds the pages when their sources changed since the last build; a start without changes costs a few milliseconds. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { dist, root } from './pages.ts';

export async function buildConsole(say: (line: string) => void): Promise<void> {
  const stamp = path.join(dist, '.sources');
  const sources = fingerprint();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === sources) return;
  say('正在生成页面（仅在更新后需要）… Building the pages…');
  const { build } = await import('vite');
  await build({ configFile: path.join(root, 'console/vite.config.ts'), logLevel: 'warn' });
  writeFileSync(stamp, sources);
}

function fingerprint(): string {
  const hash = createHash('sha256').update(readFileSync(path.join(root, 'package-lock.json')));
  for (const folder of ['console', 'ticketing/http', 'ticketing/db/schema'])
    for (const name of (readdirSync(path.join(root, folder), { recursive: true }) as string[]).toSorted()) {
      const file = path.join(root, folder, name);
      if (name.split(path.sep)[0] !== 'dist' && statSync(file).isFile()) hash.update(name).update(readFileSync(file));
    }
  return hash.digest('hex');
}
