/** The plan that holds, its versions, and making a new one. */
import { desc } from 'drizzle-orm';
import { z } from 'zod';
import { roleFor, type StaffActor } from '../../access/actor.ts';
import type { Core } from '../../core.ts';
import type { Db, Tx } from '../../db/connect.ts';
import { visitPlan, type VisitPlanRow } from '../../db/schema/index.ts';
import { appealTypes, callerCategories, urgencies } from '../../db/schema/types.ts';
import { errors } from '../../errors.ts';
import { defaultPlan } from './default-plan.ts';
import { takesAll } from './pick.ts';

export interface Plan { version: number; rows: VisitPlanRow[]; note: string; madeByName: string; madeAt: Date | null }

/** The version before anybody made one. */
const firstVersion = 1;
const first: Plan = { version: firstVersion, rows: [...defaultPlan], note: '初始方案', madeByName: '系统', madeAt: null };

/** The plan that holds now. */
export async function currentPlan(db: Db | Tx): Promise<Plan> {
  const [row] = await db.select().from(visitPlan).orderBy(desc(visitPlan.version)).limit(1);
  return row ?? first;
}

/** Every version, newest first. */
export async function planVersions(db: Db): Promise<Plan[]> {
  return [...await db.select().from(visitPlan).orderBy(desc(visitPlan.version)).limit(100), first];
}

const some = <T extends string>(values: readonly [T, ...T[]]) => z.array(z.enum(values)).optional();
const planRow = z.object({
  code: z.string().trim().regex(/^[a-z][a-zA-Z0-9-]{0,30}$/, '代码以小写字母开头，只含字母、数字和横线'), name: z.string().trim().min(1, '请填写名称').max(40),
  appealTypes: some(appealTypes), urgencies: some(urgencies), callerCategories: some(callerCategories), unitIds: z.array(z.string().max(64)).max(50).optional(), reworked: z.boolean().optional(),
  method: z.enum(['phone', 'message']), share: z.number().min(0, '比例为0到100').max(100, '比例为0到100'), rest: z.enum(['phone', 'message', 'none']), noAnswer: z.enum(['phone', 'close']),
});
export const planInput = z.object({ rows: z.array(planRow).min(1, '至少一行').max(60), note: z.string().trim().min(4, '请写明为何调整（至少4个字）').max(500), version: z.number().int() });

/**
 * Makes the next version. Nothing of a plan is ever overwritten: who, when, why and every row stay.
 * @throws HotlineError notAllowed, stale (somebody made one meanwhile), ruleRefused
 */
export async function changePlan(core: Core, actor: StaffActor, { rows, note, version }: z.infer<typeof planInput>): Promise<Plan> {
  if (!roleFor(actor, ['supervisor'])) throw errors.notAllowed('回访方案由督办员调整。', 'The visit plan is changed by supervisors.');
  if (!takesAll(rows.at(-1)!)) throw errors.ruleRefused('planNoCatchAll', '最后一行须适用于所有工单（各条件留空），否则有的工单无人回访。', 'The last row must take every ticket (no conditions), or some would not be visited.');
  if (rows.slice(0, -1).some(takesAll)) throw errors.ruleRefused('planRowUnreachable', '没有条件的行只能放在最后，其后的行不会用到。', 'A row without conditions stands last; those after it would never be used.');
  if (new Set(rows.map((r) => r.code)).size < rows.length) throw errors.ruleRefused('planCodeTwice', '行的代码不能重复。', 'Two rows have the same code.');
  const unknown = rows.flatMap((r) => r.unitIds ?? []).find((id) => !core.city.units.has(id));
  if (unknown) throw errors.ruleRefused('unitUnknown', `没有这个单位：${unknown}。`, `No such unit: ${unknown}.`);
  return core.db.transaction(async (tx) => {
    const before = await currentPlan(tx);
    if (before.version !== version) throw errors.stale([{ verb: 'changePlan', at: before.madeAt ?? core.now(), by: before.madeByName }], '回访方案');
    const [made] = await tx.insert(visitPlan).values({ version: version + 1, rows: rows as VisitPlanRow[], note, madeBy: actor.staffId, madeByName: actor.name, madeAt: core.now() }).onConflictDoNothing().returning();
    if (!made) throw errors.stale([], '回访方案');
    core.log.info({ version: made.version, by: actor.username }, 'the visit plan was changed');
    return made;
  });
}
