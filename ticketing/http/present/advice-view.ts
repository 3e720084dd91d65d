/** Advice as its reader may see it: of the similar tickets it names, those that are in the reader's scope now. */
import { and, inArray } from 'drizzle-orm';
import type { Actor } from '../../access/actor.ts';
import { ticketScope } from '../../access/scope.ts';
import { regionName, unitName } from '../../catalogue/city.ts';
import type { Core } from '../../core.ts';
import { ticket } from '../../db/schema/index.ts';
import type { Advice, SimilarRef } from '../../routing/advice.ts';
import { mayBePointedAt } from '../../routing/similar/which.ts';
import type { SimilarView } from '../reading-views.ts';
import type { AdviceView } from '../views.ts';

/** @param advice of now, or as it was stored: older ones know nothing of places, parties and similar tickets */
export async function adviceFor(core: Core, actor: Actor, advice: Advice): Promise<AdviceView> {
  return {
    ...advice, similar: await similarViews(core, actor, advice.similar ?? []), similarNote: advice.similarNote ?? null,
    places: advice.places ?? [], parties: advice.parties ?? [], personalData: advice.personalData ?? [], language: advice.language ?? 'und', models: advice.models ?? [],
  };
}

async function similarViews(core: Core, actor: Actor, refs: readonly SimilarRef[]): Promise<SimilarView[]> {
  if (!refs.length) return [];
  const { city } = core;
  const rows = await core.db.select({
    ticketNo: ticket.ticketNo, title: ticket.title, matterCode: ticket.matterCode, regionCode: ticket.regionCode, unitId: ticket.leadUnitId, closedAt: ticket.closedAt, satisfaction: ticket.satisfaction, solved: ticket.solved,
  }).from(ticket).where(and(inArray(ticket.ticketNo, refs.map((r) => r.ticketNo)), mayBePointedAt, ticketScope(actor)));
  return refs.flatMap(({ ticketNo, likeness, shared }) => {
    const row = rows.find((r) => r.ticketNo === ticketNo);
    return row ? [{
      ticketNo, likeness, shared, title: row.title, matterName: row.matterCode ? city.matters.get(row.matterCode)?.name ?? null : null, regionName: regionName(city, row.regionCode), unitName: unitName(city, row.unitId!),
      closedAt: row.closedAt!.toISOString(), satisfaction: row.satisfaction, solved: row.solved,
    }] : [];
  });
}
