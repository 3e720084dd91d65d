import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { ticketGroup } from '../db/schema/index.ts';
import { moveMembers, settleGroups } from '../placing/move-members.ts';
import { refreshGroup } from '../placing/write-group.ts';
import { chosenMembers, someStay } from './members.ts';
import { onTheirCourse } from './on-their-course.ts';
import { groupName, reason, rulingVerb, ticketNos } from './verb.ts';

/** Two matters, not one: these become a group of their own, and the two never become one again by machine. */
export const split = rulingVerb({
  name: 'split', summary: '把成员拆分成新组', description: 'The two are never put together by the machine again; a new ticket goes to the one it is more like.',
  input: z.object({ ticketNos, name: groupName.optional(), reason }),
  async apply(work, input) {
    const { tx, now, seq, group, actor } = work;
    const chosen = await chosenMembers(work, input.ticketNos);
    await someStay(work, chosen, '如需改名，请用「改名」');
    const ids = chosen.map((c) => c.id);
    const key = `${ids[0]}-${seq}`;
    await moveMembers(tx, { ticketIds: ids, to: key, cause: 'ruling', by: String(actor.staffId), rulingSeq: seq, keptBy: seq }, now);
    const made = await refreshGroup(tx, key, now);
    if (input.name) await tx.update(ticketGroup).set({ name: input.name, givenName: input.name }).where(eq(ticketGroup.key, key));
    await settleGroups(tx, [group.key, key], now);
    // What consists of withdrawn tickets only has no name of its own.
    const otherName = input.name ?? made?.name ?? group.name;
    await onTheirCourse(work, ids, { what: 'split', to: otherName, reason: input.reason });
    return { otherKey: key, otherName, ticketIds: ids, name: input.name ?? null };
  },
});
