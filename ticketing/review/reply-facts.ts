/** Gathers what the gates judge a reply by. */
import { and, eq, isNull, ne } from 'drizzle-orm';
import { openAssignmentStates } from '../assignment/table.ts';
import { unitName } from '../catalogue/city.ts';
import type { Core } from '../core.ts';
import type { Db, Tx } from '../db/connect.ts';
import { replyPrint, ticket } from '../db/schema/index.ts';
import type { AssignmentRow, TicketRow } from '../verb/verb.ts';
import { contactsOf, contactSum, type ContactRow } from './contacts.ts';
import type { Outcome, ReplyFacts } from './gate.ts';
import { printOf } from './plain.ts';

interface Given { ticket: TicketRow; assignments: readonly AssignmentRow[]; assignment: AssignmentRow; reply: string; outcome: Outcome | null; contacts?: readonly ContactRow[] }

/** The gates' facts for one reply of one lead unit. */
export async function replyFacts(core: Pick<Core, 'city'>, db: Db | Tx, { ticket: row, assignments, assignment, reply, outcome, contacts }: Given): Promise<ReplyFacts> {
  const [[copied], tries] = await Promise.all([
    db.select({ no: ticket.ticketNo }).from(replyPrint).innerJoin(ticket, eq(ticket.id, replyPrint.ticketId))
      .where(and(eq(replyPrint.unitId, assignment.unitId), eq(replyPrint.print, printOf(reply)), ne(replyPrint.ticketId, row.id), eq(ticket.isConfidential, false), isNull(ticket.accusedUnitId), isNull(ticket.accusedStaffId))).limit(1),
    contacts ?? contactsOf(db, row.id),
  ]);
  const recorded = contactSum(tries);
  return {
    reply, outcome, appeal: { title: row.title, content: row.content, address: row.address, appealType: row.appealType },
    placeWords: placeWords(core, row), matterWords: matterWords(core, row), copiedFrom: copied?.no ?? null,
    contact: { ...recorded, enough: recorded.enough || (assignment.contactedAt !== null && recorded.tries === 0), nobody: row.isAnonymous || row.appellantId === null },
    supports: assignments.filter((a) => a.role === 'support' && (openAssignmentStates.includes(a.state) || a.state === 'resolved')).map((a) => ({ unit: unitName(core.city, a.unitId), done: a.state === 'resolved' })),
  };
}

/** Names of the region from the district down, and the roads, estates and villages that the appeal names. */
function placeWords(core: Pick<Core, 'city'>, row: TicketRow): string[] {
  const regions = [...core.city.regions.values()].filter((r) => r.level !== 'city' && row.regionCode.startsWith(r.code)).map((r) => r.name.replace(/(?:区|街道|社区|县|镇|乡|村)$/u, ''));
  const named = `${row.address ?? ''} ${row.title} ${row.content}`.match(/[\p{Script=Han}]{2,4}(?:路|街|巷|小区|花园|苑|广场|公园|学校|市场|桥|村|大道)/gu) ?? [];
  return [...new Set([...regions, ...named.flatMap((word) => [word, word.slice(-3)])])];
}

/** The matter's own words, two letters each, and those of its name. */
function matterWords(core: Pick<Core, 'city'>, row: TicketRow): string[] {
  const named = row.matterCode ? core.city.matters.get(row.matterCode)?.name ?? '' : '';
  return [...new Set(`${named} ${row.title}`.match(/\p{Script=Han}+/gu)?.flatMap((run) => Array.from({ length: Math.max(0, run.length - 1) }, (_, i) => run.slice(i, i + 2))) ?? [])];
}
