import { and, desc, eq } from 'drizzle-orm';
import type { Tx } from '../db/connect.ts';
import { visit } from '../db/schema/index.ts';
import { cityDay } from '../deadline/city-day.ts';

export type VisitRow = typeof visit.$inferSelect;

/** 3 tries by phone on at least 2 days: then the citizen cannot be reached, and the ticket counts in nobody's score (common practice). */
export const leastTries = 3;
export const leastDays = 2;

/** The visit that is due on a ticket, if any. */
export async function dueVisit(tx: Tx, ticketId: number): Promise<VisitRow | undefined> {
  const [row] = await tx.select().from(visit).where(and(eq(visit.ticketId, ticketId), eq(visit.state, 'due'))).orderBy(desc(visit.id)).limit(1);
  return row;
}

/** Calls that nobody answered, and the days on which they were made. */
export function failedCalls(attempts: VisitRow['attempts']): { tries: number; days: number } {
  const failed = attempts.filter((a) => a.method === 'phone' && !a.connected);
  return { tries: failed.length, days: new Set(failed.map((a) => cityDay(new Date(a.at)))).size };
}

export const isUnreachable = (attempts: VisitRow['attempts']): boolean => {
  const { tries, days } = failedCalls(attempts);
  return tries >= leastTries && days >= leastDays;
};
