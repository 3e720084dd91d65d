import type { Core } from '../core.ts';
import type { AssignmentRow, TicketRow } from '../verb/verb.ts';
import { checkReply } from './check-reply.ts';
import { contactsOf } from './contacts.ts';
import { replyFacts } from './reply-facts.ts';
import type { ContactView, GateView } from './views.ts';

/** The contacts on a ticket, and the checklist of the reply that waits for review (empty in every other state). */
export async function replyReview(core: Core, ticket: TicketRow, assignments: readonly AssignmentRow[]): Promise<{ contacts: ContactView[]; gates: GateView[] }> {
  const rows = assignments.length ? await contactsOf(core.db, ticket.id) : [];
  const unitOf = (id: number) => core.city.units.get(assignments.find((a) => a.id === id)?.unitId ?? '')?.name ?? '';
  const contacts = rows.map((r) => ({ assignmentId: r.assignmentId, unitName: unitOf(r.assignmentId), at: r.at.toISOString(), by: r.byName, method: r.method, number: r.number, numberKnown: r.numberKnown, reached: r.reached, note: r.note, callNo: r.callNo }));
  const lead = ticket.state === 'pendingReview' ? assignments.findLast((a) => a.role === 'lead' && a.state === 'resolved' && a.reply) : undefined;
  if (!lead) return { contacts, gates: [] };
  return { contacts, gates: checkReply(await replyFacts(core, core.db, { ticket, assignments, assignment: lead, reply: lead.reply!, outcome: lead.outcome, contacts: rows })) };
}
