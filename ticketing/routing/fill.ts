/** What the machine may write on a ticket: only where no person chose, and urgency only upwards. */
import { urgencies } from '../db/schema/types.ts';
import type { TicketRow } from '../verb/verb.ts';
import type { Advice } from './advice.ts';
import type { RoutingPolicy } from './policy.ts';
import { PLACE_KNOWN } from './region.ts';

export type Filled = Partial<Pick<TicketRow, 'category' | 'matterCode' | 'appealType' | 'urgency' | 'regionCode' | 'accusedUnitId'>>;

/** @returns the fields that change; a place is only ever made more exact */
export function fillIn(ticket: TicketRow, advice: Advice, accusedUnitId: string | null, policy: RoutingPolicy): Filled {
  const filled: Filled = {};
  const matter = advice.matters.find((m) => m.code === advice.units[0]?.matterCode) ?? advice.matters[0];
  const [type] = advice.types;
  const [urgency] = advice.urgency;
  const [category] = advice.categories;
  if (!ticket.matterCode && matter && (advice.decision === 'auto' || matter.probability >= policy.fillFrom)) filled.matterCode = matter.code;
  if (!ticket.category && category && category.probability >= policy.fillFrom) filled.category = category.label;
  if (ticket.appealType === 'other' && type && type.label !== 'other' && type.probability >= (type.label === 'report' ? policy.fillFrom : policy.typeFrom)) filled.appealType = type.label;
  if (urgency && urgency.probability >= policy.fillFrom && urgencies.indexOf(urgency.label) > urgencies.indexOf(ticket.urgency)) filled.urgency = urgency.label;
  if (advice.regionCode !== ticket.regionCode && advice.regionCode.startsWith(ticket.regionCode) && advice.region.probability >= PLACE_KNOWN) filled.regionCode = advice.regionCode;
  if (!ticket.accusedUnitId && accusedUnitId) filled.accusedUnitId = accusedUnitId;
  return filled;
}
