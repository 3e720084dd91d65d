import { z } from 'zod';
import { errors } from '../../ticketing/index.ts';
import { askToJoin, moveMembers, settleGroups } from '../placing/move-members.ts';
import { chosenMembers, otherGroup, someStay } from './members.ts';
import { banned } from './standing.ts';
import { onTheirCourse } from './on-their-course.ts';
import { groupKey, reason, rulingVerb, ticketNos } from './verb.ts';

/** They belong to that group: they go there and stay there. */
export const move = rulingVerb({
  name: 'move', summary: '把成员移到另一组', description: 'They stay there: the machine moves them no more. A ticket in a problem stays in it.',
  input: z.object({ ticketNos, to: groupKey, reason }),
  async apply(work, input) {
    const { tx, now, seq, group, actor } = work;
    const chosen = await chosenMembers(work, input.ticketNos);
    const other = await otherGroup(work, input.to);
    await someStay(work, chosen, '请改用「与另一组合并」');
    const ids = chosen.map((c) => c.id);
    const [ban] = await banned(tx, other.key, ids);
    if (ban) throw errors.ruleRefused('forbiddenThere', `选中的诉求曾由${ban.byName}移出「${other.name}」，不得再归入；确需归入，请先撤销那条记录。`, `Taken out of that group by ${ban.byName}; undo that first.`);
    await moveMembers(tx, { ticketIds: ids, to: other.key, cause: 'ruling', by: String(actor.staffId), rulingSeq: seq, keptBy: seq }, now);
    await settleGroups(tx, [group.key, other.key], now);
    await askToJoin(tx, other.key, ids);
    await onTheirCourse(work, ids, { what: 'move', to: other.name, reason: input.reason });
    return { otherKey: other.key, otherName: other.name, ticketIds: ids };
  },
});
