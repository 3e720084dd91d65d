import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { connect } from '../../ticketing/db/connect.ts';
import { runningEmbedded } from '../../ticketing/db/embedded.ts';
import { AlreadyRunning, lockInstance } from '../../ticketing/db/instance-lock.ts';

let dataDir: string;
beforeAll(() => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'hotline-restart-'));
  chmodSync(dataDir, 0o755);
});
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

interface Holder { child: ChildProcess; url: string; fresh: boolean }

const spawnHolder = () => spawn(process.execPath, ['--import', 'tsx', path.join(import.meta.dirname, 'start-and-hold.ts'), dataDir], { stdio: ['ignore', 'pipe', 'pipe'] });

async function start(): Promise<Holder> {
  const child = spawnHolder();
  for await (const line of createInterface({ input: child.stdout })) return { child, ...JSON.parse(line) as { url: string; fresh: boolean } };
  throw new Error('It ended without a word.');
}

async function end(holder: Holder, signal: NodeJS.Signals): Promise<void> {
  const ended = once(holder.child, 'exit');
  holder.child.kill(signal);
  await ended;
}

async function query<T>(url: string, text: string): Promise<T[]> {
  const { sql, close } = connect(url, { max: 1 });
  try {
    return [...await sql.unsafe(text)] as T[];
  } finally {
    await close();
  }
}

describe('one data directory', () => {
  test('is found whole after a clean stop, and after kill -9 of the server but not of its database', async () => {
    const first = await start();
    expect(first.fresh).toBe(true);
    await query(first.url, `create table kept (n bigint); insert into kept values (1)`);

    const second = spawnHolder();
    let said = '';
    second.stderr.on('data', (part: Buffer) => { said += part.toString(); });
    expect((await once(second, 'exit'))[0]).toBe(1);
    expect(said).toContain(`process ${first.child.pid}, http://localhost:12345`);

    await end(first, 'SIGTERM');
    expect([runningEmbedded(dataDir), existsSync(path.join(dataDir, 'instance.lock'))]).toEqual([undefined, false]);

    const third = await start();
    await query(third.url, `insert into kept values (2)`);
    await end(third, 'SIGKILL');
    expect(runningEmbedded(dataDir)).toBe(third.url); // its PostgreSQL lives on and keeps the directory

    const fourth = await start();
    expect(fourth.fresh).toBe(false);
    expect(await query(fourth.url, 'select n from kept order by n')).toEqual([{ n: 1 }, { n: 2 }]);
    await end(fourth, 'SIGTERM');
    expect(runningEmbedded(dataDir)).toBeUndefined();
  }, 60_000);

  test('its database is started again at the same address when it dies, and stays ended when we end', async () => {
    const holder = await start();
    const postmaster = () => Number(readFileSync(path.join(dataDir, 'pg/postmaster.pid'), 'utf8').split('\n')[0]);
    await query(holder.url, `create table kept_through (n bigint); insert into kept_through values (1)`);
    const died = postmaster();
    process.kill(died, 'SIGKILL');
    await vi.waitFor(async () => expect(await query(holder.url, 'select n from kept_through')).toEqual([{ n: 1 }]), { timeout: 40_000, interval: 200 });
    expect(postmaster()).not.toBe(died);
    await end(holder, 'SIGTERM');
    expect(runningEmbedded(dataDir)).toBeUndefined();
  }, 60_000);
});

const file = () => path.join(dataDir, 'instance.lock');

describe('the lock', () => {
  test('is taken over when its process is gone', () => {
    writeFileSync(file(), JSON.stringify({ pid: 2 ** 30, processStart: '1', address: 'http://old' }));
    lockInstance(dataDir, 'http://new').release();
    expect(existsSync(file())).toBe(false);
  });

  test.runIf(process.platform !== 'win32')('is taken over when another process has got the same id since', () => {
    writeFileSync(file(), JSON.stringify({ pid: process.pid, processStart: 'long ago', address: 'http://old' }));
    lockInstance(dataDir, 'http://new').release();
  });

  test('is taken over when a power cut left it empty', () => {
    writeFileSync(file(), '');
    lockInstance(dataDir, 'http://new').release();
  });

  test('names who holds it, and is free again after release', () => {
    const lock = lockInstance(dataDir, 'http://here');
    expect(() => lockInstance(dataDir, 'http://there')).toThrow(AlreadyRunning);
    expect(() => lockInstance(dataDir, 'http://there')).toThrow(`process ${process.pid}, http://here`);
    lock.release();
    lockInstance(dataDir, 'http://there').release();
  });
});
