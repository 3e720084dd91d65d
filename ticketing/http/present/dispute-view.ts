import { asc, eq } from 'drizzle-orm';
import type { StaffActor } from '../../access/actor.ts';
import { seesWholeCity } from '../../access/scope.ts';
import { unitName } from '../../catalogue/city.ts';
import type { Core } from '../../core.ts';
import { conference } from '../../db/schema/index.ts';
import { listRulings } from '../../ruling/present.ts';
import { conferenceNames } from '../../ticket/confer.ts';
import type { ConferenceView, RulingView } from '../dispute-views.ts';

/** Conferences on a ticket and what was ruled on it. Minutes are read by the centre and by the units that sat there. */
export async function disputeOf(core: Core, actor: StaffActor, ticketId: number): Promise<{ conferences: ConferenceView[]; rulings: RulingView[] }> {
  const [held, rulings] = await Promise.all([
    core.db.select().from(conference).where(eq(conference.ticketId, ticketId)).orderBy(asc(conference.heldAt), asc(conference.id)),
    listRulings(core, actor, { ticketId }),
  ]);
  const name = (id: string) => unitName(core.city, id);
  const sat = (c: typeof conference.$inferSelect) => seesWholeCity(actor) || [...c.participantUnitIds, ...c.decisions.map((d) => d.unitId)].some((id) => actor.unitIds.includes(id));
  return {
    rulings,
    conferences: held.filter(sat).map((c) => ({
      id: c.id, kind: c.kind, kindName: conferenceNames[c.kind], heldAt: c.heldAt.toISOString(), place: c.place, participants: c.participantUnitIds.map((id) => ({ id, name: name(id) })), minutes: c.minutes,
      decisions: c.decisions.map((d) => ({ ...d, unitName: name(d.unitId) })), recordedByName: c.recordedByName, recordedAt: c.recordedAt.toISOString(),
    })),
  };
}
