/** What every city begins with: the national calendar and the default limits. */
import { count } from 'drizzle-orm';
import type { Db, Tx } from '../db/connect.ts';
import { calendarDefinition, deadlineProfile } from '../db/schema/index.ts';
import { countryDefinition } from '../deadline/calendar.ts';
import { defaultTable } from '../deadline/default-profile.ts';

/** Leaves what is there as it is. */
export async function seedRules(db: Db | Tx): Promise<void> {
  const [calendars] = await db.select({ n: count() }).from(calendarDefinition);
  const [profiles] = await db.select({ n: count() }).from(deadlineProfile);
  if (!calendars!.n) await db.insert(calendarDefinition).values({ regionCode: '99', version: 'national', definition: countryDefinition }).onConflictDoNothing();
  if (!profiles!.n) await db.insert(deadlineProfile).values({ version: defaultTable.version, profile: defaultTable }).onConflictDoNothing();
}
