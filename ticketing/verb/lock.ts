/** Verbs about several tickets lock them all in the order of their ids, so that two such verbs wait for each other and never for ever. */
import { inArray, type SQL } from 'drizzle-orm';
import type { Tx } from '../db/connect.ts';
import { ticket } from '../db/schema/index.ts';
import { HotlineError } from '../errors.ts';
import type { AnyVerb } from './verb.ts';

/** Somebody changed which tickets belong together between looking and locking. `act` begins again; other callers hand on the refusal. */
class LocksChanged extends HotlineError {
  constructor() { super('stale', 409, '相关工单刚刚有变化，请刷新后再试。', 'The tickets concerned have just changed; look again and retry.'); }
}

/** Often enough for any number of people; a verb that never settles would be a mistake in the program. */
const tries = 5;

/** Locks the target and what the verb names beside it. Nothing to lock where the target does not exist: loading it says so. @throws LocksChanged */
export async function lockTogether(tx: Tx, target: SQL, verb: AnyVerb, input: unknown): Promise<void> {
  if (!verb.alsoLocks) return;
  const [own] = await tx.select({ id: ticket.id }).from(ticket).where(target);
  if (!own) return;
  const ids = [own.id, ...await verb.alsoLocks(tx, own.id, input)];
  await tx.select({ id: ticket.id }).from(ticket).where(inArray(ticket.id, ids)).orderBy(ticket.id).for('update');
  if ((await verb.alsoLocks(tx, own.id, input)).some((id) => !ids.includes(id))) throw new LocksChanged();
}

/** Does it again from the beginning when the locks changed. */
export async function whileLocksChange<T>(doing: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await doing();
    } catch (error) {
      if (!(error instanceof LocksChanged) || attempt === tries) throw error;
    }
  }
}
