/** Four eyes (三员分立): one proposes, another confirms or rejects, and who proposed may take it back. One rule for everything that is changed so. */
import { errors, type HotlineError } from '../errors.ts';
import { roleNames } from '../verb/wording.ts';
import { roleFor, type Role, type StaffActor } from './actor.ts';

export const proposalVerbs = { confirm: { zh: '确认', to: 'confirmed' }, reject: { zh: '退回', to: 'rejected' }, withdraw: { zh: '撤回', to: 'withdrawn' } } as const;
export type ProposalVerb = keyof typeof proposalVerbs;
export interface Proposal { state: 'proposed' | (typeof proposalVerbs)[ProposalVerb]['to']; proposedBy: number | null }
export interface WhoDecides { proposers: readonly Role[]; confirmers: readonly Role[] }

/** Why this actor may not decide so on this proposal, or null. Pure: the page asks before it shows a button. */
export function proposalRefusal({ state, proposedBy }: Proposal, { proposers, confirmers }: WhoDecides, actor: StaffActor, verb: ProposalVerb): HotlineError | null {
  const who = verb === 'withdraw' ? proposers : confirmers;
  if (!roleFor(actor, who)) return errors.notAllowed(`须由${roleNames(who)}「${proposalVerbs[verb].zh}」。`, `It is for: ${who.join(', ')}.`);
  if (state !== 'proposed') return errors.wrongState('该变更已有结论。', 'It was decided already.', { state, from: ['proposed'] });
  if (verb !== 'withdraw' && proposedBy === actor.staffId) return errors.ruleRefused('ownRequest', '不能确认自己提出的变更，请由另一人办理。', 'You proposed it; another person must decide.');
  return null;
}

/** What may be decided by whoever is asked about, for the buttons of a page. */
export const verbsAllowed = (refusal: (verb: ProposalVerb) => HotlineError | null): ProposalVerb[] => (Object.keys(proposalVerbs) as ProposalVerb[]).filter((verb) => refusal(verb) === null);

/** What a proposal is called where only who made it may take it back. */
const ownChange = { zh: '变更', en: 'proposed' } as const;
export const ownRequest = { zh: '申请', en: 'asked for' } as const;

/** The rule of proposals, and that only who proposed takes it back: not another of their role. */
export function ownProposalRefusal(row: Proposal, who: WhoDecides, actor: StaffActor, verb: ProposalVerb, what: typeof ownChange | typeof ownRequest = ownChange): HotlineError | null {
  const refusal = proposalRefusal(row, who, actor, verb);
  if (refusal) return refusal;
  return verb === 'withdraw' && row.proposedBy !== actor.staffId ? errors.ruleRefused('notYours', `只能撤回自己提出的${what.zh}。`, `You withdraw what you ${what.en}.`) : null;
}

const leastReason = 4;
/**
 * What a decision writes on the proposal's row.
 * @param refusal what the rule says of whoever decides
 * @throws the refusal; invalid for a rejection that says nothing
 */
export function decided(refusal: HotlineError | null, verb: ProposalVerb, actor: StaffActor, at: Date, decision?: string) {
  if (refusal) throw refusal;
  if (verb === 'reject' && (decision ?? '').length < leastReason) throw errors.invalid([{ path: 'decision', message: `请写明理由（至少${leastReason}个字）` }]);
  return { state: proposalVerbs[verb].to, decidedBy: actor.staffId, decidedAt: at, decision: decision ?? null };
}
