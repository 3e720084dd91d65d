import type { Core } from '../../core.ts';
import type { TicketRow } from '../../verb/verb.ts';
import type { Sampled } from './pick.ts';

/** A ticket as the sampling plan sees it. */
export const sampledOf = (core: Pick<Core, 'city'>, t: TicketRow): Sampled => ({
  ticketNo: t.ticketNo, appealType: t.appealType, urgency: t.urgency, callerCategory: t.callerCategory, reworked: t.reworkCount > 0, unitIds: (core.city.units.get(t.leadUnitId ?? '')?.path ?? '').split('/').filter(Boolean),
});
