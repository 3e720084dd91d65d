import { and, eq, inArray, sql } from 'drizzle-orm';
import { districtOf } from '../../catalogue/city.ts';
import type { Core } from '../../core.ts';
import type { Db, Tx } from '../../db/connect.ts';
import { ticket } from '../../db/schema/index.ts';
import { isAlone } from '../standing.ts';
import { batchReplyStates } from '../ticket/batch-reply.ts';
import type { Drawable } from './draw.ts';

/** Members that still wait for a joint reply and are not handled singly, as the draw sees them. */
export async function waitingForReply(core: Core, db: Db | Tx, problemId: number): Promise<Drawable[]> {
  const rows = await db.select({ id: ticket.id, ticketNo: ticket.ticketNo, regionCode: ticket.regionCode, channel: ticket.channel, reworkCount: ticket.reworkCount, callerCategory: ticket.callerCategory }).from(ticket)
    .where(and(eq(ticket.problemId, problemId), inArray(ticket.state, [...batchReplyStates]), sql`not ${isAlone}`)).orderBy(ticket.id);
  return rows.map((r) => ({ id: r.id, ticketNo: r.ticketNo, district: districtOf(core.city, r.regionCode), channel: r.channel, always: r.reworkCount > 0 || r.callerCategory === 'enterprise' }));
}
