/** Does a verb on an alert: lock, check, change, remember, tell — in one transaction. */
import { and, eq, sql } from 'drizzle-orm';
import { checkInput, errors, type Core, type StaffActor, type Tx } from '../../../ticketing/index.ts';
import { alert, alertEvent } from '../../db/schema/index.ts';
import { tellOpenPages } from '../raise/raise.ts';
import { alertRefusal, alertTransition, type AlertRow, type AnyAlertVerb } from './verb.ts';

/** @throws HotlineError notFound, notAllowed, wrongState, ruleRefused, stale, invalid */
export async function actOnAlert(core: Core, actor: StaffActor, alertNo: string, verb: AnyAlertVerb, input: unknown, revision?: number): Promise<void> {
  const checked = checkInput(verb.input, input);
  if (verb.around) {
    const [seen] = await core.db.select().from(alert).where(eq(alert.alertNo, alertNo));
    if (!seen) throw errors.notFound('预警');
    refuse(verb, seen, actor, revision);
    // Whoever came second meets the row as the first one left it, and nothing of theirs remains.
    return verb.around(core, actor, seen, checked, async (tx, patch, data) => write(core, tx, actor, await lock(tx, alertNo), verb, patch, data, revision));
  }
  await core.db.transaction(async (tx) => {
    const row = await lock(tx, alertNo);
    refuse(verb, row, actor, revision);
    const { patch, data = {} } = await verb.apply!({ core, tx, now: core.now(), actor, row }, checked);
    await write(core, tx, actor, row, verb, patch, data, revision);
  });
}

async function lock(tx: Tx, alertNo: string): Promise<AlertRow> {
  const [row] = await tx.select().from(alert).where(eq(alert.alertNo, alertNo)).for('update');
  if (!row) throw errors.notFound('预警');
  return row;
}

function refuse(verb: AnyAlertVerb, row: AlertRow, actor: StaffActor, revision?: number): void {
  const refusal = alertRefusal(verb, row, actor);
  if (refusal) throw refusal;
  if (revision !== undefined && revision !== row.revision) throw errors.stale([{ verb: row.state, at: row.lastSeenAt, by: row.takenByName ?? '他人' }], '预警');
}

async function write(core: Core, tx: Tx, actor: StaffActor, row: AlertRow, verb: AnyAlertVerb, patch: Partial<typeof alert.$inferInsert>, data: Record<string, unknown>, revision?: number): Promise<void> {
  refuse(verb, row, actor, revision);
  const [to] = alertTransition(verb.name).to;
  const now = core.now();
  const taken = row.takenBy === null && to !== 'new' ? { takenBy: actor.staffId, takenByName: actor.name, takenAt: now } : {};
  await tx.update(alert).set({ ...taken, ...patch, state: to!, revision: sql`${alert.revision} + 1` }).where(and(eq(alert.id, row.id)));
  await tx.insert(alertEvent).values({ alertId: row.id, at: now, kind: verb.name, by: actor.staffId, byName: actor.name, data: { ...data, from: row.state, to } });
  await tellOpenPages(tx);
}
