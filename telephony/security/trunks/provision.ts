import type { Core } from '../../../ticketing/index.ts';
import type { CallControl } from '../../engine/call-control.ts';
import { trunksConfirmed, type TrunkRow } from './in-force.ts';

/** Tells the engine the trunks as they were last confirmed, and takes away those out of use. Engines without trunks are left alone. Repeatable. */
export async function provisionTrunks(core: Core, engine: CallControl): Promise<void> {
  if (!engine.abilities.trunks) return;
  for (const row of await trunksConfirmed(core.db)) {
    if (row.active) await engine.provisionTrunk(asEngineTrunk(core, row));
    else await engine.revokeTrunk(row.name);
  }
}

const asEngineTrunk = (core: Core, row: TrunkRow) => ({
  name: row.name, contact: row.contact, addresses: row.addresses, transport: row.transport,
  ...(row.username && row.passwordSealed ? { username: row.username, password: core.cipher.open(row.passwordSealed) } : {}), ...(row.mostCalls ? { mostCalls: row.mostCalls } : {}),
});
