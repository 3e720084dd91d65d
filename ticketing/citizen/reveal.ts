/** Shows what is masked, for a reason, with a line in the log and in the ticket's chain (domain §9). */
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { roleFor, type Role, type StaffActor } from '../access/actor.ts';
import { seesWholeCity } from '../access/scope.ts';
import type { Core } from '../core.ts';
import { appellant, revealLog } from '../db/schema/index.ts';
import { errors, type HotlineError } from '../errors.ts';
import { open } from '../verb/act.ts';
import { reason } from '../verb/fields.ts';
import type { TicketRow } from '../verb/verb.ts';

export const revealInput = z.object({ fields: z.array(z.enum(['phone', 'name', 'content'])).min(1).max(3), reason });

/** domain §6, column PII: who may see in full what others see masked. */
const mayLook: readonly Role[] = ['agent', 'specialDeskAgent', 'teamLead', 'coordinator', 'callbackAgent', 'vendorStaff', 'unitContact', 'unitLeader', 'handler', 'eSupervision'];
/** After closing, names and numbers are shown to these only. */
const mayLookAfterwards: readonly Role[] = ['teamLead', 'coordinator', 'eSupervision'];
const ended = ['closed', 'archived', 'declined', 'cancelled'];

/** The rule that keeps the actor from seeing what is masked, or null. Pure: the API asks before it shows a button, `reveal` before it opens anything. */
export function revealRefusal(ticket: Pick<TicketRow, 'state' | 'isConfidential' | 'isAnonymous'>, actor: StaffActor): HotlineError | null {
  if (!roleFor(actor, mayLook)) return errors.notAllowed('您的岗位不能查看隐去的信息。', 'Your role may not see what is masked.');
  if (ticket.isConfidential) return errors.ruleRefused('confidential', '保密件的诉求人信息须经双人审批，当前不能直接查看。', 'A confidential appellant is not shown without approval by two people.');
  if (ticket.isAnonymous && !seesWholeCity(actor)) return errors.ruleRefused('anonymous', '匿名诉求人的信息只由热线保管，请通过热线联系。', 'An anonymous appellant is known to the hotline only; reach them through it.');
  return ended.includes(ticket.state) && !roleFor(actor, mayLookAfterwards)
    ? errors.ruleRefused('closedMasked', '办结后信息不再公开，请由班长或协调员查看。', 'After closing, only a team lead or coordinator may look.') : null;
}

/** @throws HotlineError notFound (also: out of scope), or what revealRefusal says */
export async function reveal(core: Core, actor: StaffActor, ticketNo: string, input: z.infer<typeof revealInput>, address: string | null) {
  return core.db.transaction(async (tx) => {
    const { work } = await open(core, tx, actor, { ticketNo });
    const row = work.ticket;
    const refusal = revealRefusal(row, actor);
    if (refusal) throw refusal;
    const [who] = row.appellantId ? await tx.select().from(appellant).where(eq(appellant.id, row.appellantId)) : [];
    const sealed = { phone: who?.phoneSealed, name: who?.nameSealed, content: row.contentSealed };
    const shown = Object.fromEntries(input.fields.map((f) => [f, sealed[f] ? core.cipher.open(sealed[f]) : f === 'content' ? row.content : null]));
    await tx.insert(revealLog).values({ staffId: actor.staffId, ticketId: row.id, fields: input.fields, reason: input.reason, address, at: work.now });
    work.record('reveal', { fields: input.fields, reason: input.reason });
    await work.flush();
    return shown;
  });
}
