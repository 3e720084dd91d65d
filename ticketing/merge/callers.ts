import { and, eq, or, sql } from 'drizzle-orm';
import type { Db, Tx } from '../db/connect.ts';
import { ticket } from '../db/schema/index.ts';

/** How many people wait for the master's reply: its own appellant and those of its duplicates. Two calls of one person are one; whoever is unknown counts by the ticket. `joiningId`: one that is just being merged. */
export async function callersOf(db: Db | Tx, masterId: number, joiningId = masterId): Promise<number> {
  const [row] = await db.select({ n: sql<number>`count(distinct coalesce(${ticket.appellantId}, -${ticket.id}))::int` }).from(ticket)
    .where(or(eq(ticket.id, masterId), eq(ticket.id, joiningId), and(eq(ticket.masterTicketId, masterId), eq(ticket.state, 'merged'))));
  return row?.n ?? 1;
}
