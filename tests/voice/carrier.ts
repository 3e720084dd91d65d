import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from './setup/asterisk.ts';
import { RtpEnd } from './rtp-end.ts';

const scenarios = fileURLToPath(new URL('./sipp/', import.meta.url));

export interface CarrierCall {
  scenario: string;
  /** where to, as host:port; without it the scenario waits to be called */
  to?: string;
  called?: string;
  caller?: string;
  /** our own address */
  from?: string;
  /** our own port */
  port?: number;
  /** payload types, best first: 8 PCMA, 0 PCMU, 18 G.729, 101 keys */
  formats?: string;
  holdMs?: number;
  ringMs?: number;
  status?: number;
  calls?: number;
  /** calls a second */
  rate?: number;
}

export interface RunningCarrier {
  port: number;
  sound: RtpEnd;
  /** resolves when the scenario went as it is written. @throws with what SIPp says when it went otherwise */
  done: Promise<void>;
  stop(): void;
}

/** SIPp in the place of a carrier. It speaks SIP; the sound is ours, so that it can be measured. */
export async function carrier(call: CarrierCall): Promise<RunningCarrier> {
  const { scenario, to, called = '12345', caller = '13800000001', from = '127.0.0.1', formats = '8 101', holdMs = 500, ringMs = 200, status = 0, calls = 1, rate } = call;
  const port = call.port ?? await freePort('udp');
  const sound = await RtpEnd.open(formats.startsWith('0') ? 0 : 8);
  const directory = mkdtempSync(path.join(tmpdir(), 'hotline-sipp-'));
  const values: Record<string, string | number> = { caller, rtp: sound.port, formats, holdMs, ringMs, status };
  const file = path.join(directory, `${scenario}.xml`);
  writeFileSync(file, readFileSync(path.join(scenarios, `${scenario}.xml`), 'utf8').replaceAll(/\{\{(\w+)\}\}/g, (_, key: string) => String(values[key])));
  const args = ['-sf', file, '-s', called, '-i', from, '-p', String(port), '-m', String(calls), '-l', String(Math.min(calls, 50)), '-nostdin', '-timeout', '180', '-timeout_error', '-recv_timeout', '170000', '-trace_err', '-trace_msg', ...(rate ? ['-r', String(rate)] : []), ...(to ? [to] : [])];
  const child = spawn('sipp', args, { cwd: directory, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (data: Buffer) => { said += data; });
  const done = new Promise<void>((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => {
      sound.close();
      if (code === 0) resolve();
      else reject(new Error(`the carrier’s ${scenario} went wrong (${code}): ${said} ${readdirSync(directory).filter((name) => name.endsWith('.log')).map((name) => readFileSync(path.join(directory, name), 'utf8').slice(-3000)).join('\n')}`));
      rmSync(directory, { recursive: true, force: true });
    });
  });
  done.catch(() => {}); // seen by who waits for it; a test that failed before need not hear of it again
  return { port, sound, done, stop: () => void child.kill('SIGKILL') };
}
