/** 机构改革: whose work of a month is counted for which unit. Figures stand under the unit of then; for scores they are added to whoever took its place by the month's end. */
import { asc, eq } from 'drizzle-orm';
import { z } from 'zod';
import { errors, isRealDay, unitName, type Core, type Db, type StaffActor, type Tx } from '../../ticketing/index.ts';
import { unitSuccession } from '../db/schema/index.ts';

export type Succession = typeof unitSuccession.$inferSelect;

export const readSuccessions = (db: Db | Tx): Promise<Succession[]> => db.select().from(unitSuccession).where(eq(unitSuccession.active, true)).orderBy(asc(unitSuccession.fromDay), asc(unitSuccession.unitId));

/** @param on the last day of the period. @returns from a unit to whoever stands in its place then; itself where nobody does */
export function successorOn(successions: readonly Succession[], on: string): (unitId: string) => string {
  const next = new Map(successions.filter((s) => s.fromDay <= on).map((s) => [s.unitId, s.successorId]));
  return (unitId) => {
    const seen = new Set<string>();
    let at = unitId;
    for (let to = next.get(at); to !== undefined && !seen.has(at); to = next.get(at)) { seen.add(at); at = to; }
    return at;
  };
}

export const successionInput = z.object({
  unitId: z.string().min(1).max(64), successorId: z.string().min(1).max(64), fromDay: z.string().refine(isRealDay, '日期格式为 YYYY-MM-DD'), basis: z.string().trim().min(4, '请写明依据（至少4个字）').max(500),
});

/** @throws HotlineError notAllowed, notFound, ruleRefused: onto itself, in a circle */
export async function recordSuccession(core: Core, actor: StaffActor, { unitId, successorId, fromDay, basis }: z.infer<typeof successionInput>): Promise<void> {
  if (!actor.roles.some((r) => r === 'supervisor' || r === 'sysAdmin')) throw errors.notAllowed('单位承继由督办或系统管理员登记。', 'A supervisor or a system administrator records which unit took another’s place.');
  for (const id of [unitId, successorId]) if (!core.city.units.has(id)) throw errors.notFound('单位');
  await core.db.transaction(async (tx) => {
    await tx.execute('lock table unit_succession in share row exclusive mode');
    const known = (await readSuccessions(tx)).filter((s) => s.unitId !== unitId);
    if (unitId === successorId || successorOn(known.map((s) => ({ ...s, fromDay: '0000-01-01' })), '0000-01-01')(successorId) === unitId)
      throw errors.ruleRefused('successionCircle', `「${unitName(core.city, successorId)}」已由「${unitName(core.city, unitId)}」承继，不能互相承继。`, 'The two would take each other’s place; choose another successor.');
    const row = { unitId, successorId, fromDay, basis, active: true, recordedBy: actor.staffId, recordedByName: actor.name, recordedAt: core.now() };
    await tx.insert(unitSuccession).values(row).onConflictDoUpdate({ target: unitSuccession.unitId, set: row });
  });
}
