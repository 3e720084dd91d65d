/** Cards, urgings, orders and their part of the story, as far as the reader may see them: a unit never reads another's. */
import { desc, eq } from 'drizzle-orm';
import type { StaffActor } from '../../access/actor.ts';
import { readsOversightOf } from '../../access/own-units.ts';
import type { Core } from '../../core.ts';
import { card, supervision, urging } from '../../db/schema/index.ts';
import type { AssignmentRow, TicketRow } from '../../verb/verb.ts';
import type { CardView, UrgingView } from '../oversight-views.ts';
import type { SupervisionView } from '../views.ts';
import { cardViews } from './card-view.ts';
import { supervisionViews } from './supervision-view.ts';
import { urgingViews } from './urging-view.ts';

export async function oversightPart(core: Core, actor: StaffActor, ticket: TicketRow): Promise<{ cards: CardView[]; urgings: UrgingView[]; supervisions: SupervisionView[] }> {
  const [cards, urgings, orders] = await Promise.all([
    core.db.select().from(card).where(eq(card.ticketId, ticket.id)).orderBy(card.id),
    core.db.select().from(urging).where(eq(urging.ticketId, ticket.id)).orderBy(desc(urging.id)),
    core.db.select().from(supervision).where(eq(supervision.ticketId, ticket.id)).orderBy(desc(supervision.id)),
  ]);
  const mine = ownOnly(actor);
  return { cards: await cardViews(core, cards.filter(mine)), urgings: urgingViews(core, urgings.filter(mine)), supervisions: await supervisionViews(core, orders.filter(mine).map((s) => ({ supervision: s, ticket })), actor) };
}

/** Of rows that lie with a unit, those the reader may see. */
function ownOnly(actor: StaffActor) {
  const units = readsOversightOf(actor);
  return (row: { unitId: string | null }): boolean => units === null || (row.unitId !== null && units.includes(row.unitId));
}

/** Does this step of the story say something that is only for the unit concerned? Events about one unit name it in `unitIds`; requests about cards lie on its part. */
export function mayRead(actor: StaffActor, assignments: readonly AssignmentRow[]) {
  const units = readsOversightOf(actor);
  return (about: { assignmentId: number | null; data: Record<string, unknown> }): boolean => {
    if (units === null) return true;
    const named = about.data.unitIds;
    if (Array.isArray(named)) return named.some((id) => units.includes(id as string));
    if (about.data.kind !== 'cardAppeal' && about.data.kind !== 'scoreAppeal') return true;
    const part = assignments.find((a) => a.id === about.assignmentId);
    return part !== undefined && units.includes(part.unitId);
  };
}
