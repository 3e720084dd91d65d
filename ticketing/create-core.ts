/** Puts the core together over a migrated, seeded database. */
import { desc, eq } from 'drizzle-orm';
import pino, { type Logger } from 'pino';
import { loadClassifier, type Classifier } from '../classifier/index.ts';
import { loadCity } from './catalogue/city.ts';
import { createCipher } from './citizen/cipher.ts';
import type { Config } from './config.ts';
import type { Core } from './core.ts';
import type { Connection } from './db/connect.ts';
import { calendarDefinition, deadlineProfile } from './db/schema/index.ts';
import { countryDefinition, regionCalendar, type CalendarDefinition } from './deadline/calendar.ts';
import { defaultProfile, readProfile } from './deadline/profile.ts';
import type { Secrets } from './secrets.ts';

export interface CoreParts {
  config: Config;
  connection: Pick<Connection, 'db' | 'sql'>;
  secrets: Secrets;
  now?: () => Date;
  log?: Logger;
  classifier?: Classifier;
  carriers?: Core['carriers'];
}

export async function createCore(parts: CoreParts): Promise<Core> {
  const { config, connection: { db, sql }, secrets } = parts;
  const definitions = (await db.select().from(calendarDefinition)).map((row) => row.definition as CalendarDefinition);
  const [stored] = await db.select().from(deadlineProfile).where(eq(deadlineProfile.active, true)).orderBy(desc(deadlineProfile.version)).limit(1);
  const calendars = definitions.length ? definitions : [countryDefinition];
  const core: Core = {
    config, db, sql,
    now: parts.now ?? (() => new Date()),
    log: parts.log ?? pino({ level: 'silent' }),
    cipher: createCipher({ key: secrets.subkey('citizen'), suite: config.cipherSuite }),
    subkey: secrets.subkey,
    classifier: parts.classifier ?? loadClassifier(),
    city: await loadCity(db),
    calendarFor: (regionCode, on) => regionCalendar(regionCode, calendars, on),
    profile: stored ? readProfile(stored.profile) : defaultProfile,
    reactions: new Map(),
    carriers: parts.carriers ?? new Map(),
  };
  return core;
}
