/** Everything a ticket's life has left behind, read at once. */
import { eq } from 'drizzle-orm';
import { assignment, card, due, event, holding, request, supervision, ticket } from '../../../ticketing/db/schema/index.ts';
import type { AssignmentRow, RequestRow, SupervisionRow, TicketRow } from '../../../ticketing/verb/verb.ts';
import type { TestCore } from '../../setup/core.ts';

export interface Life {
  ticket: TicketRow;
  assignments: AssignmentRow[];
  requests: RequestRow[];
  supervisions: SupervisionRow[];
  dues: (typeof due.$inferSelect)[];
  cards: (typeof card.$inferSelect)[];
  holdings: (typeof holding.$inferSelect)[];
  events: (typeof event.$inferSelect)[];
}

export async function look(core: TestCore, id: number): Promise<Life> {
  const of = <T extends { ticketId: unknown; id: unknown }>(table: T) => core.db.select().from(table as never).where(eq((table as unknown as typeof due).ticketId, id)).orderBy((table as unknown as typeof due).id);
  const [[row], assignments, requests, supervisions, dues, cards, holdings, events] = await Promise.all([
    core.db.select().from(ticket).where(eq(ticket.id, id)), of(assignment), of(request), of(supervision), of(due), of(card), of(holding), core.db.select().from(event).where(eq(event.ticketId, id)).orderBy(event.seq),
  ]) as unknown as [[TicketRow], Omit<AssignmentRow, 'unitPath'>[], RequestRow[], SupervisionRow[], Life['dues'], Life['cards'], Life['holdings'], Life['events']];
  return { ticket: row, assignments: assignments.map((a) => ({ ...a, unitPath: core.city.units.get(a.unitId)!.path }) as AssignmentRow), requests, supervisions, dues, cards, holdings, events };
}
