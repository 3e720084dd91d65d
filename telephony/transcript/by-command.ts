import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { lastWordsMs, lineReader, longestLine, mostWaitingMs, type Listener, type Recogniser } from './recogniser.ts';

/** What of our own surroundings a program of somebody else's is given: never keys or the database's address. */
const passed = ['PATH', 'HOME', 'LANG', 'TMPDIR', 'LD_LIBRARY_PATH', 'CUDA_VISIBLE_DEVICES', 'OMP_NUM_THREADS'];
const afterTermMs = 2_000;

/** A program that reads samples and writes lines; `RATE` in its environment says how many samples make a second. Its own messages (stderr) are nobody's. */
export function byCommand(command: string, rate: number, listener: Listener): Recogniser {
  const env = { ...Object.fromEntries(passed.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]]))), RATE: String(rate) };
  // A group of its own: what the program starts ends with it.
  const child = spawn('/bin/sh', ['-c', command], { env, stdio: ['pipe', 'pipe', 'ignore'], detached: true });
  const mostWaiting = (mostWaitingMs / 1000) * rate * 2;
  let over = false;
  let finishing = false;
  const signal = (name: 'SIGTERM' | 'SIGKILL') => { try { if (child.pid) process.kill(-child.pid, name); } catch { /* it is gone */ } };
  const exited = new Promise<void>((resolve) => { child.once('exit', () => resolve()); child.once('error', () => resolve()); });
  const fail = (why: 'unreachable' | 'died' | 'slow' | 'nonsense', error?: unknown) => { if (over) return; over = true; signal('SIGTERM'); listener.failed(why, error); };
  const read = lineReader({ heard: (piece) => { if (!over) listener.heard(piece); }, failed: (why) => fail(why) });

  child.on('error', (error) => fail('unreachable', error));
  child.on('exit', (code) => { if (!finishing) fail('died', new Error(`it ended with ${code}`)); });
  child.stdin.on('error', () => { /* it no longer reads; its exit says so */ });
  let waiting = 0;
  child.stdout.on('data', (chunk: Buffer) => { waiting = chunk.includes(10) ? 0 : waiting + chunk.length; if (waiting > longestLine) fail('nonsense'); });
  createInterface({ input: child.stdout, crlfDelay: Infinity }).on('line', read);

  return {
    hear(samples) {
      if (over) return false;
      if (child.stdin.writableLength + samples.length > mostWaiting) { fail('slow'); return false; }
      child.stdin.write(samples);
      return true;
    },
    async finish() {
      finishing = true;
      child.stdin.end();
      await Promise.race([exited, later(lastWordsMs)]);
      over = true;
      if (child.exitCode !== null) return;
      signal('SIGTERM');
      await Promise.race([exited, later(afterTermMs)]);
      if (child.exitCode === null) signal('SIGKILL');
    },
    kill() { finishing = true; over = true; signal('SIGKILL'); },
  };
}

const later = (ms: number) => new Promise<void>((resolve) => { setTimeout(resolve, ms).unref(); });
