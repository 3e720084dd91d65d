/** Shows what is masked, for a reason, with a line in the log and in the ticket's chain (domain §9). */
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { roleFor, type Role, type StaffActor } from '../access/actor.ts';
import { seesWholeCity } from '../access/scope.ts';
import type { Core } from '../core.ts';
import { appellant, revealLog } from '../db/schema/index.ts';
import { errors } from '../errors.ts';
import { open } from '../verb/act.ts';
import { reason } from '../verb/fields.ts';

export const revealInput = z.object({ fields: z.array(z.enum(['phone', 'name', 'content'])).min(1).max(3), reason });

/** domain §6, column PII: who may see in full what others see masked. */
const mayReveal: readonly Role[] = ['agent', 'specialDeskAgent', 'teamLead', 'coordinator', 'callbackAgent', 'vendorStaff', 'unitContact', 'unitLeader', 'handler', 'eSupervision'];
const ended = ['closed', 'archived', 'declined', 'cancelled'];

export async function reveal(core: Core, actor: StaffActor, ticketNo: string, input: z.infer<typeof revealInput>, address: string | null) {
  const allowed = roleFor(actor, mayReveal);
  return core.db.transaction(async (tx) => {
    const { work } = await open(core, tx, actor, { ticketNo });
    const row = work.ticket;
    if (!allowed) throw errors.notAllowed('您的岗位不能查看隐去的信息。', 'Your role may not see what is masked.');
    if (row.isConfidential) throw errors.ruleRefused('confidential', '保密件的诉求人信息须经双人审批,当前不能直接查看。', 'A confidential appellant is not shown without approval by two people.');
    if (row.isAnonymous && !seesWholeCity(actor)) throw errors.ruleRefused('anonymous', '匿名诉求人的信息只由热线保管,请通过热线联系。', 'An anonymous appellant is known to the hotline only; reach them through it.');
    if (ended.includes(row.state) && !roleFor(actor, ['teamLead', 'coordinator', 'eSupervision'])) throw errors.ruleRefused('closedMasked', '办结后信息不再公开,请由班长或协调员查看。', 'After closing, only a team lead or coordinator may look.');
    const [who] = row.appellantId ? await tx.select().from(appellant).where(eq(appellant.id, row.appellantId)) : [];
    const sealed = { phone: who?.phoneSealed, name: who?.nameSealed, content: row.contentSealed };
    const shown = Object.fromEntries(input.fields.map((f) => [f, sealed[f] ? core.cipher.open(sealed[f]) : f === 'content' ? row.content : null]));
    await tx.insert(revealLog).values({ staffId: actor.staffId, ticketId: row.id, fields: input.fields, reason: input.reason, address, at: work.now });
    work.record('reveal', { fields: input.fields, reason: input.reason });
    await work.flush();
    return shown;
  });
}
