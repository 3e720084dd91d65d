/** Stands in for what other parts bring. */
import type { Tx } from '../../ticketing/index.ts';
import { recording } from '../db/schema/recording.ts';

export async function beginRecording(tx: Tx, { id, callId, at }: { id: string; callId: number; at: Date }): Promise<void> {
  await tx.insert(recording).values({ id, callId, state: 'running', startedAt: at });
}
