/** Which calls are being written down in this process. */
import type { Core } from '../../ticketing/index.ts';
import type { CallControl } from '../engine/call-control.ts';
import { startScribe, type Scribe } from './scribe.ts';

interface Desk { scribes: Map<number, Scribe>; stop(): Promise<void> }
const desks = new WeakMap<Core, Desk>();
/** the floor tells of every change of a call; looked at all the same, in case the word was lost */
const lookEveryMs = 10_000;

/**
 * What is heard of a call is written down from now on, where a recogniser is set; again: whoever joined is heard too.
 * Never throws and never waits: a call does not depend on it.
 */
export function startTranscript(core: Core, floor: { engine: Pick<CallControl, 'tap'> }, callId: number): void {
  const { transcriber } = core.config.voice;
  if (!transcriber) return;
  const { scribes } = deskOf(core);
  const scribe = scribes.get(callId) ?? startScribe(core, floor.engine, callId, transcriber);
  scribes.set(callId, scribe);
  void lookAt(core, callId, scribe);
}

/** The talk is over; what the recogniser still says of it is taken for some seconds. Resolves then; nobody need wait. */
export async function stopTranscript(core: Core, callId: number): Promise<void> {
  const scribe = desks.get(core)?.scribes.get(callId);
  desks.get(core)?.scribes.delete(callId);
  await scribe?.stop().catch((err: unknown) => core.log.warn({ err, callId }, 'the end of a call could not be written down'));
}

/** The floor goes: every recogniser ends. */
export async function stopTranscripts(core: Core): Promise<void> {
  const desk = desks.get(core);
  await desk?.stop();
  await Promise.all([...desk?.scribes.keys() ?? []].map((callId) => stopTranscript(core, callId)));
  desks.delete(core);
}

/** Who joined is heard too; a talk that is over is written to its end. */
async function lookAt(core: Core, callId: number, scribe: Scribe): Promise<void> {
  try {
    if (!(await scribe.look())) await stopTranscript(core, callId);
  } catch (err) {
    core.log.warn({ err, callId }, 'a call that is written down could not be looked at');
  }
}

function deskOf(core: Core): Desk {
  const known = desks.get(core);
  if (known) return known;
  const scribes = new Map<number, Scribe>();
  const lookAtAll = (which: (scribe: Scribe) => boolean) => { for (const [callId, scribe] of scribes) if (which(scribe)) void lookAt(core, callId, scribe); };
  const looking = setInterval(() => lookAtAll(() => true), lookEveryMs).unref();
  const news = core.sql.listen('phone', (text) => {
    const { data } = JSON.parse(text) as { data: { what: string; callNo?: string } };
    if (data.what === 'call') lookAtAll((scribe) => scribe.callNo === data.callNo);
  });
  news.catch((err: unknown) => core.log.warn({ err }, 'what is told of calls is not heard by who writes them down'));
  const made: Desk = { scribes, stop: async () => { clearInterval(looking); await news.then(({ unlisten }) => unlisten()).catch(() => {}); } };
  desks.set(core, made);
  return made;
}
