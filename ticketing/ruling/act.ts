/** Does a verb on a ruling: under the lock of the ticket it was made for, whose chain remembers it. */
import { eq } from 'drizzle-orm';
import type { StaffActor } from '../access/actor.ts';
import type { Core } from '../core.ts';
import { ruling } from '../db/schema/index.ts';
import { errors } from '../errors.ts';
import { reload } from '../reload.ts';
import { open } from '../verb/act.ts';
import { checkInput } from '../verb/check-input.ts';
import { rulingRefusal, rulingTransition, type AnyRulingVerb } from './verb.ts';

/**
 * The catalogue of this process is read again before the answer; the others hear of it when the transaction commits.
 * @throws HotlineError notFound (also: the ticket is not yours to see), notAllowed, wrongState, ruleRefused, invalid
 */
export async function actOnRuling(core: Core, actor: StaffActor, id: number, verb: AnyRulingVerb, input: unknown): Promise<void> {
  const checked = checkInput(verb.input, input);
  await core.db.transaction(async (tx) => {
    const [found] = await tx.select({ ticketId: ruling.ticketId }).from(ruling).where(eq(ruling.id, id));
    if (!found) throw errors.notFound('裁定');
    const { work } = await open(core, tx, actor, { ticketId: found.ticketId });
    const [row] = await tx.select().from(ruling).where(eq(ruling.id, id)).for('update');
    const refusal = rulingRefusal(verb, row!, actor);
    if (refusal) throw refusal;
    const patch = await verb.apply(work, row!, checked);
    const [to] = rulingTransition(verb.name).to;
    const by = to === 'confirmed' ? { confirmedBy: actor.staffId, confirmedByName: actor.name, confirmedAt: work.now } : { revokedBy: actor.staffId, revokedByName: actor.name, revokedAt: work.now };
    await tx.update(ruling).set({ ...patch, ...by, state: to! }).where(eq(ruling.id, id));
    await work.flush();
  });
  await reload(core, 'city');
}
