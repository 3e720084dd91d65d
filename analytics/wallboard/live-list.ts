import { and, desc, eq, gte } from 'drizzle-orm';
import { addDays, cityMoment, notAboutThem, regionName, schema, unitName, words, type Core, type StaffActor } from '../../ticketing/index.ts';
import type { Wallboard } from './views.ts';

const { ticket } = schema;
const shown = 12;
/** A wall does not say where somebody lives: down to the subdistrict. */
const digits = 9;

/** What came in last: matter, place and unit, and nothing that the citizen said. Confidential tickets and those about staff are not on it, whoever stands before it. */
export async function liveList(core: Core, actor: StaffActor, day: string): Promise<Wallboard['live']> {
  const rows = await core.db.select({ at: ticket.registeredAt, regionCode: ticket.regionCode, matterCode: ticket.matterCode, type: ticket.appealType, unitId: ticket.leadUnitId, urgency: ticket.urgency }).from(ticket)
    .where(and(gte(ticket.registeredAt, cityMoment(addDays(day, -1), '00:00')), eq(ticket.isConfidential, false), eq(ticket.isAboutStaff, false), notAboutThem(actor))).orderBy(desc(ticket.registeredAt), desc(ticket.id)).limit(shown);
  return rows.map((t) => ({
    at: t.at.toISOString(), place: regionName(core.city, t.regionCode.slice(0, digits)), what: (t.matterCode && core.city.matters.get(t.matterCode)?.name) || words.appealType[t.type],
    unitName: t.unitId && unitName(core.city, t.unitId), urgent: t.urgency !== 'normal',
  }));
}
