import { sql } from 'drizzle-orm';
import { eq } from 'drizzle-orm';
import type { Core } from '../../../ticketing/index.ts';
import { dialAttempt, trunkHealth } from '../../db/schema/index.ts';
import type { EndCause } from '../../engine/call-control.ts';
import { raiseAlarm } from '../dial/alarms.ts';
import { isFailing } from './route.ts';

/** Causes that are the trunk's, not of whom we called. */
const ofTrunk: readonly string[] = ['unreachable', 'noCommonCodec', 'engineLost'];

/**
 * Tells how a call over a trunk went, so that one that keeps failing goes last and is looked at.
 * @param cause of an outbound leg: `answered`, or why it ended without an answer
 */
export async function trunkResult(core: Core, name: string, cause: EndCause | 'answered', attempt?: number): Promise<void> {
  const now = core.now();
  const failed = ofTrunk.includes(cause);
  const [row] = await core.db.insert(trunkHealth).values({ name, lastOutAt: now, failures: failed ? 1 : 0, lastFailureAt: failed ? now : null, lastCause: cause })
    .onConflictDoUpdate({ target: trunkHealth.name, set: { lastOutAt: now, lastCause: cause, failures: failed ? sql`${trunkHealth.failures} + 1` : 0, ...(failed ? { lastFailureAt: now } : {}) } }).returning();
  if (attempt !== undefined) await core.db.update(dialAttempt).set({ cause, trunk: name }).where(eq(dialAttempt.id, attempt));
  if (failed && isFailing(row, now)) await raiseAlarm(core, { kind: 'trunkFailing', about: `trunk:${name}`, staffId: null, stops: false, data: { trunk: name, failures: row!.failures, cause } });
}

/** Names the call that came of an attempt. */
export const dialled = async (core: Pick<Core, 'db'>, attempt: number, callNo: string): Promise<void> => void await core.db.update(dialAttempt).set({ callNo }).where(eq(dialAttempt.id, attempt));
