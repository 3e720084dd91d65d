import { sql } from 'drizzle-orm';
import type { Tx } from '../../ticketing/index.ts';

/**
 * One decision about groups at a time in all processes: placing, a ruling, a batch of the nightly regrouping. Held until the transaction ends, so that the
 * positions of the log are committed in their order. Taken before any other lock: groups, then the group's row, the problem's, the ticket's.
 */
export const lockGroups = (tx: Tx) => tx.execute(sql`select pg_advisory_xact_lock(hashtext('groups'))`);
