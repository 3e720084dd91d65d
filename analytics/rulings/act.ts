/** Decides something about a group: under the lock of all groups, so that placing, regrouping and people never decide at once. */
import { eq } from 'drizzle-orm';
import { checkInput, errors, type Core, type StaffActor } from '../../ticketing/index.ts';
import { groupRuling, ticketGroup } from '../db/schema/index.ts';
import { lockGroups } from '../placing/lock.ts';
import { nextSeq } from '../placing/move-members.ts';
import { roleRefusal } from './table.ts';
import { undoRuling, type UndoInput, undoInput } from './undo.ts';
import type { AnyRulingVerb, RulingRow, RulingWork } from './verb.ts';

/** @throws HotlineError notFound, notAllowed, ruleRefused, invalid */
export async function rule(core: Core, actor: StaffActor, groupKey: string, verb: AnyRulingVerb, input: unknown): Promise<RulingRow> {
  const checked = checkInput(verb.input, input);
  return core.db.transaction(async (tx) => {
    await lockGroups(tx);
    const refused = roleRefusal(actor, verb.name);
    if (refused) throw refused;
    const [group] = await tx.select().from(ticketGroup).where(eq(ticketGroup.key, groupKey)).for('update');
    if (!group?.messages) throw errors.notFound('诉求组');
    const refusal = verb.guard?.(group);
    if (refusal) throw refusal;
    const work: RulingWork = { core, tx, actor, now: core.now(), seq: await nextSeq(tx), group };
    const ruled = await verb.apply(work, checked);
    return write(work, { kind: verb.name as RulingRow['kind'], groupKey, groupName: group.name, reason: checked.reason, ...ruled });
  });
}

/** Takes a ruling back by another one. @throws HotlineError notFound, notAllowed, ruleRefused (alreadyUndone, laterRuling, …), invalid */
export async function undo(core: Core, actor: StaffActor, seq: number, input: UndoInput): Promise<RulingRow> {
  const checked = checkInput(undoInput, input);
  return core.db.transaction(async (tx) => {
    await lockGroups(tx);
    const refused = roleRefusal(actor, 'undo');
    if (refused) throw refused;
    const [row] = await tx.select().from(groupRuling).where(eq(groupRuling.seq, seq));
    const [group] = row ? await tx.select().from(ticketGroup).where(eq(ticketGroup.key, row.groupKey)).for('update') : [];
    if (!row || !group) throw errors.notFound('归组记录');
    const work: RulingWork = { core, tx, actor, now: core.now(), seq: await nextSeq(tx), group };
    return write(work, { kind: 'undo', reason: checked.reason, ...await undoRuling(work, row) });
  });
}

type Written = Pick<RulingRow, 'kind' | 'groupKey' | 'groupName' | 'reason'> & Partial<RulingRow>;
async function write({ tx, seq, actor, now }: RulingWork, values: Written): Promise<RulingRow> {
  const [row] = await tx.insert(groupRuling).values({ ...values, seq, byId: actor.staffId, byName: actor.name, at: now }).returning();
  return row!;
}
