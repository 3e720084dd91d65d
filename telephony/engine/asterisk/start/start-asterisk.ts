import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { createSocket } from 'node:dgram';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { configure, type Settings } from './configure.ts';
import { SetUpError, type Unpacked } from './machine.ts';

export interface RunningAsterisk {
  /** with the password of ARI: what ASTERISK_URL is set to */
  url: string;
  process: ChildProcess;
  /** resolves when it has ended, whoever ended it */
  ended: Promise<void>;
  stop(): Promise<void>;
}

/**
 * Writes the configuration, starts Asterisk and resolves when ARI answers.
 * @throws SetUpError: a port is taken, or Asterisk ended at once, with the last lines of its log
 */
export async function startAsterisk(directory: string, unpacked: Unpacked, settings: Settings): Promise<RunningAsterisk> {
  await portFree('ASTERISK_HTTP_PORT', settings.httpAddress, settings.httpPort, 'tcp');
  await portFree('ASTERISK_SIP_PORT', settings.sipAddress, settings.sipPort, 'udp');
  if (settings.tls) await portFree('ASTERISK_TLS_PORT', settings.sipAddress, settings.tls.port, 'tcp');
  const { configuration, url } = configure(directory, unpacked, settings);
  const child = spawn(unpacked.loader, ['--library-path', unpacked.libraries, unpacked.asterisk, '-f', '-C', configuration], {
    stdio: ['ignore', 'ignore', 'pipe'], cwd: directory, detached: true, // Ctrl+C comes to us first
    env: { PATH: '/usr/bin:/bin', LANG: 'C.UTF-8', TZ: 'Asia/Shanghai' },
  });
  let said = '';
  child.stderr!.on('data', (data: Buffer) => { said = (said + data).slice(-4000); });
  const ended = once(child, 'exit').then(() => {});
  await ready(url, child).catch((error: Error) => {
    child.kill('SIGKILL');
    throw new SetUpError(`${error.message}\n${said.trim()}\n${lastLines(path.join(directory, 'log/messages'))}`.trim());
  });
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
    await Promise.race([ended, wait(10_000, undefined, { ref: false }).then(() => child.kill('SIGKILL'))]);
    await ended;
  };
  return { url, process: child, ended, stop };
}

/** The port opens before ARI answers: asked until it does. */
async function ready(url: string, child: ChildProcess): Promise<void> {
  const { username, password, origin } = new URL(url);
  const headers = { authorization: `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}` };
  for (let tries = 0; tries < 150; tries++) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error(`Asterisk ended at once (${child.exitCode ?? child.signalCode}).`);
    const status = await fetch(`${origin}/ari/asterisk/info?only=status`, { headers, signal: AbortSignal.timeout(2000) }).then((res) => res.status, () => 0);
    if (status === 200) return;
    await wait(200);
  }
  throw new Error('Asterisk does not answer on ARI after 30 s.');
}

async function portFree(variable: string, host: string, port: number, kind: 'tcp' | 'udp'): Promise<void> {
  const free = await new Promise<boolean>((resolve) => {
    if (kind === 'udp') {
      const socket = createSocket('udp4').on('error', () => resolve(false));
      socket.bind(port, host, () => socket.close(() => resolve(true)));
    } else {
      const server = createServer().on('error', () => resolve(false));
      server.listen(port, host, () => server.close(() => resolve(true)));
    }
  });
  if (!free) throw new SetUpError(`Something listens on ${host}:${port} (${kind.toUpperCase()}) already, or this address is not this machine's. Is Asterisk running? Choose another with ${variable}.`);
}

function lastLines(file: string): string {
  try { return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-8).join('\n'); } catch { return ''; }
}
