/** Fills an empty database with the fictional city. Runs once: a marker row says that it was done, whatever people changed since. */
import { eq, sql } from 'drizzle-orm';
import type { Db } from '../db/connect.ts';
import { dispatchRule, hotline, matter, partnerLine, region, setting, staff, unit } from '../db/schema/index.ts';
import { foundHotlineModes } from '../hotline/modes.ts';
import { foundPlaces } from '../place/found-places.ts';
import { foundShapes } from '../place/found-shapes.ts';
import { hashPassword } from '../access/password.ts';
import { city } from './city/index.ts';
import { shapesOf } from './city/shapes.ts';
import { seedRules } from './rules.ts';

/** Its row says that the city was founded, from here or from tables. */
export const seedMarker = 'seed.city';

/**
 * @param password given to every seeded account
 * @returns false when the city was there already
 */
export async function seedCity(db: Db, password: string, now: Date): Promise<boolean> {
  const passwordHash = await hashPassword(password);
  return db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${seedMarker}))`);
    const [done] = await tx.select().from(setting).where(eq(setting.name, seedMarker));
    if (done) {
      await foundHotlineModes(tx, now); // a database from before lines had a history
      await foundPlaces(tx, city.places, now); // or before places were known by name
      await foundShapes(tx, shapesOf(city.regions), now); // or before regions had outlines
      return false;
    }
    const paths = unitPaths();
    await tx.insert(region).values(city.regions.map((r) => ({ ...r, boundary: 'boundary' in r ? (r.boundary as [number, number][]) : null })));
    await foundPlaces(tx, city.places, now);
    await foundShapes(tx, shapesOf(city.regions), now);
    await tx.insert(unit).values(city.units.map((u) => ({ ...u, functions: [...u.functions], aliases: [...u.aliases], path: paths.get(u.id)! })));
    await tx.insert(hotline).values(city.hotlines.map((h) => ({ ...h })));
    await foundHotlineModes(tx, now);
    await tx.insert(matter).values(city.matters.map((m) => ({ ...m, words: [...m.words] })));
    await tx.insert(dispatchRule).values(city.catalogue.map((c) => ({ matterCode: c.matterCode, regionCode: c.regionCode, lead: c.lead, support: [...c.support], clause: c.clause, version: '1' })));
    await tx.insert(staff).values(city.staff.map((s) => ({ username: s.username, name: s.name, unitId: s.unitId, roles: [...s.roles], hotlineNumbers: [...(s.hotlineNumbers ?? [])], languages: [...(s.languages ?? [])], passwordHash })));
    await tx.insert(partnerLine).values(city.partnerLines.map((l) => ({ ...l, words: [...l.words] })));
    await seedRules(tx);
    await tx.insert(setting).values({ name: seedMarker, value: { at: now.toISOString() }, updatedAt: now });
    return true;
  });
}

/** unit id → ids from the root, each followed by '/'. Parents come before their children in the data. */
function unitPaths(): Map<string, string> {
  const paths = new Map<string, string>();
  for (const u of city.units) paths.set(u.id, `${u.parentId ? paths.get(u.parentId) : ''}${u.id}/`);
  return paths;
}
