import { and, gt, isNull } from 'drizzle-orm';
import type { Core } from '../../../ticketing/index.ts';
import { phone } from '../../db/schema/index.ts';
import type { CallControl } from '../../engine/call-control.ts';
import { provisionTrunks } from '../trunks/provision.ts';
import { provision } from './provision.ts';
import { endPhones } from './revoke.ts';

/** Tells an engine that was started, or came back, every telephone and trunk that is valid now. Repeatable. */
export async function provisionAll(core: Core, engine: CallControl): Promise<void> {
  await endPhones(core, engine);
  const rows = await core.db.select().from(phone).where(and(isNull(phone.revokedAt), gt(phone.until, core.now())));
  for (const row of rows) await provision(core, engine, row);
  await provisionTrunks(core, engine);
}
