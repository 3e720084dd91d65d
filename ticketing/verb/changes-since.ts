import { and, asc, eq, gt } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import type { Db, Tx } from '../db/connect.ts';

/** A history with a line for each verb: who did what, and which revision of its subject came of it. */
type History = PgTable & { id: PgColumn; revision: PgColumn; verb: PgColumn; at: PgColumn; by: PgColumn };

/** Who did what after the revision that somebody was looking at, oldest first. @param of the column that names the subject */
export async function changesSince(db: Db | Tx, history: History, of: PgColumn, subject: number, revision: number): Promise<{ verb: string; at: Date; by: string }[]> {
  const { verb, at, by } = history;
  return await db.select({ verb, at, by }).from(history).where(and(eq(of, subject), gt(history.revision, revision))).orderBy(asc(history.id)) as { verb: string; at: Date; by: string }[];
}
