import type { Tx } from '../../ticketing/index.ts';
import { recording } from '../db/schema/recording.ts';

/** The row before the switch is asked, so that a recording is found again whatever dies in between. Again: nothing. */
export async function beginRecording(tx: Tx, { id, callId, at }: { id: string; callId: number; at: Date }): Promise<void> {
  await tx.insert(recording).values({ id, callId, state: 'running', startedAt: at }).onConflictDoNothing();
}
