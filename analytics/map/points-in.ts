import { and, desc, eq, gte, like, lt } from 'drizzle-orm';
import { addDays, cityMoment, schema, seesWholeCity, ticketScope, type City, type Core, type StaffActor } from '../../ticketing/index.ts';
import type { SliceFilter, SliceSpan } from '../facts/index.ts';
import type { MapView } from './views.ts';

const { ticket } = schema;
/** A grid has some hundred tickets a year. */
const shown = 300;

/**
 * The tickets of a region without a level below it, the newest first. A confidential one stands on no map, whoever looks;
 * who sees no ticket (analysts) sees no point.
 */
export async function pointsIn(core: Core, actor: StaffActor, region: NonNullable<ReturnType<City['regions']['get']>>, { from, to }: SliceSpan, { matterCode, appealType }: Pick<SliceFilter, 'matterCode' | 'appealType'>): Promise<MapView['points']> {
  if (!seesWholeCity(actor)) return [];
  const rows = await core.db.select().from(ticket).where(and(
    ticketScope(actor), eq(ticket.isConfidential, false), like(ticket.regionCode, `${region.code}%`), gte(ticket.appealedAt, cityMoment(from, '00:00')), lt(ticket.appealedAt, cityMoment(addDays(to, 1), '00:00')),
    matterCode ? like(ticket.matterCode, `${matterCode}%`) : undefined, appealType ? eq(ticket.appealType, appealType as typeof ticket.$inferSelect.appealType) : undefined,
  )).orderBy(desc(ticket.appealedAt), desc(ticket.id)).limit(shown);
  return rows.flatMap((t) => {
    const exact = t.lng !== null && t.lat !== null;
    const [lng, lat] = exact ? [t.lng, t.lat] : [region.lng, region.lat];
    return lng === null || lat === null ? [] : [{ ticketNo: t.ticketNo, title: t.title, matterName: t.matterCode ? core.city.matters.get(t.matterCode)?.name ?? null : null, lng, lat, exact }];
  });
}
