/** Who may hear a recording. Pure: the page asks before it shows a button, the API before it opens anything. */
import { actsForUnit, errors, roleFor, type HotlineError, type Role, type StaffActor } from '../../ticketing/index.ts';

/** What the rules look at, read by hearing.ts. */
export interface Hearing {
  /** the call came in on this day of the city */
  today: boolean;
  /** they spoke in it as an agent */
  own: boolean;
  /** the return visit that they made themselves */
  ownVisit: boolean;
  /** it came over a line of theirs; only asked of those who are on a line */
  onTheirLine: boolean;
  /** every ticket that was spoken of: may they see it, is it confidential, and did a second person agree to a look */
  tickets: { inSight: boolean; isConfidential: boolean; granted: boolean }[];
  /** the hotline shared it with a unit of theirs, and that still holds */
  shared: boolean;
}

/** Those who answer for how calls are led. */
export const hearAll: readonly Role[] = ['qa', 'teamLead', 'supervisor'];
const hearOwn: readonly Role[] = ['agent', 'specialDeskAgent', 'vendorStaff', 'callbackAgent'];

/** The rule that keeps the actor from hearing it, or null. */
export function hearRefusal(actor: StaffActor, h: Hearing): HotlineError | null {
  // A voice names who reported as surely as a number does: the rules of the reporter's identity hold, whoever asks.
  if (h.tickets.some((t) => t.isConfidential && !t.granted)) return errors.ruleRefused('confidential', '通话涉及保密件，录音须经双人审批：请在工单上「申请查看身份」，由另一人同意后限时收听。', 'A confidential ticket was spoken of: ask for the reporter’s identity on the ticket, and listen while the approval holds.');
  if (roleFor(actor, hearAll)) {
    if (actor.onLine && !h.onTheirLine) return errors.notAllowed('只能收听本热线的通话录音。', 'You hear the calls of your own lines.');
    if (h.tickets.every((t) => t.inSight)) return null;
    return errors.ruleRefused('notInSight', '通话涉及您无权查看的工单，录音由有权查看的人收听。', 'A ticket that is not yours to see was spoken of; it is heard by those who may see it.');
  }
  if (roleFor(actor, ['callbackAgent']) && h.ownVisit) return null;
  if (roleFor(actor, hearOwn) && h.own) return h.today ? null : errors.ruleRefused('ownToday', '话务员可收听自己当天的通话；更早的通话请由班长或质检员收听。', 'You hear your own calls of today; older ones are for a team lead or quality assurance.');
  if (actsForUnit(actor)) {
    if (h.shared && h.tickets.some((t) => t.inSight)) return null;
    return errors.ruleRefused('notShared', '录音由热线保管；确需收听时，请联系热线班长或督办员授权。', 'Recordings stay with the hotline; ask its team lead or supervisor to share this one.');
  }
  return errors.notAllowed('您的岗位不能收听通话录音。', 'Your role may not hear recordings.');
}

/** 司法保全: no deletion while it stands. One of them sets it at once; what lets a recording go earlier takes two of them. */
export const mayHold: readonly Role[] = ['supervisor', 'auditAdmin'];
/** Lifting a hold, and the term for which recordings are kept. */
export const keepingRules = { proposers: mayHold, confirmers: mayHold } as const;
export const mayShare: readonly Role[] = ['supervisor', 'teamLead'];
/** Export: one who may hear it asks, another person agrees. */
export const exportRules = { proposers: ['supervisor', 'teamLead', 'qa'], confirmers: ['supervisor', 'auditAdmin'] } as const satisfies Record<string, readonly Role[]>;
