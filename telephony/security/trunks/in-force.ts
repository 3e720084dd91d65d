import { desc, eq } from 'drizzle-orm';
import type { Db, Tx } from '../../../ticketing/index.ts';
import { trunk } from '../../db/schema/index.ts';

export type TrunkRow = typeof trunk.$inferSelect;

/** Every trunk as it was last confirmed, in use or not. By name. */
export async function trunksConfirmed(db: Db | Tx): Promise<TrunkRow[]> {
  return db.selectDistinctOn([trunk.name]).from(trunk).where(eq(trunk.state, 'confirmed')).orderBy(trunk.name, desc(trunk.decidedAt), desc(trunk.id));
}

/** The trunks in use now. */
export const trunksNow = async ({ db }: { db: Db | Tx }): Promise<TrunkRow[]> => (await trunksConfirmed(db)).filter((t) => t.active);
