/**
 * 自动派单门槛: proposed with a stated return rate and a reason, every version kept. A change that lets the machine send on less, or as much as the city's
 * decided tickets bear out, holds at once, as the visit plan does. One that lets it send on more than they bear out needs a second person, as the deadline
 * profile does (四眼, common practice): it is a wager on other people's work. An earlier version is put back by one press.
 */
import { and, desc, eq, lt, sql } from 'drizzle-orm';
import { z } from 'zod';
import { roleFor, type Role, type StaffActor } from '../../access/actor.ts';
import type { Core } from '../../core.ts';
import { routingPolicy } from '../../db/schema/index.ts';
import type { Tx } from '../../db/connect.ts';
import { isRealDay } from '../../deadline/city-day.ts';
import { errors } from '../../errors.ts';
import { roleNames } from '../../verb/wording.ts';
import { policyChange, readPolicy, type PolicyChange, type RoutingPolicy } from '../policy.ts';
import { bearsOut, type PolicyEvidence } from './evidence.ts';
import { highestThreshold, lowestThreshold } from './choose.ts';
import { evidenceFor } from './read.ts';

export const mayPropose: readonly Role[] = ['supervisor', 'analyst', 'teamLead', 'coordinator'];
/** Who may put a policy in force, confirm another's and put an earlier one back. */
export const mayPutInForce: readonly Role[] = ['supervisor', 'teamLead'];

const reason = z.string().trim().min(4, '请写明理由（至少4个字）').max(500);
const day = z.string().refine(isRealDay, '不是有效的日期');
export const policyInput = policyChange.extend({
  autoFrom: z.number().min(lowestThreshold, `门槛不低于${lowestThreshold * 100}%`).max(highestThreshold, `门槛不高于${highestThreshold * 100}%`),
  /** of those sent on alone at most this share may come back */
  returnRate: z.number().min(0.001, '退单率不低于0.1%').max(0.2, '退单率不高于20%'),
  reason,
  /** the version that was looked at */
  based: z.string().max(40),
  /** the days whose tickets are the evidence */
  from: day, to: day,
});
export type PolicyInput = z.infer<typeof policyInput>;
export const decisionInput = z.object({ reason, based: z.string().max(40) });

export type PolicyRow = typeof routingPolicy.$inferSelect;

/** @returns the row: in force, or proposed and waiting for a second person. @throws notAllowed; stale; ruleRefused samePolicy, notInForceAlone */
export async function proposePolicy(core: Core, actor: StaffActor, { returnRate, reason: why, based, from, to, ...change }: PolicyInput): Promise<PolicyRow> {
  mustBeOne(actor, mayPropose, '提出自动派单门槛', 'propose a threshold');
  const evidence = await evidenceFor(core, actor, { from, to }, change);
  const now = await readPolicy(core, core.db);
  const before = await evidenceFor(core, actor, { from, to }, now);
  return core.db.transaction(async (tx) => {
    await lockAndCheck(core, tx, based);
    if (same(change, now)) throw errors.ruleRefused('samePolicy', '与现行门槛相同，没有需要修改的内容。', 'This is the policy in force; nothing would change.');
    const alone = roleFor(actor, mayPutInForce) !== undefined && !(sendsMore(change, evidence, now, before) && change.automatic && !bearsOut(evidence, change.autoFrom, returnRate));
    await tx.update(routingPolicy).set({ state: 'withdrawn' }).where(eq(routingPolicy.state, 'proposed'));
    if (alone) await retire(tx);
    const [made] = await tx.insert(routingPolicy).values({
      policy: change, returnRate, evidence, reason: why, state: alone ? 'inForce' : 'proposed',
      proposedBy: actor.staffId, proposedByName: actor.name, proposedAt: core.now(), inForceAt: alone ? core.now() : null,
    }).returning();
    core.log.info({ policy: made!.id, state: made!.state, by: actor.username }, 'a routing policy was proposed');
    return made!;
  });
}

/** The second person agrees. @throws notAllowed; notFound; ruleRefused fourEyes, notProposed */
export async function confirmPolicy(core: Core, actor: StaffActor, id: number): Promise<void> {
  mustBeOne(actor, mayPutInForce, '启用自动派单门槛', 'put a threshold in force');
  await core.db.transaction(async (tx) => {
    await lock(tx);
    const row = await proposedRow(tx, id);
    if (row.proposedBy === actor.staffId) throw errors.ruleRefused('fourEyes', '提出人不能自己确认：该门槛超出已办结工单所能证明的范围，须由另一名督办员或班长确认。', 'Who proposed it may not confirm it: it goes beyond what decided tickets bear out, and another supervisor or team lead must.');
    await retire(tx);
    await tx.update(routingPolicy).set({ state: 'inForce', confirmedBy: actor.staffId, confirmedByName: actor.name, inForceAt: core.now() }).where(eq(routingPolicy.id, id));
  });
}

