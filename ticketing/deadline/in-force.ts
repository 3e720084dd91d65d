/** The calendars and the deadline profile in force, in memory: every clock and every list asks. */
import { desc, eq } from 'drizzle-orm';
import type { Db } from '../db/connect.ts';
import { calendarDefinition, deadlineProfile } from '../db/schema/index.ts';
import { countryDefinition, nationalCalendar, regionCalendar, type Calendar, type CalendarDefinition } from './calendar.ts';
import { defaultProfile, readProfile, type Profile } from './profile.ts';

export interface DeadlinesInForce {
  /** every version of every region, oldest first */
  definitions: readonly CalendarDefinition[];
  profile: Profile;
  /** the calendar by which something was counted, by the version its rows keep; undefined when no region of this place has it */
  calendarOfVersion(regionCode: string, version: string): Calendar | undefined;
  calendarFor(regionCode: string, on: Date): Calendar;
  reload(): Promise<void>;
}

export async function loadDeadlines(db: Db): Promise<DeadlinesInForce> {
  const known = new Map<string, CalendarDefinition>();
  /** Calendars are kept per definition object: a version read again must be the same object. */
  const once = (row: typeof calendarDefinition.$inferSelect) => {
    const key = `${row.regionCode} ${row.version}`;
    const definition = known.get(key) ?? { ...(row.definition as CalendarDefinition), regionCode: row.regionCode, version: row.version, ...(row.validFrom ? { from: row.validFrom } : {}) };
    known.set(key, definition);
    return definition;
  };
  const inForce: DeadlinesInForce = {
    definitions: [countryDefinition],
    profile: defaultProfile,
    calendarFor: (regionCode, on) => regionCalendar(regionCode, inForce.definitions, on),
    calendarOfVersion(regionCode, version) {
      const found = inForce.definitions.find((d) => d.version === version && regionCode.startsWith(d.regionCode));
      return found && nationalCalendar(found);
    },
    async reload() {
      const rows = await db.select().from(calendarDefinition).orderBy(calendarDefinition.createdAt);
      inForce.definitions = rows.length ? rows.map(once) : [countryDefinition];
      const [stored] = await db.select().from(deadlineProfile).where(eq(deadlineProfile.active, true)).orderBy(desc(deadlineProfile.version)).limit(1);
      inForce.profile = stored ? readProfile(stored.profile) : defaultProfile;
    },
  };
  await inForce.reload();
  return inForce;
}
