import { mkdtempSync, rmSync } from 'node:fs';
import { createSocket } from 'node:dgram';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isUnpacked, unpackedAt, type Unpacked } from '../../../telephony/engine/asterisk/start/machine.ts';
import { startAsterisk, type RunningAsterisk } from '../../../telephony/engine/asterisk/start/start-asterisk.ts';
import type { Settings } from '../../../telephony/engine/asterisk/start/configure.ts';
import { shortPrompts } from './short-prompts.ts';

/** Where `npm run asterisk -- --fetch` has put it. @throws with what to type, where it has not */
export function asteriskHere(): Unpacked {
  const directory = path.resolve(process.env.ASTERISK_DIR ?? '.data/asterisk');
  const unpacked = unpackedAt(path.join(directory, 'root'));
  if (!isUnpacked(unpacked)) throw new Error(`There is no Asterisk in ${directory}. Run once: npm run asterisk -- --fetch (or name its folder with ASTERISK_DIR)`);
  return unpacked;
}

export interface TestAsterisk extends RunningAsterisk {
  sipPort: number;
  directory: string;
  /** as a machine that loses its power */
  kill(): Promise<void>;
  /** the same configuration and memory, once more */
  again(): Promise<TestAsterisk>;
  remove(): Promise<void>;
}

/** An Asterisk of the test's own on free ports, with the configuration that cities get, and prompts that are short. */
export async function testAsterisk(more: Partial<Settings> = {}): Promise<TestAsterisk> {
  const directory = mkdtempSync(path.join(tmpdir(), 'hotline-voice-'));
  const rtpFrom = 20_000 + 400 * Math.floor(Math.random() * 60);
  const settings: Settings = {
    httpAddress: '127.0.0.1', httpPort: await freePort('tcp'), sipAddress: '127.0.0.1', sipPort: await freePort('udp'), rtpFrom, rtpTo: rtpFrom + 399, mostCalls: 300, trunkNetworks: [],
    prompts: [shortPrompts(directory)], ...more,
  };
  const start = async (): Promise<TestAsterisk> => {
    const running = await startAsterisk(directory, asteriskHere(), settings);
    return {
      ...running, sipPort: settings.sipPort, directory, again: start,
      kill: async () => { running.process.kill('SIGKILL'); await running.ended; },
      remove: async () => { await running.stop(); rmSync(directory, { recursive: true, force: true }); },
    };
  };
  return start();
}

/** One that is free now, and is not among those that the machine gives out by itself. */
export async function freePort(kind: 'tcp' | 'udp'): Promise<number> {
  return new Promise((resolve, reject) => {
    if (kind === 'udp') {
      const socket = createSocket('udp4').on('error', reject);
      socket.bind(0, '127.0.0.1', () => { const { port } = socket.address(); socket.close(() => resolve(port)); });
    } else {
      const server = createServer().on('error', reject);
      server.listen(0, '127.0.0.1', () => { const { port } = server.address() as { port: number }; server.close(() => resolve(port)); });
    }
  });
}
