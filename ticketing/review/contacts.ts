/** The tries of units to speak to the citizen, and whether they are enough. */
import { eq } from 'drizzle-orm';
import type { Db, Tx } from '../db/connect.ts';
import { contactAttempt } from '../db/schema/index.ts';
import { cityDay } from '../deadline/city-day.ts';

export type ContactRow = typeof contactAttempt.$inferSelect;

/** 3 tries on at least 2 days: then nobody can be blamed for not having spoken to the citizen (common practice, as for return visits). */
const enoughTries = 3;
const enoughDays = 2;

/** Do tries at these moments that reached nobody stand for a contact? */
export const triedEnough = (failed: readonly Date[]): boolean => failed.length >= enoughTries && new Set(failed.map((at) => cityDay(at))).size >= enoughDays;

export const contactsOf = (db: Db | Tx, ticketId: number): Promise<ContactRow[]> => db.select().from(contactAttempt).where(eq(contactAttempt.ticketId, ticketId)).orderBy(contactAttempt.id);

/** Reached, or tried often enough; how often and on how many days. */
export function contactSum(rows: readonly Pick<ContactRow, 'reached' | 'at'>[]): { reached: boolean; tries: number; days: number; enough: boolean } {
  const reached = rows.some((r) => r.reached);
  return { reached, tries: rows.length, days: new Set(rows.map((r) => cityDay(r.at))).size, enough: reached || triedEnough(rows.filter((r) => !r.reached).map((r) => r.at)) };
}
