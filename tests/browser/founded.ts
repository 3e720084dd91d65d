/** Once a run the product is started as a newcomer starts it, pages built and city founded; every server of a scenario stands on a copy of what that left. */
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { startServer } from './server.ts';

declare module 'vitest' {
  export interface ProvidedContext { /** data directory of a product that was started once, and stopped */ founded: string }
}

export default async function setUp(project: TestProject): Promise<() => void> {
  const directory = mkdtempSync(path.join(tmpdir(), 'hotline-founded-'));
  chmodSync(directory, 0o755);
  const founded = path.join(directory, 'data');
  const remove = () => rmSync(directory, { recursive: true, force: true });
  try {
    await (await startServer({ DATA_DIR: founded })).stop();
  } catch (error) {
    remove();
    throw error;
  }
  project.provide('founded', founded);
  return remove;
}

/** As it is, owners and modes too: PostgreSQL runs as another user when root runs the tests, and takes no directory that others may read. */
export const copyOf = (founded: string, to: string): void => { execFileSync('cp', ['-a', founded, to]); };
