import { and, count, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { attachment } from '../db/schema/index.ts';
import { attachmentPurposes } from '../db/schema/types.ts';
import { errors } from '../errors.ts';
import { goOn } from '../ticket/go-on.ts';
import { verb } from '../verb/verb.ts';
import { byRule } from '../verb/work.ts';
import { mostOfCitizen } from './kinds.ts';

/** A file joins a ticket. Its bytes are kept before (attachment/add.ts); here it gets its row and its place in the course. Of a confidential ticket the event names no file: a name can tell who it was. */
export const attach = verb({
  kind: 'ticket', name: 'attach', summary: '添加附件',
  input: z.object({ id: z.string(), purpose: z.enum(attachmentPurposes), name: z.string(), mime: z.string(), size: z.number().int(), sha256: z.instanceof(Buffer) }),
  async apply(work, { ticket }, input) {
    const { actor, tx } = work;
    if (actor.kind === 'citizen') {
      const [own] = await tx.select({ n: count() }).from(attachment).where(and(eq(attachment.ticketId, ticket.id), isNull(attachment.byStaffId), isNull(attachment.removedAt)));
      if (own!.n >= mostOfCitizen) throw errors.ruleRefused('tooManyFiles', `一件诉求最多上传${mostOfCitizen}个附件。`, `At most ${mostOfCitizen} files for one appeal.`);
    }
    // What was asked for may be a picture: then the ticket waits no longer.
    if (actor.kind === 'citizen' && ticket.state === 'awaitingCitizen') await work.perform(goOn, { how: 'answered' }, { as: byRule });
    const by = actor.kind === 'staff' ? { byStaffId: actor.staffId, byName: actor.name, unitId: actor.unitId } : { byName: actor.kind === 'citizen' ? '市民' : '系统' };
    await tx.insert(attachment).values({ ...input, ...by, ticketId: ticket.id, addedAt: work.now });
    return { data: { id: input.id, purpose: input.purpose, ...(ticket.isConfidential ? {} : { name: input.name }) } };
  },
});
