/** Who may do what with formulas and months. Domain rule: the deadline or score formula is changed by one and confirmed by another (four eyes). */
import { errors, roleFor, roleNames, transitionOf, type StaffActor, type Table, type Who } from '../../ticketing/index.ts';
import type { formulaStates, periodStates } from '../db/schema/index.ts';

export type FormulaState = (typeof formulaStates)[number];
/** `none`: the month has no period yet. */
export type PeriodState = 'none' | (typeof periodStates)[number];

const judges: readonly Who[] = ['supervisor', 'eSupervision'];

export const formulaTable = [
  { verb: 'propose', zh: '提出新公式', en: 'Propose a formula', from: [], to: ['proposed'], who: judges },
  { verb: 'confirm', zh: '确认', en: 'Confirm', from: ['proposed'], to: ['confirmed'], who: judges },
  { verb: 'reject', zh: '退回', en: 'Reject', from: ['proposed'], to: ['rejected'], who: judges },
  { verb: 'withdraw', zh: '撤回', en: 'Withdraw', from: ['proposed'], to: ['withdrawn'], who: judges },
] as const satisfies Table<FormulaState>;

export const periodTable = [
  { verb: 'publish', zh: '公示', en: 'Publish', from: ['none'], to: ['published'], who: judges },
  { verb: 'recount', zh: '重新计算', en: 'Count again', from: ['published'], to: [], who: [...judges, 'system'] },
  { verb: 'freeze', zh: '确认并冻结', en: 'Freeze', from: ['published'], to: ['frozen'], who: judges },
  { verb: 'revise', zh: '更正', en: 'Revise', from: ['frozen'], to: ['published'], who: judges },
] as const satisfies Table<PeriodState>;

export type FormulaVerb = (typeof formulaTable)[number]['verb'];
export type PeriodVerb = (typeof periodTable)[number]['verb'];
const formulaNames: Record<FormulaState, string> = { proposed: '待确认', confirmed: '已确认', rejected: '已退回', withdrawn: '已撤回' };
const periodNames: Record<PeriodState, string> = { none: '未公示', published: '公示中', frozen: '已冻结' };
export const formulaStateName = (state: FormulaState): string => formulaNames[state];
export const periodStateName = (state: PeriodState): string => periodNames[state];

/** @returns why this actor may not, or null. Pure: the page asks before it shows a button. */
export function formulaRefusal(actor: StaffActor, verb: FormulaVerb, row: { state: FormulaState; proposedBy: number } | null) {
  const { zh, en, who, from } = transitionOf<FormulaState>(formulaTable, verb)!;
  if (!roleFor(actor, who)) return errors.notAllowed(`考核公式由${roleNames(who)}「${zh}」。`, `To ${en.toLowerCase()} takes: ${who.join(', ')}.`);
  if (!row) return null;
  if (!from.includes(row.state)) return errors.wrongState(`该公式「${formulaNames[row.state]}」，不能「${zh}」。`, `The formula is ${row.state}.`, { state: row.state, from });
  if (verb === 'withdraw' && row.proposedBy !== actor.staffId) return errors.ruleRefused('notYourProposal', '只有提出人可以撤回；如不同意请退回。', 'Only who proposed it withdraws it; reject it instead.');
  if ((verb === 'confirm' || verb === 'reject') && row.proposedBy === actor.staffId) return errors.ruleRefused('ownRequest', '不能确认自己提出的公式，请由另一人办理。', 'You proposed it; another person must decide.');
  return null;
}

export interface PeriodFacts { month: string; state: PeriodState; publishedBy: number | null; appealUntil: Date | null; pendingAppeals: number }

/** @returns why this actor may not, or null. */
export function periodRefusal(actor: StaffActor, verb: PeriodVerb, facts: PeriodFacts, now: { day: string; at: Date }) {
  const { zh, en, who, from } = transitionOf<PeriodState>(periodTable, verb)!;
  if (!roleFor(actor, who)) return errors.notAllowed(`考核结果由${roleNames(who)}「${zh}」。`, `To ${en.toLowerCase()} takes: ${who.join(', ')}.`);
  if (!from.includes(facts.state)) return errors.wrongState(`${facts.month}考核「${periodNames[facts.state]}」，不能「${zh}」。`, `${facts.month} is ${facts.state}; ${en.toLowerCase()} needs ${from.join(' or ')}.`, { state: facts.state, from });
  if (verb === 'publish' && facts.month >= now.day.slice(0, 7)) return errors.ruleRefused('monthRuns', `${facts.month}尚未结束，月末之后才能公示；可先用公式试算。`, 'The month is not over; it is published afterwards. Try the formula meanwhile.');
  if (verb === 'freeze' && facts.appealUntil && now.at <= facts.appealUntil) return errors.ruleRefused('appealWindowOpen', '申诉期尚未结束，期满后才能冻结。', 'Units may still appeal; freeze it when their time is over.');
  if (verb === 'freeze' && facts.pendingAppeals) return errors.ruleRefused('appealsPending', `还有${facts.pendingAppeals}件考核申诉未审定，审定后才能冻结。`, `${facts.pendingAppeals} appeals wait for a decision.`);
  if (verb === 'freeze' && facts.publishedBy === actor.staffId) return errors.ruleRefused('ownRequest', '公示人不能自己冻结，请由另一人确认。', 'You published it; another person freezes it.');
  return null;
}
