import type { Core } from '../core.ts';
import type { ClockLimits } from './profile.ts';

/** The limits that hold for a ticket: type × urgency, with the 24-hour cell where a utility's desk (分台) handles it (domain §4.2). */
export function limitsOf(core: Pick<Core, 'profile' | 'city'>, ticket: { appealType: Parameters<Core['profile']['limits']>[0]; urgency: Parameters<Core['profile']['limits']>[1]; leadUnitId: string | null }, unitId = ticket.leadUnitId): ClockLimits {
  const utility = unitId !== null && core.city.units.get(unitId)?.type === 'subDesk';
  return core.profile.limits(ticket.appealType, ticket.urgency, utility);
}
