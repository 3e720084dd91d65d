/** Tickets of an older version, which kept confidential and anonymous appellants linked, are brought under the rules of today. Runs at every start; what is done stays done. */
import { and, asc, eq, gt, isNotNull, or, sql } from 'drizzle-orm';
import { system } from '../access/actor.ts';
import type { Core } from '../core.ts';
import { reporterIdentity, ticket } from '../db/schema/index.ts';
import { open } from '../verb/act.ts';
import { protect, unlink } from './protect.ts';
import { sealReporter } from './reporter.ts';

const atOnce = 200;

/** @returns how many were moved. One transaction a ticket, so that a start that is stopped goes on where it was. */
export async function moveOldConfidential(core: Core): Promise<number> {
  let moved = 0;
  for (let after = 0; ; ) {
    const rows = await core.db.select({ id: ticket.id }).from(ticket).leftJoin(reporterIdentity, eq(reporterIdentity.ticketId, ticket.id))
      .where(and(gt(ticket.id, after), or(and(ticket.isConfidential, sql`${reporterIdentity.ticketId} is null`), and(ticket.isAnonymous, isNotNull(ticket.appellantId))))).orderBy(asc(ticket.id)).limit(atOnce);
    for (const { id } of rows) await moveOne(core, id);
    moved += rows.length;
    if (rows.length < atOnce) return moved;
    after = rows.at(-1)!.id;
  }
}

async function moveOne(core: Core, ticketId: number): Promise<void> {
  await core.db.transaction(async (tx) => {
    const { work } = await open(core, tx, system('upgrade'), { ticketId });
    const row = work.ticket;
    if (row.isConfidential) {
      // As if it became so now: its words were sealed with the key of ordinary tickets. Units at work see it again once its copy is confirmed.
      row.isConfidential = false;
      await protect(work, { whereItIs: true });
      work.record('protect', {});
    } else {
      const who = await unlink(core, tx, row);
      await sealReporter(core, tx, ticketId, { phone: who.phone, wechatOpenId: who.wechatOpenId, noticesOff: who.noticesOff }, work.now);
      work.setTicket({ appellantId: null, callId: null });
    }
    await work.flush();
  });
}
