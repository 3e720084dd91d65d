import { and, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { attachment } from '../db/schema/index.ts';
import { errors } from '../errors.ts';
import { reason } from '../verb/fields.ts';
import { verb } from '../verb/verb.ts';

/** Who may take out what others attached: those who answer for the hotline's records. */
const overOthers = ['teamLead', 'coordinator', 'supervisor'];

/** Takes a file out: whoever attached it, or those who answer for the records. That it was there stays in the course; its bytes go after the commit. */
export const detach = verb({
  kind: 'ticket', name: 'detach', summary: '移除附件',
  input: z.object({ id: z.string().max(40), reason }),
  async apply(work, { ticket }, input) {
    const { actor, tx } = work;
    const [row] = await tx.select().from(attachment).where(and(eq(attachment.id, input.id), eq(attachment.ticketId, ticket.id), isNull(attachment.removedAt))).for('update');
    if (!row) throw errors.notFound('附件');
    const own = actor.kind === 'staff' ? row.byStaffId === actor.staffId : actor.kind === 'citizen' && row.byStaffId === null;
    if (!own && !(actor.kind === 'staff' && actor.roles.some((r) => overOthers.includes(r)))) throw errors.ruleRefused('notYours', '只能移除自己上传的附件；其他附件由班长、协调员或督办员移除。', 'You take out what you attached; the rest is for a team lead, coordinator or supervisor.');
    await tx.update(attachment).set({ removedAt: work.now, removedBy: actor.kind === 'staff' ? actor.name : '市民' }).where(eq(attachment.id, row.id));
    return { data: { id: row.id, reason: input.reason, ...(ticket.isConfidential ? {} : { name: row.name }) } };
  },
});
