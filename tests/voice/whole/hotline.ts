import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { freshDatabase, type FreshDatabase } from '../../setup/fresh-database.ts';
import { until } from '../../telephony/contract/peer/until.ts';
import { Phone } from '../../telephony/contract/peer/phone.ts';
import { freePort, testAsterisk, type TestAsterisk } from '../setup/asterisk.ts';
import { slowWay, type SlowWay } from '../setup/slow-way.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const password = 'voice-suite-password';

/** The whole product, as a city runs it: server, database and Asterisk each a process of its own, each of which may die. */
export interface Hotline {
  asterisk: TestAsterisk;
  /** what the server's questions to Asterisk go over */
  way: SlowWay;
  sql: FreshDatabase['sql'];
  /** where carriers call: host and port */
  at: string;
  /** where the carrier of the test is called */
  carrierPort: number;
  agent(username: string): Promise<Agent>;
  /** kill -9 */
  killServer(): Promise<void>;
  /** unless it runs */
  startServer(): Promise<void>;
  /** Asterisk anew after it was killed */
  startAsterisk(): Promise<void>;
  said(): string;
  close(): Promise<void>;
}

export interface Agent {
  staffId: number;
  phone: Phone & { hertz: number };
  request(method: string, path: string, body?: unknown): Promise<{ status: number; body: any }>;
  ready(): Promise<void>;
  close(): Promise<void>;
}

export async function startHotline(): Promise<Hotline> {
  const [asterisk, database, carrierPort, port] = await Promise.all([testAsterisk({ ringsAlone: 10 }), freshDatabase(), freePort('udp'), freePort('tcp')]);
  const directory = mkdtempSync(path.join(tmpdir(), 'hotline-whole-'));
  const way = await slowWay(Number(new URL(asterisk.url).port));
  let child: ChildProcess | undefined;
  let written = '';
  const { sql } = database;
  await sql`insert into trunk (name, title, kind, contact, addresses, transport, numbers, prefixes, priority, format, active, state, reason, proposed_by, proposed_at, decided_by, decided_at)
    values ('carrier', '测试中继', 'sip', ${`sip:127.0.0.1:${carrierPort}`}, ${['127.0.0.1']}, 'udp', ${['12345']}, ${['']}, 1, 'national', true, 'confirmed', 'test', 1, now(), 2, now())`;

  async function startServer(): Promise<void> {
    if (child && child.exitCode === null && child.signalCode === null) return;
    written = '';
    child = spawn(process.execPath, ['--import', 'tsx', 'main.ts'], {
      cwd: root, stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, PORT: String(port), HOST: '127.0.0.1', DATA_DIR: path.join(directory, 'data'), DATABASE_URL: database.url, REDIS_URL: '', DEMO_PASSWORD: password, ASTERISK_URL: asterisk.url.replace(/:\d+$/, `:${way.port}`), VOICE: 'asterisk', PROMPT_DIR: path.join(asterisk.directory, 'prompts') },
    });
    for (const stream of [child.stdout!, child.stderr!]) stream.on('data', (chunk: Buffer) => { written = (written + chunk.toString()).slice(-20_000); });
    await until(() => /http:\/\/localhost:\d+\/console/.test(written) || child!.exitCode !== null, () => `the server does not start:\n${written}`, 240_000);
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}:\n${written}`);
  }

  const hotline: Hotline = {
    asterisk, way, sql, at: `127.0.0.1:${asterisk.sipPort}`, carrierPort, startServer,
    said: () => written,
    async killServer() {
      const ended = once(child!, 'exit');
      child!.kill('SIGKILL');
      await ended;
    },
    async startAsterisk() { hotline.asterisk = await hotline.asterisk.again(); },
    agent: (username) => logIn(`http://127.0.0.1:${port}`, username, sql),
    async close() {
      child!.kill('SIGTERM');
      if (child!.exitCode === null && child!.signalCode === null) await once(child!, 'exit');
      way.close();
      await hotline.asterisk.remove();
      await database.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
  await startServer().catch(async (error: unknown) => {
    await hotline.close();
    throw error;
  });
  return hotline;
}

let agents = 0;
/** Logs in at the desk and connects a telephone. */
async function logIn(url: string, username: string, sql: FreshDatabase['sql']): Promise<Agent> {
  let cookie = '';
  const request = async (method: string, where: string, body?: unknown) => {
    const response = await fetch(url + where, { method, headers: { 'content-type': 'application/json', origin: url, ...(cookie && { cookie }) }, body: body === undefined ? undefined : JSON.stringify(body) });
    const text = await response.text();
    return { status: response.status, body: text && (response.headers.get('content-type') ?? '').includes('json') ? JSON.parse(text) : text, headers: response.headers };
  };
  const session = await request('POST', '/api/session', { username, password });
  if (session.status !== 200) throw new Error(`${username} cannot log in: ${JSON.stringify(session.body)}`);
  cookie = session.headers.get('set-cookie')!.split(';')[0]!;
  const credentials = await request('POST', '/api/phone/connection', { deviceId: `device-${username}`, takeOver: true });
  if (credentials.status !== 200) throw new Error(`${username} gets no telephone: ${JSON.stringify(credentials.body)}`);
  const hertz = [400, 600, 800][agents++ % 3]!;
  const phone = Object.assign(new Phone({ url: `${url.replace('http', 'ws')}${credentials.body.path}`, user: credentials.body.user, password: credentials.body.password, hertz }), { hertz });
  await phone.register();
  const [row] = await sql<{ id: number }[]>`select id from staff where username = ${username}`;
  return {
    staffId: row!.id, phone, request,
    async ready() {
      for (const end = Date.now() + 10_000; ; await new Promise((resolve) => setTimeout(resolve, 100))) {
        await request('PUT', '/api/phone/seat', { state: 'ready' });
        const [seat] = await sql<{ state: string }[]>`select state from seat where staff_id = ${row!.id}`;
        if (seat?.state === 'ready' || seat?.state === 'ringing') return; // who waits already is put through at once
        if (Date.now() > end) throw new Error(`${username} does not get ready: ${JSON.stringify(await request('GET', '/api/phone'))}`);
      }
    },
    close: () => phone.close(),
  };
}

/** Waits for what a query finds. */
export async function eventually<T>(ask: () => Promise<T>, so: (found: T) => boolean, most = 15_000): Promise<T> {
  for (const end = Date.now() + most; ; await new Promise((resolve) => setTimeout(resolve, 100))) {
    const found = await ask();
    if (so(found)) return found;
    if (Date.now() > end) throw new Error(`it stayed ${JSON.stringify(found)}`);
  }
}
