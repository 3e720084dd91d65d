import { replyPrint } from '../db/schema/index.ts';
import type { AssignmentRow } from '../verb/verb.ts';
import type { Work } from '../verb/work.ts';
import { printOf } from './plain.ts';

/** Remembers a unit's reply, so that the same words on another ticket are told apart from a reply written for it. */
export async function keepPrint(work: Work, row: AssignmentRow, reply: string): Promise<void> {
  const print = printOf(reply);
  await work.tx.insert(replyPrint).values({ assignmentId: row.id, ticketId: work.ticket.id, unitId: row.unitId, print }).onConflictDoUpdate({ target: replyPrint.assignmentId, set: { print } });
}
