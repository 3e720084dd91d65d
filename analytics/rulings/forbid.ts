import { enqueue } from '../../ticketing/index.ts';
import { z } from 'zod';
import { moveMembers, settleGroups } from '../placing/move-members.ts';
import { chosenMembers, someStay } from './members.ts';
import { onTheirCourse } from './on-their-course.ts';
import { reason, rulingVerb, ticketNos } from './verb.ts';

/** These do not belong here, and never will. Each stands alone at once; the machine then looks where else it belongs (job `groups.place`). */
export const forbid = rulingVerb({
  name: 'forbid', summary: '把成员移出该组，不得再归入', description: 'Each is placed anew, and never here.',
  input: z.object({ ticketNos, reason }),
  async apply(work, input) {
    const { tx, now, seq, group, actor } = work;
    const chosen = await chosenMembers(work, input.ticketNos);
    await someStay(work, chosen, '请至少留下一件');
    const ids = chosen.map((c) => c.id);
    for (const id of ids) await moveMembers(tx, { ticketIds: [id], to: `${id}-${seq}`, cause: 'ruling', by: String(actor.staffId), rulingSeq: seq, keptBy: null }, now);
    await settleGroups(tx, [group.key, ...ids.map((id) => `${id}-${seq}`)], now);
    await enqueue(tx, ids.map((ticketId) => ({ kind: 'groups.place', payload: { ticketId, again: true } })));
    await onTheirCourse(work, ids, { what: 'forbid', reason: input.reason });
    return { ticketIds: ids };
  },
});
