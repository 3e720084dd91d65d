import type { Core } from '../core.ts';
import type { TicketRow } from '../verb/verb.ts';
import type { ClockLimits } from './profile.ts';

type Of = Pick<TicketRow, 'appealType' | 'urgency' | 'leadUnitId'> & Partial<Pick<TicketRow, 'callerCategory'>>;

/** The limits that hold for a ticket: type × urgency, with the cells of a utility's desk (分台) where one handles it, and of the enterprise desk. */
export function limitsOf(core: Pick<Core, 'profile' | 'city'>, ticket: Of, unitId = ticket.leadUnitId): ClockLimits {
  const utility = unitId !== null && core.city.units.get(unitId)?.type === 'subDesk';
  return core.profile.limits(ticket.appealType, ticket.urgency, { utility, enterprise: ticket.callerCategory === 'enterprise' });
}
