/** Who is the floor: one row, held by renewing it. Whoever holds it drives all calls; who lost it does nothing more, whatever they still believe. */
import { eq, sql, type SQL } from 'drizzle-orm';
import type { Core } from '../../ticketing/index.ts';
import { floorLease } from '../db/schema/floor.ts';

/** Renewed three times within it. A floor that dies is followed by another server after so long at most. */
export const leaseMs = 12_000;
export interface Lease { holder: string; url: string; until: Date }

/** @returns the lease, ours or that of whoever holds it. Two renewals that cross leave the longer one. */
export async function takeLease(core: Core, holder: string, url: string): Promise<Lease> {
  const now = core.now();
  const until = new Date(now.getTime() + leaseMs);
  const kept = (own: SQL, taken: SQL) => sql`case when ${floorLease.holder} = ${holder} then ${own} else ${taken} end`;
  await core.db.insert(floorLease).values({ id: 1, holder, url, until, since: now })
    .onConflictDoUpdate({ target: floorLease.id, set: { holder, url, until: kept(sql`greatest(${floorLease.until}, excluded.until)`, sql`excluded.until`), since: kept(sql`${floorLease.since}`, sql`excluded.since`) }, setWhere: sql`${floorLease.holder} = ${holder} or ${floorLease.until} <= ${now.toISOString()}::timestamptz` });
  const [row] = await core.db.select().from(floorLease).where(eq(floorLease.id, 1));
  return row!;
}

/** So that the next one need not wait. */
export const giveUpLease = async (core: Core, holder: string): Promise<void> => void await core.db.delete(floorLease).where(eq(floorLease.holder, holder));

export async function readLease(core: Core): Promise<Lease | null> {
  const [row] = await core.db.select().from(floorLease).where(eq(floorLease.id, 1));
  return row && row.until > core.now() ? row : null;
}
