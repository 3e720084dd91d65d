/** The rules for dialling as a whole are proposed by one and confirmed by another; a version is never changed. */
import { isDeepStrictEqual } from 'node:util';
import { eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { checkInput, decided, errors, proposalRefusal, reason, roleFor, roleNames, type Core, type ProposalVerb, type Role, type StaffActor, type WhoDecides } from '../../../ticketing/index.ts';
import { dialRules } from '../../db/schema/index.ts';
import { dialRulesNow } from './in-force.ts';
import { judge } from './judge.ts';
import { dialPurposes, dialRulesShape, type DialRules } from './rules.ts';

export type DialRulesRow = typeof dialRules.$inferSelect;
const proposers: readonly Role[] = ['sysAdmin'];
export const rulesWho: WhoDecides = { proposers, confirmers: ['secAdmin'] };
export const dialRulesInput = z.object({ rules: dialRulesShape, reason });

export const mayProposeRules = (actor: StaffActor): boolean => roleFor(actor, proposers) !== undefined;
export const rulesDecision = (row: Pick<DialRulesRow, 'state' | 'proposedBy'>, actor: StaffActor, verb: ProposalVerb) => proposalRefusal(row, rulesWho, actor, verb);

/** @throws HotlineError notAllowed, invalid; ruleRefused emergencyOpen, sameCode, hoursBackwards, nothingChanges, alreadyProposed */
export async function proposeRules(core: Core, actor: StaffActor, raw: unknown): Promise<DialRulesRow> {
  if (!mayProposeRules(actor)) throw errors.notAllowed(`外呼规则由${roleNames(proposers)}提出、${roleNames(['secAdmin'])}确认。`, 'A system administrator proposes the rules, a security administrator confirms them.');
  const { rules, reason: why } = checkInput(dialRulesInput, raw);
  check(rules);
  return core.db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('dial rules'))`);
    const [open] = await tx.select({ id: dialRules.id }).from(dialRules).where(eq(dialRules.state, 'proposed'));
    if (open) throw errors.ruleRefused('alreadyProposed', '外呼规则已有待确认的变更，请先确认、退回或撤回。', 'A change of the rules waits for its decision already.');
    if (isDeepStrictEqual(dialRulesShape.parse((await dialRulesNow(tx)).rules), rules)) throw errors.ruleRefused('nothingChanges', '与现行规则相同，无需变更。', 'Those are the rules in force.');
    const [made] = await tx.insert(dialRules).values({ rules, state: 'proposed', reason: why, proposedBy: actor.staffId, proposedAt: core.now() }).returning();
    return made!;
  });
}

/** Rules that would keep an agent from calling for help, or that cannot be read, are not proposed. */
function check(rules: DialRules): void {
  if (rules.hours.from >= rules.hours.to) throw errors.ruleRefused('hoursBackwards', '开始时间须早于结束时间。', 'The hours end before they begin.');
  const twice = rules.rows.find((row, i) => rules.rows.findIndex((r) => r.code === row.code) !== i);
  if (twice) throw errors.ruleRefused('sameCode', `两条规则使用了同一代码「${twice.code}」。`, `Two rows have the code ${twice.code}.`);
  for (const number of ['110', '119', '120', '122']) for (const purpose of dialPurposes) {
    const { refusal, row } = judge(rules, { number, kind: 'emergency', purpose, roles: ['vendorStaff'], known: false });
    if (refusal || !row.always) throw errors.ruleRefused('emergencyOpen', `任何人在任何时间都须能拨打${number}：请保留允许紧急号码且不限时间的规则，并放在最前。`, `Everybody must always be able to call ${number}: keep a row that allows it at any hour, and put it first.`);
  }
}

/** @throws HotlineError notFound, notAllowed, wrongState, ruleRefused ownRequest, invalid */
export async function decideRules(core: Core, actor: StaffActor, id: number, verb: ProposalVerb, decision?: string): Promise<void> {
  await core.db.transaction(async (tx) => {
    const [row] = await tx.select().from(dialRules).where(eq(dialRules.id, id)).for('update');
    if (!row) throw errors.notFound('外呼规则变更');
    await tx.update(dialRules).set(decided(rulesDecision(row, actor, verb), verb, actor, core.now(), decision)).where(eq(dialRules.id, id));
  });
}
