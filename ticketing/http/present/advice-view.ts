/** Advice as its reader may see it: of the similar tickets it names, those that are in the reader's scope now. */
import { and, eq, inArray } from 'drizzle-orm';
import type { Actor } from '../../access/actor.ts';
import { seesWholeCity, ticketScope } from '../../access/scope.ts';
import { regionName, unitName } from '../../catalogue/city.ts';
import type { Core } from '../../core.ts';
import { suggestion, ticket } from '../../db/schema/index.ts';
import { errors } from '../../errors.ts';
import type { Advice, SimilarRef } from '../../routing/advice.ts';
import { precedentViews } from '../../routing/precedents.ts';
import { mayBePointedAt } from '../../routing/similar/which.ts';
import type { SimilarView } from '../reading-views.ts';
import type { AdviceView } from '../views.ts';

/** The advice stored beside a ticket, or null where there is none or it is not the reader's: of a confidential ticket it is for those who see the whole city. */
export async function storedAdvice(core: Core, actor: Actor, row: typeof ticket.$inferSelect, advised: { advice: unknown; matterCode: string | null } | undefined): Promise<AdviceView | null> {
  if (!advised || (row.isConfidential && !seesWholeCity(actor))) return null;
  return { ...await adviceFor(core, actor, advised.advice as Advice), precedents: seesWholeCity(actor) ? precedentViews(core.city, row.matterCode ?? advised.matterCode, row.regionCode) : [] };
}

/** @throws notFound outside the actor's scope */
export async function adviceOf(core: Core, actor: Actor, ticketNo: string): Promise<{ advice: AdviceView | null }> {
  const [found] = await core.db.select({ row: ticket, advised: suggestion }).from(ticket).leftJoin(suggestion, eq(suggestion.ticketId, ticket.id)).where(and(eq(ticket.ticketNo, ticketNo), ticketScope(actor)));
  if (!found) throw errors.notFound('工单');
  return { advice: await storedAdvice(core, actor, found.row, found.advised ?? undefined) };
}

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
