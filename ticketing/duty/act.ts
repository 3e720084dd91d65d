/** Does a verb on an alarm: under the lock of its ticket, whose chain remembers it. */
import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import { roleFor, type StaffActor } from '../access/actor.ts';
import type { Core } from '../core.ts';
import { dutyAlarm } from '../db/schema/duty.ts';
import { errors } from '../errors.ts';
import { open } from '../verb/act.ts';
import { checkInput } from '../verb/check-input.ts';
import { transitionOf, type Transition } from '../verb/transition.ts';
import type { Work } from '../verb/work.ts';
import { roleNames } from '../verb/wording.ts';
import type { DutyState } from '../db/schema/duty.ts';
import { dutyStateName, dutyTable, type DutyVerbName } from './table.ts';

export type DutyRow = typeof dutyAlarm.$inferSelect;

export interface DutyVerb<I> {
  name: DutyVerbName;
  summary: string;
  input: z.ZodType<I>;
  apply(work: Work, row: DutyRow, actor: StaffActor, input: I): Partial<typeof dutyAlarm.$inferInsert>;
}
export const dutyVerb = <I>(definition: DutyVerb<I>): DutyVerb<I> => definition;
// oxlint-disable-next-line no-explicit-any
export type AnyDutyVerb = DutyVerb<any>;

/** @throws HotlineError notFound (also: the ticket is not yours to see), notAllowed, wrongState, invalid */
export async function actOnAlarm(core: Core, actor: StaffActor, id: number, verb: AnyDutyVerb, input: unknown): Promise<void> {
  const checked = checkInput(verb.input, input);
  await core.db.transaction(async (tx) => {
    const [found] = await tx.select({ ticketId: dutyAlarm.ticketId }).from(dutyAlarm).where(eq(dutyAlarm.id, id));
    if (!found) throw errors.notFound('值班提醒');
    const { work } = await open(core, tx, actor, { ticketId: found.ticketId });
    const [row] = await tx.select().from(dutyAlarm).where(eq(dutyAlarm.id, id)).for('update');
    const { zh, en, who, from, to } = transitionOf(dutyTable, verb.name) as Transition<DutyState>;
    if (!roleFor(actor, who)) throw errors.notAllowed(`您的岗位不能「${zh}」，须由${roleNames(who)}办理。`, `Your role may not ${en.toLowerCase()}.`, { verb: verb.name, who });
    if (!from.includes(row!.state)) throw errors.wrongState(`该提醒${row!.acknowledgedByName ? `已由${row!.acknowledgedByName}确认，` : ''}当前为「${dutyStateName(row!.state)}」，不能「${zh}」。`, `The alarm is ${row!.state}.`, { verb: verb.name, state: row!.state, from });
    const patch = verb.apply(work, row!, actor, checked);
    work.stopClocks(['duty']);
    await tx.update(dutyAlarm).set({ ...patch, state: to[0]!, dueAt: null }).where(eq(dutyAlarm.id, id));
    await work.flush({ looked: true });
  });
}
