import type { Core } from '../../ticketing/index.ts';
import type { CallControl, Snapshot } from '../engine/call-control.ts';

/** What the switch has; null when it cannot be asked now. */
export async function look(core: Core, engine: CallControl): Promise<Snapshot | null> {
  return engine.snapshot().catch((err: unknown) => { core.log.warn({ err }, 'the switch could not be asked what it has'); return null; });
}
