/** What of a ticket's attachments a reader may see, and their bytes. */
import { and, asc, eq, isNull } from 'drizzle-orm';
import type { StaffActor } from '../access/actor.ts';
import { ticketScope } from '../access/scope.ts';
import { unitName } from '../catalogue/city.ts';
import { grantOf, look, type Grant } from '../citizen/reveal.ts';
import type { Core } from '../core.ts';
import type { Db, Tx } from '../db/connect.ts';
import { attachment, ticket } from '../db/schema/index.ts';
import { errors, type HotlineError } from '../errors.ts';
import { open } from '../verb/act.ts';
import type { TicketRow } from '../verb/verb.ts';
import type { AttachmentRow } from './add.ts';
import { readFileOf } from './store.ts';
import type { AttachmentView } from './views.ts';

const rowsOf = (db: Db | Tx, ticketId: number) => db.select().from(attachment).where(and(eq(attachment.ticketId, ticketId), isNull(attachment.removedAt))).orderBy(asc(attachment.addedAt), asc(attachment.id));

/**
 * A picture shows who took it, from which window. What a confidential reporter attached is shown like their name: after a second person agreed, and with a line in the log.
 * Pure: the list says so before anybody presses.
 */
export function attachmentRefusal(of: Pick<TicketRow, 'isConfidential'>, row: Pick<AttachmentRow, 'byStaffId'>, grant: Grant | null): HotlineError | null {
  return of.isConfidential && row.byStaffId === null && !grant
    ? errors.ruleRefused('confidential', '保密件中市民的附件须经双人审批：请「申请查看身份」，由另一人同意后限时查看。', 'What a confidential citizen attached is not shown without a second person: ask for it, and look while the approval holds.') : null;
}

/** The list on the ticket's page, of those not taken out. Of what may not be seen it says only that it is there. @throws notFound outside the actor's scope */
export async function attachmentsFor(core: Core, actor: StaffActor, ticketNo: string): Promise<AttachmentView[]> {
  const [of] = await core.db.select().from(ticket).where(and(eq(ticket.ticketNo, ticketNo), ticketScope(actor)));
  if (!of) throw errors.notFound('工单');
  const rows = await rowsOf(core.db, of.id);
  const grant = rows.length && of.isConfidential ? await grantOf(core.db, of.id, actor.staffId, core.now()) : null;
  return rows.map((row) => {
    const refusal = attachmentRefusal(of, row, grant);
    return { ...viewOf(core, row), name: refusal ? '市民附件' : row.name, refusal: refusal && { zh: refusal.zh, en: refusal.en }, mine: row.byStaffId === actor.staffId };
  });
}

export const viewOf = (core: Core, row: AttachmentRow): AttachmentView => ({
  id: row.id, name: row.name, mime: row.mime, size: row.size, purpose: row.purpose, byName: row.byName, unitName: row.unitId && unitName(core.city, row.unitId), addedAt: row.addedAt.toISOString(), fromCitizen: row.byStaffId === null, refusal: null, mine: false,
});

/** The bytes for a member of staff. @throws notFound (also: not yours to see), ruleRefused */
export async function openAttachment(core: Core, actor: StaffActor, ticketNo: string, id: string, address: string | null): Promise<{ row: AttachmentRow; bytes: Buffer }> {
  const [found] = await core.db.select({ row: attachment, of: ticket }).from(attachment).innerJoin(ticket, eq(ticket.id, attachment.ticketId)).where(and(eq(ticket.ticketNo, ticketNo), eq(attachment.id, id), isNull(attachment.removedAt), ticketScope(actor)));
  if (!found) throw errors.notFound('附件');
  const grant = found.of.isConfidential ? await grantOf(core.db, found.of.id, actor.staffId, core.now()) : null;
  const refusal = attachmentRefusal(found.of, found.row, grant);
  if (refusal) throw refusal;
  if (found.of.isConfidential && found.row.byStaffId === null) await core.db.transaction(async (tx) => {
    const { work } = await open(core, tx, actor, { ticketNo });
    await look(work, actor, { fields: ['attachment'], reason: '查看保密件附件', address, requestId: grant?.requestId ?? null });
    work.record('reveal', { fields: ['attachment'], reason: '查看保密件附件', ...(grant ? { requestId: grant.requestId } : {}) });
    await work.flush({ looked: true });
  });
  return { row: found.row, bytes: await readFileOf(core, id) };
}

/** What the citizen sees: their own, and what came with the reply. Of a confidential ticket nothing of their own, as its words are not shown either. */
export async function attachmentsOfCitizen(core: Core, of: TicketRow): Promise<AttachmentRow[]> {
  return (await rowsOf(core.db, of.id)).filter((row) => (row.byStaffId === null ? !of.isConfidential : row.purpose === 'reply' && of.publicReply !== null));
}
