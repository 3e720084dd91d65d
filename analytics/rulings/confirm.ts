import { inArray } from 'drizzle-orm';
import { z } from 'zod';
import { errors } from '../../ticketing/index.ts';
import { groupMember } from '../db/schema/index.ts';
import { tellGroup } from '../placing/move-members.ts';
import { chosenMembers } from './members.ts';
import { rulingVerb, ticketNos } from './verb.ts';

/** These belong here: no regrouping and no correction of their text moves them any more. */
export const confirm = rulingVerb({
  name: 'confirm', summary: '确认成员属于该组', description: 'Keeps members where they are; the machine moves them no more.',
  input: z.object({ ticketNos, reason: z.string().trim().max(500).default('') }),
  async apply(work, input) {
    const chosen = await chosenMembers(work, input.ticketNos);
    const open = chosen.filter((c) => c.rulingSeq === null);
    if (!open.length) throw errors.ruleRefused('alreadyConfirmed', '选中的诉求都已由人确认过，无需再确认。', 'All of these were confirmed before.');
    await work.tx.update(groupMember).set({ rulingSeq: work.seq }).where(inArray(groupMember.ticketId, open.map((c) => c.id)));
    await tellGroup(work.tx, work.group.key);
    return { ticketIds: open.map((c) => c.id) };
  },
});
