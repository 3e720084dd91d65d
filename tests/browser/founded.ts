/** Once a run the product is started as a newcomer starts it, pages built and city founded; every server of a scenario begins with a copy of what that left. */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { bundled } from './bundled.ts';
import { root, startServer, type Founded } from './server.ts';

declare module 'vitest' {
  export interface ProvidedContext { founded: Founded }
}

export default async function setUp(project: TestProject): Promise<() => void> {
  const directory = mkdtempSync(path.join(tmpdir(), 'hotline-founded-'));
  chmodSync(directory, 0o755);
  const left = [() => rmSync(directory, { recursive: true, force: true })];
  const remove = () => { for (const step of left.splice(0)) step(); };
  try {
    const dataDir = path.join(directory, 'data');
    await (await startServer({ DATA_DIR: dataDir })).stop();
    const server = await bundled(root);
    left.push(server.remove);
    project.provide('founded', { dataDir, entry: server.entry });
  } catch (error) {
    remove();
    throw error;
  }
  return remove;
}
