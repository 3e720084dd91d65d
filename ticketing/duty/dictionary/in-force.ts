/** The sensitive words in force, in memory: every message that comes in is held against them. */
import { desc } from 'drizzle-orm';
import type { Db } from '../../db/connect.ts';
import { sensitiveDictionary } from '../../db/schema/duty.ts';
import { usualSettings, type DutySettings, type SensitiveEntry } from './entry.ts';
import { ownEntries } from './own-words.ts';

export interface SensitiveInForce {
  /** 0: the one that comes with the program */
  version: number;
  entries: readonly SensitiveEntry[];
  settings: DutySettings;
  reload(): Promise<void>;
}

export async function loadSensitive(db: Db): Promise<SensitiveInForce> {
  const inForce: SensitiveInForce = {
    version: 0, entries: ownEntries, settings: usualSettings,
    async reload() {
      const [newest] = await db.select().from(sensitiveDictionary).orderBy(desc(sensitiveDictionary.version)).limit(1);
      inForce.version = newest?.version ?? 0;
      inForce.entries = newest?.entries ?? ownEntries;
      inForce.settings = { ...usualSettings, ...newest?.settings };
    },
  };
  await inForce.reload();
  return inForce;
}
