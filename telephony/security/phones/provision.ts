import type { Core } from '../../../ticketing/index.ts';
import type { phone } from '../../db/schema/index.ts';
import type { CallControl } from '../../engine/call-control.ts';
import { phonePassword } from './password.ts';

/** Tells the engine one telephone. */
export const provision = (core: Core, engine: CallControl, row: Pick<typeof phone.$inferSelect, 'user' | 'until' | 'kind'>) =>
  engine.provisionUser({ user: row.user, password: phonePassword(core, row.user), until: row.until, kind: row.kind });
