import type { Tx } from '../db/connect.ts';
import { region } from '../db/schema/city.ts';
import { regionShape, type Geometry } from '../db/schema/region-shape.ts';

/** Gives the seeded city its outlines and populations: also one from before there were any. What is there stays, and of another city's regions nothing is written. */
export async function foundShapes(tx: Tx, shapes: readonly { code: string; geometry: Geometry; population: number }[], now: Date): Promise<void> {
  const [shaped] = await tx.select({ code: regionShape.code }).from(regionShape).limit(1);
  if (shaped) return;
  const known = new Set((await tx.select({ code: region.code }).from(region)).map((r) => r.code));
  const own = shapes.filter((s) => known.has(s.code));
  if (own.length) await tx.insert(regionShape).values(own.map((s) => ({ ...s, source: 'seed', updatedAt: now })));
}
