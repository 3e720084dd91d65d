import { spawnSync } from 'node:child_process';
import { freePort } from '../../ticketing/db/free-port.ts';
import { startVictim, type Victim } from './victim.ts';

/** A real Redis that keeps nothing on disk: each time it is killed, it forgets everything. */
export async function startRedis(): Promise<{ url: string; victim: Victim }> {
  if (spawnSync('redis-server', ['--version']).status !== 0) {
    throw new Error('This suite needs a real Redis. Debian and Ubuntu: apt-get install redis-server. macOS: brew install redis.');
  }
  const port = await freePort();
  const victim = startVictim('redis', ['redis-server', '--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'], {});
  return { url: `redis://127.0.0.1:${port}`, victim };
}
