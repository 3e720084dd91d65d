/** The process of the embedded engine: all that is SIP and sound, away from the application, so that a fault of the native library ends calls and nothing else. */
import { cleanup } from 'node-datachannel';
import { EngineError } from '../../call-control.ts';
import type { FromChild, ToChild } from '../wire.ts';
import { openSwitch, type Switch } from './switch.ts';

const send = (message: FromChild) => void process.send?.(message, undefined, undefined, () => {});
const trouble = (error: unknown) => send({ kind: 'trouble', message: error instanceof Error ? error.stack ?? error.message : String(error) });

let running: Switch | undefined;

/** Never without closing first: a thread of the native library that is cut off in its work brings the process down in an ugly way. */
async function leave(): Promise<void> {
  await running?.close().catch(trouble);
  cleanup();
  process.exit(0);
}

process.on('message', (message: ToChild) => {
  if (message.kind === 'stop') void leave();
  else if (message.kind === 'begin') void begin(message);
  else void answer(message);
});
// Without the application nobody leads these calls.
process.once('disconnect', () => void leave());
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => {}); // the application decides when it ends
process.on('uncaughtException', trouble);
process.on('unhandledRejection', trouble);

async function begin({ settings }: Extract<ToChild, { kind: 'begin' }>): Promise<void> {
  try {
    running = await openSwitch(settings, { send, trouble });
    send({ kind: 'ready', url: running.url });
  } catch (error) {
    send({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
}

async function answer({ id, method, args }: Extract<ToChild, { kind: 'ask' }>): Promise<void> {
  try {
    if (!running) throw new EngineError('unreachable', 'The switch is not ready.');
    const work = running.asked[method] as (...all: unknown[]) => unknown;
    send({ kind: 'done', id, value: await work(...args) });
  } catch (error) {
    if (!(error instanceof EngineError)) trouble(error);
    send({ kind: 'refused', id, failure: error instanceof EngineError ? error.failure : 'unreachable', message: (error as Error).message });
  }
}
