/** The tickets behind a number of the panel, of those the reader may see. */
import { and, asc, gt, gte, inArray, like, lt, or, sql } from 'drizzle-orm';
import { addDays, cityMoment, errors, hiddenTicketIds, schema, ticketLines, ticketScope, seesWholeCity, actsForUnit, type Core, type StaffActor } from '../../ticketing/index.ts';
import { mattersAndPlacesOf } from './matters-and-places.ts';
import { ownOf } from './own-members.ts';
import { problemInSight } from './problem-effect.ts';

const { ticket } = schema;
export interface Behind { from: string; to: string; own?: boolean | undefined; after?: number | undefined; limit: number }

/**
 * Appeals of the problem's matters and places, or its own members, of the days `from` to `to` (both included, by the day on which it was said), the oldest first.
 * @throws notFound; notAllowed for analysts, who read sums
 */
export async function ticketsBehind(core: Core, actor: StaffActor, problemNo: string, { from, to, own = false, after, limit }: Behind) {
  if (!seesWholeCity(actor) && !actsForUnit(actor)) throw errors.notAllowed('分析员只看汇总，不看单件。', 'Analysts read sums, not tickets.');
  const row = await problemInSight(core, actor, problemNo);
  const hidden = await hiddenTicketIds(core, actor);
  const { matterCodes, regionCodes } = await mattersAndPlacesOf(core, core.db, row.id, hidden);
  const which = own
    ? sql`exists (select 1 from ticket t where t.id = ${ticket.id} and ${ownOf(row, hidden)})`
    : and(inArray(ticket.matterCode, matterCodes.length ? matterCodes : ['']), regionCodes ? or(...regionCodes.map((r) => like(ticket.regionCode, `${r}%`))) : undefined);
  const rows = await core.db.select().from(ticket).where(and(
    ticketScope(actor), which, gte(ticket.appealedAt, cityMoment(from, '00:00')), lt(ticket.appealedAt, cityMoment(addDays(to, 1), '00:00')), after === undefined ? undefined : gt(ticket.id, after),
  )).orderBy(asc(ticket.id)).limit(limit + 1);
  const shown = rows.slice(0, limit);
  return { items: await ticketLines(core, core.db, shown), nextAfter: rows.length > limit ? shown.at(-1)!.id : null };
}

