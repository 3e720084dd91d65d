/** 异常提醒: raised once and counted on, told to the administrators, closed by a person who looked. */
import { and, arrayOverlaps, eq, isNull, sql } from 'drizzle-orm';
import { z } from 'zod';
import { checkInput, errors, roleFor, roleNames, schema, type Core, type Db, type Role, type StaffActor, type Tx } from '../../../ticketing/index.ts';
import { dialAlarm } from '../../db/schema/index.ts';

type Row = typeof dialAlarm.$inferSelect;
export type NewAlarm = Pick<Row, 'kind' | 'about' | 'staffId' | 'stops' | 'data'>;
const told: Role[] = ['secAdmin', 'supervisor'];

/** Raises an alarm, or counts the open one of the same kind and subject on. Who has to look is told when it is new. */
export async function raiseAlarm(core: Core, alarm: NewAlarm): Promise<void> {
  const now = core.now();
  const [row] = await core.db.insert(dialAlarm).values({ ...alarm, raisedAt: now, lastAt: now })
    .onConflictDoUpdate({ target: [dialAlarm.kind, dialAlarm.about], targetWhere: sql`closed_at is null`, set: { lastAt: now, times: sql`${dialAlarm.times} + 1`, data: alarm.data, stops: sql`${dialAlarm.stops} or excluded.stops` } }).returning();
  if (row!.times > 1) return;
  core.log.warn({ kind: alarm.kind, about: alarm.about }, 'telephony raised an alarm');
  const people = await core.db.select({ id: schema.staff.id }).from(schema.staff).where(and(eq(schema.staff.active, true), arrayOverlaps(schema.staff.roles, told)));
  for (const { id } of people) await core.sql.notify('phone', JSON.stringify({ staffId: id, data: { what: 'alarm', kind: alarm.kind } }));
}

/** The open alarm because of which this person dials only for tasks, or null. */
export async function stoppedBy(db: Db | Tx, staffId: number): Promise<Row | null> {
  const [row] = await db.select().from(dialAlarm).where(and(eq(dialAlarm.staffId, staffId), eq(dialAlarm.stops, true), isNull(dialAlarm.closedAt))).limit(1);
  return row ?? null;
}

export const closeInput = z.object({ finding: z.string().trim().min(4, '请写明核查结论（至少4个字）').max(1000) });
const closers: readonly Role[] = ['secAdmin', 'supervisor'];

/** @returns why this actor may not close it, or null. Nobody closes an alarm about themselves. */
export function closeRefusal(row: Pick<Row, 'staffId' | 'closedAt'>, actor: StaffActor) {
  if (!roleFor(actor, closers)) return errors.notAllowed(`异常提醒由${roleNames(closers)}核查。`, `Alarms are looked into by: ${closers.join(', ')}.`);
  if (row.closedAt) return errors.wrongState('该提醒已核查。', 'It was looked into already.', { state: 'closed', from: ['open'] });
  return row.staffId === actor.staffId ? errors.ruleRefused('ownAlarm', '与本人有关的提醒须由他人核查。', 'An alarm about yourself is looked into by another person.') : null;
}

/** @throws HotlineError notFound, notAllowed, wrongState, ruleRefused ownAlarm, invalid */
export async function closeAlarm(core: Core, actor: StaffActor, id: number, input: unknown): Promise<void> {
  await core.db.transaction(async (tx) => {
    const [row] = await tx.select().from(dialAlarm).where(eq(dialAlarm.id, id)).for('update');
    if (!row) throw errors.notFound('提醒');
    const refusal = closeRefusal(row, actor);
    if (refusal) throw refusal;
    const { finding } = checkInput(closeInput, input);
    await tx.update(dialAlarm).set({ closedBy: actor.staffId, closedAt: core.now(), finding }).where(eq(dialAlarm.id, id));
  });
}
