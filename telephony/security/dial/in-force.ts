import { desc, eq } from 'drizzle-orm';
import type { Db, Tx } from '../../../ticketing/index.ts';
import { dialRules } from '../../db/schema/index.ts';
import { defaultDialRules, type DialRules } from './rules.ts';

/** The rules for dialling that hold now: as last confirmed, or ours. `version` 0: nobody has changed them. */
export async function dialRulesNow(db: Db | Tx): Promise<{ version: number; rules: DialRules }> {
  const [row] = await db.select().from(dialRules).where(eq(dialRules.state, 'confirmed')).orderBy(desc(dialRules.decidedAt), desc(dialRules.id)).limit(1);
  return row ? { version: row.id, rules: row.rules } : { version: 0, rules: defaultDialRules };
}
