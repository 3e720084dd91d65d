/**
 * Who does which stage of a ticket. On a line with a sub-platform (进入各热线管理部门的子平台) dispatch, return visits and appraisal may be the owner's own business:
 * then the owner's staff do it and the centre's do not, and the other way round. What is confidential always stays with the centre.
 */
import { sql, type SQL } from 'drizzle-orm';
import { roleFor, type Actor, type StaffActor } from '../access/actor.ts';
import type { StageOwners } from '../db/schema/types.ts';
import { errors, type HotlineError } from '../errors.ts';
import type { Transition } from '../verb/transition.ts';
import type { Kind, TicketRow } from '../verb/verb.ts';

export type Stage = keyof StageOwners;
export const stageNames: Record<Stage, { zh: string; en: string }> = { intake: { zh: '接听受理', en: 'intake' }, dispatch: { zh: '派单', en: 'dispatch' }, visit: { zh: '回访', en: 'return visits' }, appraisal: { zh: '审核评价', en: 'review and appraisal' } };

const ticketStages: Record<string, Stage> = {
  dispatch: 'dispatch', addSupport: 'dispatch', reassign: 'dispatch', merge: 'dispatch', unmerge: 'dispatch', unpark: 'dispatch', answer: 'dispatch', decline: 'dispatch', askCitizen: 'dispatch', goOn: 'dispatch',
  passReview: 'appraisal', rejectReview: 'appraisal', attemptVisit: 'visit', visit: 'visit', exemptVisit: 'visit',
};
/** Desk staff merge what they registered, and dispatchers decide on requests: the stage is asked of those who act for it. */
const actsForStage = ['dispatcher', 'coordinator', 'reviewer', 'callbackAgent', 'vendorStaff', 'subCenterAdmin'] as const;

/** Whose business the verb is on this ticket; undefined: nobody's in particular. */
function stageOf(kind: Kind, verb: string): Stage | undefined {
  if (kind === 'request' && verb !== 'withdraw') return 'dispatch';
  if (kind === 'assignment' && (verb === 'recall' || verb === 'takeInHouse')) return 'dispatch';
  return kind === 'ticket' ? ticketStages[verb] : undefined;
}

/** The unit that does this stage of this ticket, or 'centre'. */
const ownerOf = (ticket: Pick<TicketRow, 'stageOwners' | 'isConfidential'>, stage: Stage): string => (ticket.isConfidential ? 'centre' : ticket.stageOwners?.[stage] ?? 'centre');

/** Works for a line and not for the centre. */
const isLineStaff = (actor: StaffActor): boolean => actor.onLine ?? actor.roles.includes('subCenterAdmin');

/** Is this one of the line's own people: of the owner's unit or one below it, and put on this line? */
export const isOfLine = (actor: StaffActor, ownerUnitId: string, number: string): boolean => actor.unitPath.split('/').includes(ownerUnitId) && actor.hotlineNumbers.includes(number);

/** @returns why this actor may not do a verb of this row on a ticket whose stage is another's. A dispute goes up to the city's coordinator, whoever dispatched it. */
export function stageRefusal(kind: Kind, row: Transition<string>, ticket: TicketRow, actor: Actor): HotlineError | null {
  const stage = stageOf(kind, row.verb);
  if (!stage || actor.kind !== 'staff' || !roleFor(actor, actsForStage)) return null;
  if (kind === 'request' && actor.roles.includes('coordinator')) return null;
  const owner = ownerOf(ticket, stage);
  const name = stageNames[stage];
  if (owner !== 'centre') {
    return isOfLine(actor, owner, ticket.hotlineNumber) ? null
      : errors.ruleRefused('stageOwner', `${ticket.hotlineNumber}热线为子平台模式，${name.zh}由该热线主管单位负责，中心不能「${row.zh}」；如需改由中心负责，请在热线管理中切换模式（只影响此后的工单）。`, `Line ${ticket.hotlineNumber} is a sub-platform; ${name.en} is done by its owner. Switch the line's mode for later tickets.`);
  }
  return isLineStaff(actor) && ticket.hotlineModeId
    ? errors.ruleRefused('stageOfCentre', `该工单的${name.zh}由热线中心负责，分中心不能「${row.zh}」。`, `On this ticket ${name.en} is done by the centre.`) : null;
}

/** SQL condition on `ticket`: whose stage it is for the actor to do. For the boards, where nobody shall find what they may not touch. */
export function ownStage(actor: StaffActor, stage: Stage): SQL {
  const units = actor.unitPath.split('/').filter(Boolean);
  const mine = actor.hotlineNumbers.length ? sql`(ticket.hotline_number in (${sql.join(actor.hotlineNumbers.map((n) => sql`${n}`), sql`, `)}) and ticket.stage_owners->>${stage}::text in (${sql.join(units.map((u) => sql`${u}`), sql`, `)}))` : sql`false`;
  const centres = sql`(ticket.is_confidential or coalesce(ticket.stage_owners->>${stage}::text, 'centre') = 'centre')`;
  return isLineStaff(actor) ? mine : sql`(${centres} or ${mine})`;
}