/** Taken back by who proposed it, or not agreed to. @throws notAllowed; notFound; ruleRefused notProposed */
export async function withdrawPolicy(core: Core, actor: StaffActor, id: number): Promise<void> {
  await core.db.transaction(async (tx) => {
    await lock(tx);
    const row = await proposedRow(tx, id);
    if (row.proposedBy !== actor.staffId) mustBeOne(actor, mayPutInForce, '否决他人提出的门槛', 'decline a threshold somebody else proposed');
    await tx.update(routingPolicy).set({ state: 'withdrawn' }).where(eq(routingPolicy.id, id));
  });
}

/** One press back: what held before holds again, as a version of its own. Pressed again it goes one further back. @throws notAllowed; stale; ruleRefused nothingBefore */
export async function rollBackPolicy(core: Core, actor: StaffActor, { reason: why, based }: z.infer<typeof decisionInput>): Promise<PolicyRow> {
  mustBeOne(actor, mayPutInForce, '退回自动派单门槛', 'put an earlier threshold back');
  return core.db.transaction(async (tx) => {
    await lockAndCheck(core, tx, based);
    const [current] = await tx.select().from(routingPolicy).where(eq(routingPolicy.state, 'inForce'));
    if (!current || current.restores === initial) throw errors.ruleRefused('nothingBefore', '现行的是初始门槛，没有更早的版本可以退回。', 'The policy that came with the program is in force; there is none before it.');
    const before = await beforeOf(tx, current);
    await retire(tx);
    const { automatic, autoFrom, slope, shift } = await readPolicy(core, tx); // with none in force: the initial one
    const [made] = await tx.insert(routingPolicy).values({
      policy: before?.policy ?? { automatic, autoFrom, slope, shift }, returnRate: before?.returnRate ?? null, evidence: before?.evidence ?? null, reason: why,
      restores: before ? before.restores ?? before.id : initial, state: 'inForce', proposedBy: actor.staffId, proposedByName: actor.name, proposedAt: core.now(), inForceAt: core.now(),
    }).returning();
    core.log.info({ policy: made!.id, restores: made!.restores, by: actor.username }, 'a routing policy was put back');
    return made!;
  });
}

/** Stands for the policy that comes with the program or the city's setting, which is no row. */
export const initial = 0;

/** What held before a policy; of one that was itself put back, what held before the one it restores. */
async function beforeOf(tx: Tx, current: PolicyRow): Promise<PolicyRow | undefined> {
  const [restored] = current.restores ? await tx.select().from(routingPolicy).where(eq(routingPolicy.id, current.restores)) : [];
  const [before] = await tx.select().from(routingPolicy).where(and(eq(routingPolicy.state, 'past'), lt(routingPolicy.id, (restored ?? current).id))).orderBy(desc(routingPolicy.id)).limit(1);
  return before?.restores === initial ? undefined : before;
}

const fields = ['automatic', 'autoFrom', 'slope', 'shift'] as const;
const same = (a: PolicyChange, b: PolicyChange) => fields.every((f) => a[f] === b[f]);

/** By the tickets of the period, and where they say nothing by the numbers: another calibration without evidence counts as more. */
function sendsMore(change: PolicyChange, evidence: PolicyEvidence, now: RoutingPolicy, before: PolicyEvidence): boolean {
  if (!now.automatic) return change.automatic;
  if (evidence.n > 0 && before.sent !== evidence.sent) return evidence.sent > before.sent;
  return change.autoFrom < now.autoFrom || change.slope !== now.slope || change.shift !== now.shift;
}

const lock = (tx: Tx) => tx.execute(sql`select pg_advisory_xact_lock(hashtext('routing_policy'))`);

/** @throws stale when somebody changed it since it was looked at */
async function lockAndCheck(core: Core, tx: Tx, based: string): Promise<void> {
  await lock(tx);
  if ((await readPolicy(core, tx)).version === based) return;
  const [last] = await tx.select().from(routingPolicy).where(eq(routingPolicy.state, 'inForce'));
  throw errors.stale(last ? [{ verb: 'routingPolicy', at: last.inForceAt ?? last.proposedAt, by: last.confirmedByName ?? last.proposedByName }] : [], '自动派单门槛');
}

const retire = (tx: Tx) => tx.update(routingPolicy).set({ state: 'past' }).where(eq(routingPolicy.state, 'inForce'));

async function proposedRow(tx: Tx, id: number): Promise<PolicyRow> {
  const [row] = await tx.select().from(routingPolicy).where(eq(routingPolicy.id, id));
  if (!row) throw errors.notFound('门槛方案');
  if (row.state !== 'proposed') throw errors.ruleRefused('notProposed', '该方案已不在待确认状态，请刷新页面。', 'It no longer waits for anybody; look again.');
  return row;
}

function mustBeOne(actor: StaffActor, who: readonly Role[], zh: string, en: string): void {
  if (!roleFor(actor, who)) throw errors.notAllowed(`您的岗位不能${zh}，须由${roleNames(who)}办理。`, `Your role may not ${en}; it is for: ${who.join(', ')}.`, { who });
}
