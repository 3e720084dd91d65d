import { eq } from 'drizzle-orm';
import type { Tx } from '../db/connect.ts';
import { problem } from '../db/schema/index.ts';

/** The group that a problem was made of is now called by another key: people merged two groups, or took that back. */
export async function problemFollowsGroup(tx: Tx, id: number, groupKey: string): Promise<void> {
  await tx.update(problem).set({ groupKey }).where(eq(problem.id, id));
}
