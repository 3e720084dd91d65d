import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

/** A process that is started again whenever it dies, as a service manager would. */
export interface Victim {
  name: string;
  /** How often it was killed. */
  kills: number;
  /** kill -9; the next one starts at once. */
  kill(): Promise<void>;
  /** Lets it finish in peace (SIGTERM) and starts no other. */
  stop(): Promise<void>;
}

/** @param onLine gets each whole line the process writes */
export function startVictim(name: string, command: string[], env: Record<string, string>, onLine?: (line: string) => void): Victim {
  let stopping = false;
  let child: ChildProcess;
  const errors: string[] = [];

  function start(): void {
    const [program = '', ...args] = command;
    child = spawn(program, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
    let rest = '';
    child.stdout?.on('data', (part: Buffer) => {
      const lines = (rest + part.toString()).split('\n');
      rest = lines.pop() ?? '';
      if (onLine) for (const line of lines) onLine(line);
    });
    child.stderr?.on('data', (part: Buffer) => errors.push(part.toString()));
    child.once('exit', (code) => {
      if (stopping) return;
      // Killed is what we wanted; a process that ends by itself has a fault of its own.
      if (code !== null) console.error(`${name} ended with ${code}: ${errors.splice(0).join('').slice(-2_000)}`);
      start();
    });
  }

  start();
  const victim: Victim = {
    name,
    kills: 0,
    async kill() {
      victim.kills += 1;
      const ended = once(child, 'close');
      child.kill('SIGKILL');
      await ended;
    },
    async stop() {
      stopping = true;
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'close');
      child.kill('SIGTERM');
      await ended;
    },
  };
  return victim;
}

/** A process of ours in one of its roles. */
export const startRole = (role: 'api' | 'runner' | 'relay' | 'worker', env: Record<string, string>, onLine?: (line: string) => void): Victim =>
  startVictim(role, [process.execPath, '--import', 'tsx', path.join(import.meta.dirname, 'role.ts'), role], env, onLine);
