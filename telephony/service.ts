/** Telephony beside the pages: the switch, the floor when it is this server's turn, and the door of telephones. Whatever fails here, the pages come up and agents register as before. */
import path from 'node:path';
import { setTimeout as later } from 'node:timers/promises';
import type { Core, Service } from '../ticketing/index.ts';
import type { CallControl } from './engine/call-control.ts';
import { makeEngine } from './engine/make-engine.ts';
import { sipDoor } from './engine/sip-door.ts';
import { floorHere, startFloor } from './floor/index.ts';
import { readLease } from './floor/lease.ts';
import { noteElsewhere } from './floor/floors.ts';
import { watchDoor, watchLog } from './security/index.ts';
import { withTwilio } from './twilio/index.ts';

/** How soon another server notices that there is no floor. */
const askAgainMs = 4_000;

export async function telephonyService(core: Core): Promise<Service> {
  const made = makeOrSay(core);
  if ('line' in made) return { lines: made.line ? [made.line] : [], parts: [] };
  const { engine } = made;
  const door = sipDoor({ engine, publicUrl: core.config.publicUrl, watch: watchDoor(core) });
  const ending = new AbortController();
  const first = await tryFloor(core, engine);
  const log = securityLogOf(core);
  const watching = Promise.all([watch(core, engine, ending.signal), log ? watchLog(core, log, () => floorHere(core) !== null, ending.signal) : undefined]);
  return {
    doors: { '/sip': door.door },
    lines: [first],
    parts: [
      { what: 'the watch over the floor', end: () => { ending.abort(); return watching; } },
      { what: 'the door of telephones', end: () => door.close() },
      { what: 'the floor', end: () => floorHere(core)?.stop() },
      { what: 'the switch', end: () => engine.stop() },
    ],
  };
}

/** Of a city's own Asterisk elsewhere there is none to read, unless it is named. */
function securityLogOf({ config: { voice, dataDir } }: Core): string | null {
  if (voice.engine !== 'asterisk') return null;
  if (voice.asteriskSecurityLog) return voice.asteriskSecurityLog;
  return ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(voice.asteriskUrl!).hostname) ? path.join(dataDir, 'asterisk/log/security') : null;
}

function makeOrSay(core: Core): { engine: CallControl } | { line: string | null } {
  try {
    const engine = makeEngine(core);
    return engine ? { engine: withTwilio(core, engine) } : { line: null };
  } catch (error) {
    return { line: unavailable(core, error) };
  }
}

const unavailable = (core: Core, error: unknown): string => {
  core.log.error({ err: error }, 'telephony could not be started');
  return `Telephony is not available (${error instanceof Error ? error.message : String(error)}). Agents answer on telephones of their own and register as usual. 电话功能暂不可用，坐席照常登记。`;
};

/** @returns what to print */
async function tryFloor(core: Core, engine: CallControl): Promise<string> {
  const lease = await readLease(core);
  if (lease) noteElsewhere(core, lease.url);
  if (lease) return `Telephony: calls are driven by ${lease.url}; this server takes over when that one ends.`;
  try {
    const floor = await startFloor(core, engine);
    return floor.engineOn ? `Telephony: ${engine.name} switch, telephones connect at /sip.` : `Telephony: the ${engine.name} switch cannot be reached yet, and is tried on. Agents answer on telephones of their own until then. 电话交换暂不可用，恢复后自动接通。`;
  } catch (error) {
    return unavailable(core, error);
  }
}

/** Takes over when nobody is the floor: at first because it could not be, later because the one that was has gone. */
async function watch(core: Core, engine: CallControl, ended: AbortSignal): Promise<void> {
  while (!ended.aborted) {
    await later(askAgainMs, undefined, { signal: ended, ref: false }).catch(() => {});
    if (ended.aborted || floorHere(core)) continue;
    await tryFloor(core, engine).catch((err: unknown) => core.log.warn({ err }, 'the floor could not be looked for'));
  }
}
