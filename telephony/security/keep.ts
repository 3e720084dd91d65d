/** What security keeps running beside the switch: blocks at hand, telephones that end with their log-ins, trunks as they were confirmed. */
import type { Core } from '../../ticketing/index.ts';
import type { CallControl } from '../engine/call-control.ts';
import { loadBlocks } from './blocking/blocked.ts';
import { endPhones } from './phones/revoke.ts';
import { provisionTrunks } from './trunks/provision.ts';

const sweepMs = 60_000;

/**
 * Begun by the process that is the floor, after the engine was started. `provisionAll` is not part of it: that is done whenever the engine comes (back).
 * @returns a function that ends it
 */
export async function keepSecurity(core: Core, engine: CallControl): Promise<() => Promise<void>> {
  await loadBlocks(core);
  // One after the other: a sweep that began before a log-out must not end after it.
  let before: Promise<unknown> = Promise.resolve();
  const next = (work: () => Promise<unknown>) => { before = before.then(work).catch((err: unknown) => core.log.warn({ err }, 'telephony security: a step failed and is tried again')); };
  const heard = await Promise.all([
    core.sql.listen('session', () => next(() => endPhones(core, engine))),
    core.sql.listen('trunk', () => next(() => provisionTrunks(core, engine))),
    core.sql.listen('phoneBlock', () => next(() => loadBlocks(core))),
  ]);
  const timer = setInterval(() => next(() => endPhones(core, engine)), sweepMs);
  return async () => {
    clearInterval(timer);
    await Promise.all(heard.map((h) => h.unlisten()));
    await before;
  };
}
