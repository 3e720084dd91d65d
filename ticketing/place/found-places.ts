import { eq, inArray } from 'drizzle-orm';
import type { Tx } from '../db/connect.ts';
import { place, region, setting } from '../db/schema/index.ts';
import type { PlaceRow } from '../seed/city/places.ts';

const marker = 'seed.places';

/** Gives the seeded city its places, once: also one from before there were any. Of a city that has other regions nothing is written. */
export async function foundPlaces(tx: Tx, rows: readonly PlaceRow[], now: Date): Promise<void> {
  const [done] = await tx.select().from(setting).where(eq(setting.name, marker));
  if (done) return;
  const codes = [...new Set(rows.map((r) => r.regionCode))];
  const known = new Set((await tx.select({ code: region.code }).from(region).where(inArray(region.code, codes))).map((r) => r.code));
  if (codes.every((code) => known.has(code))) await tx.insert(place).values(rows.map((r) => ({ ...r, aliases: [...(r.aliases ?? [])] }))).onConflictDoNothing();
  await tx.insert(setting).values({ name: marker, value: { at: now.toISOString() }, updatedAt: now });
}
