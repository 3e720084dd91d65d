import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

export interface RunningServer { url: string; password: string; /** what it wrote so far, newest last */ said(): string; stop(): Promise<void> }

/** What a run makes once (founded.ts): the data directory of a product that was started and stopped, and its server's sources in one file. */
export interface Founded { dataDir: string; entry: string }

/**
 * The product on a free port.
 * @param env adds to its settings
 * @param founded where it begins, unless `env` names a database; without it, it begins as a newcomer starts it, on an empty data directory
 */
export async function startServer(env: NodeJS.ProcessEnv = {}, founded?: Founded): Promise<RunningServer> {
  const directory = mkdtempSync(path.join(tmpdir(), 'hotline-browser-'));
  chmodSync(directory, 0o755);
  const dataDir = path.join(directory, 'data');
  // As it is, owners and modes too: PostgreSQL runs as another user when root runs the tests, and takes no directory that others may read.
  if (founded && !env.DATABASE_URL) execFileSync('cp', ['-a', founded.dataDir, dataDir]);
  const password = 'browser-suite-password';
  const child = spawn(process.execPath, founded ? [founded.entry] : ['--import', 'tsx', 'main.ts'], {
    cwd: root, env: { ...process.env, PORT: '0', HOST: '127.0.0.1', DATA_DIR: dataDir, DEMO_PASSWORD: password, DATABASE_URL: '', REDIS_URL: '', ...env }, stdio: ['ignore', 'pipe', 'pipe'],
  });
  let written = '';
  for (const stream of [child.stdout!, child.stderr!]) stream.on('data', (chunk: Buffer) => { written = (written + chunk.toString()).slice(-8_000); });
  const url = await printedAddress(child, () => written);
  return {
    url, password,
    said: () => written,
    stop: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

/** The banner names the address once the server listens. */
function printedAddress(child: ChildProcess, said: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    const read = () => {
      const found = /http:\/\/localhost:(\d+)\/console/.exec(said());
      if (found) resolve(`http://127.0.0.1:${found[1]}`);
    };
    child.stdout!.on('data', read);
    child.stderr!.on('data', read);
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}:\n${said()}`)));
  });
}
