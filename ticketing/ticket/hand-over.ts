import type { holding } from '../db/schema/index.ts';
import { workingBetween } from '../deadline/working-time.ts';
import type { Work } from '../verb/work.ts';
import { holderOf, sameHolder, type Holder } from './holder.ts';

/** Notes who holds the ticket from now on. @returns the stretch of the one before, where it took any time */
export function handOver(work: Work): typeof holding.$inferInsert | null {
  const { core, ticket, now } = work;
  const next = holderOf(ticket, work.assignments);
  const before: Holder | null = ticket.holderKind && { kind: ticket.holderKind, unitId: ticket.holderUnitId };
  if (sameHolder(before, next)) return null;
  const from = ticket.heldSince;
  work.setTicket({ holderKind: next?.kind ?? null, holderUnitId: next?.unitId ?? null, heldSince: next ? now : null });
  if (!before || !from || from >= now) return null;
  return { ticketId: ticket.id, ...before, heldFrom: from, heldTo: now, workingMs: workingBetween(core.calendarFor(ticket.regionCode, now), from, now) };
}
