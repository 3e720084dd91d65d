/** The formula in its versions. Version 0 comes with the program. */
import { and, desc, eq, lte } from 'drizzle-orm';
import type { Db, Tx } from '../../ticketing/index.ts';
import { scoreFormula, type FormulaDefinition } from '../db/schema/index.ts';
import { defaultFormula } from './default-formula.ts';

export type FormulaRow = typeof scoreFormula.$inferSelect;
export interface FormulaInForce { version: number; definition: FormulaDefinition; validFrom: string }
const initial: FormulaInForce = { version: 0, definition: defaultFormula, validFrom: '0000-01' };

/** The newest confirmed formula that scores this month. @param month YYYY-MM */
export async function formulaFor(db: Db | Tx, month: string): Promise<FormulaInForce> {
  const [row] = await db.select().from(scoreFormula).where(and(eq(scoreFormula.state, 'confirmed'), lte(scoreFormula.validFrom, month))).orderBy(desc(scoreFormula.version)).limit(1);
  return row ?? initial;
}

/** By its version, whatever its state; null where there is none. */
export async function formulaOf(db: Db | Tx, version: number): Promise<FormulaInForce | null> {
  if (version === 0) return initial;
  const [row] = await db.select().from(scoreFormula).where(eq(scoreFormula.version, version));
  return row ?? null;
}

/** Every one that was ever proposed, the newest first. */
export const formulaRows = (db: Db): Promise<FormulaRow[]> => db.select().from(scoreFormula).orderBy(desc(scoreFormula.version)).limit(200);
