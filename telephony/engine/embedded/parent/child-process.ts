import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { FromChild, Settings, ToChild } from '../wire.ts';

const ENTRY = fileURLToPath(new URL('../child/entry.mjs', import.meta.url));
const READY_MS = 30_000;
/** Calls are ended and recordings closed in far less. */
const LEAVE_MS = 5000;

/** A child that is ready. */
export interface Child {
  pid: number;
  /** where its telephones connect */
  url: string;
  send(message: ToChild): void;
  stop(): Promise<void>;
}

/**
 * Starts the process of the switch and waits until it listens.
 * @param on.gone told once when it has died of itself
 * @throws Error when it cannot start
 */
export function startChild(settings: Settings, on: { message(message: FromChild): void; gone(why: string): void }): Promise<Child> {
  // The `advanced` form carries sound as bytes. The child listens to no inspector and inherits no loader: it registers its own.
  const child = fork(ENTRY, [], { serialization: 'advanced', execArgv: [], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const ended = new Promise<string>((resolve) => { child.once('exit', (code, signal) => resolve(signal ? `it was ended by ${signal}` : `it ended with code ${code}`)); });
  const send = (message: ToChild) => void child.send(message, () => {}); // one that is gone says so by its end
  let stopping = false;
  const stop = async () => {
    stopping = true;
    if (child.connected) send({ kind: 'stop' });
    const late = setTimeout(() => child.kill('SIGKILL'), LEAVE_MS);
    await ended;
    clearTimeout(late);
  };
  return new Promise<Child>((resolve, reject) => {
    let ready = false;
    const late = setTimeout(() => fail('it did not begin to listen in time'), READY_MS);
    const fail = (why: string) => {
      clearTimeout(late);
      if (!ready) reject(new Error(`The embedded switch did not start: ${why}`));
      void stop();
    };
    child.on('message', (message: FromChild) => {
      if (message.kind === 'failed') return fail(message.message);
      if (message.kind !== 'ready') return on.message(message);
      clearTimeout(late);
      ready = true;
      resolve({ pid: child.pid!, url: message.url, send, stop });
    });
    child.on('error', (error) => fail(error.message));
    void ended.then((why) => {
      if (!ready) fail(why);
      else if (!stopping) on.gone(why);
    });
    send({ kind: 'begin', settings });
  });
}
