import { and, asc, count, desc, eq } from 'drizzle-orm';
import type { StaffActor } from '../../access/actor.ts';
import { ticketScope } from '../../access/scope.ts';
import { unitName, withUnitPath } from '../../catalogue/city.ts';
import { maskName, maskPhone } from '../../citizen/mask.ts';
import type { Core } from '../../core.ts';
import { appellant, assignment, event, holding, request, staff, suggestion, ticket, visit } from '../../db/schema/index.ts';
import { cityDay } from '../../deadline/city-day.ts';
import { errors } from '../../errors.ts';
import { staffWording } from '../../event/wording.ts';
import { assignmentVerbs, ticketVerbs } from '../../verb/registry.ts';
import type { AssignmentRow, Subject } from '../../verb/verb.ts';
import { stateName } from '../../verb/wording.ts';
import type { AppellantView, AssignmentView, EventView, TicketDetail } from '../views.ts';
import { confidentialPart, forReader } from './confidential-part.ts';
import { lightOf } from './light.ts';
import { iso, ticketLines } from './ticket-line.ts';
import { storedAdvice } from './advice-view.ts';
import { disputeOf } from './dispute-view.ts';
import { holdingViews } from './holding-view.ts';
import { requestViews } from './request-view.ts';
import { replyReview } from '../../review/present.ts';
import { visitRowView } from '../../visit/present.ts';
import { mayRead, oversightPart } from './oversight-part.ts';
import { veiled, veiledUpTo } from './veil.ts';
import { verbViews } from './verbs.ts';

/** Everything a member of staff may see of one ticket. @throws notFound outside the actor's scope */
export async function ticketDetail(core: Core, actor: StaffActor, ticketNo: string): Promise<TicketDetail> {
  const { db } = core;
  const [row] = await db.select().from(ticket).where(and(eq(ticket.ticketNo, ticketNo), ticketScope(actor)));
  if (!row) throw errors.notFound('工单');
  const [assignments, requests, events, visits, advised, stretches, oversight] = await Promise.all([
    db.select().from(assignment).where(eq(assignment.ticketId, row.id)).orderBy(assignment.id),
    db.select().from(request).where(eq(request.ticketId, row.id)).orderBy(desc(request.id)),
    db.select().from(event).where(eq(event.ticketId, row.id)).orderBy(asc(event.seq)),
    db.select().from(visit).where(eq(visit.ticketId, row.id)).orderBy(visit.id),
    db.select().from(suggestion).where(eq(suggestion.ticketId, row.id)),
    db.select().from(holding).where(eq(holding.ticketId, row.id)).orderBy(holding.id),
    oversightPart(core, actor, row),
  ]);
  const held: AssignmentRow[] = assignments.map((a) => withUnitPath(core.city, a));
  const subject: Subject = { ticket: row, assignments: held };
  const now = core.now();
  const readable = mayRead(actor, held);
  const reader = forReader(actor, row);
  const veil = veiledUpTo(events, row.isConfidential);
  const [head] = await ticketLines(core, db, [row]);
  return {
    ...head!,
    dueDayKnown: row.dueAt === null || core.calendarFor(row.regionCode, now).known(cityDay(row.dueAt)),
    ...await confidentialPart(core, actor, row), caseAgent: await caseAgentOf(core, row.caseAgentId),
    appellant: row.isAnonymous || row.isConfidential ? null : await appellantView(core, actor, row.appellantId), accusedUnitId: row.accusedUnitId, hasHidden: row.contentSealed !== null, publicReply: row.publicReply, satisfactionFirst: row.satisfactionFirst, firstDispatchedAt: iso(row.firstDispatchedAt),
    assignments: held.map((a) => assignmentView(core, subject, a, actor)),
    requests: await requestViews(core, requests.filter((r) => reader.request(r) && readable({ assignmentId: r.assignmentId, data: { kind: r.kind } })).map((r) => ({ request: r, subject: { ...subject, request: r, assignment: held.find((a) => a.id === r.assignmentId) } })), actor),
    events: events.filter((e) => reader.event(e) && readable(e)).map((e) => eventView(core, e, e.seq <= veil)),
    verbs: verbViews(ticketVerbs, subject, actor, now),
    advice: await storedAdvice(core, actor, row, advised[0]),
    visits: visits.map(visitRowView), ...(await replyReview(core, row, held)),
    ...(await disputeOf(core, actor, row.id)),
    holders: holdingViews(core, row, stretches),
    ...oversight,
  };
}

async function caseAgentOf(core: Core, id: number | null): Promise<TicketDetail['caseAgent']> {
  if (id === null) return null;
  const [person] = await core.db.select({ staffId: staff.id, name: staff.name }).from(staff).where(eq(staff.id, id));
  return person ?? null;
}

/** Masked, with how many tickets of theirs the reader may see. */
export async function appellantView(core: Core, actor: StaffActor, id: number | null): Promise<AppellantView | null> {
  if (id === null) return null;
  const [who] = await core.db.select().from(appellant).where(eq(appellant.id, id));
  if (!who) return null;
  const [tickets] = await core.db.select({ n: count() }).from(ticket).where(and(eq(ticket.appellantId, id), ticketScope(actor)));
  return {
    id, name: who.nameSealed && maskName(core.cipher.open(who.nameSealed)), phone: who.phoneSealed && maskPhone(core.cipher.open(who.phoneSealed)), category: who.category, enterpriseName: who.enterpriseName, creditCode: who.creditCode, language: who.language, needs: who.needs, specialNeed: who.specialNeed, tickets: tickets?.n ?? 0,
  };
}

export function assignmentView(core: Core, subject: Subject, a: AssignmentRow, actor: StaffActor): AssignmentView {
  const now = core.now();
  const done = a.resolvedAt !== null || a.state === 'withdrawn' || a.state === 'recalled';
  const span = a.dueAt.getTime() - a.dispatchedAt.getTime();
  return {
    id: a.id, unitId: a.unitId, unitName: unitName(core.city, a.unitId), role: a.role, parentId: a.parentId, temporary: a.temporary, returnForbidden: a.returnForbidden, pausedAt: iso(a.pausedAt), state: a.state, stateName: stateName('assignment', a.state), advice: a.advice,
    dispatchedAt: a.dispatchedAt.toISOString(), dispatchedBy: a.dispatchedBy === 'system' ? '智能派单' : a.dispatchedBy, signDueAt: a.signDueAt.toISOString(), signedAt: iso(a.signedAt), contactDueAt: iso(a.contactDueAt), contactedAt: iso(a.contactedAt),
    dueAt: a.dueAt.toISOString(), ...lightOf(core, subject.ticket, a.dueAt, done, a.pausedAt ?? now), usedShare: span > 0 ? Math.max(0, ((a.resolvedAt ?? a.pausedAt ?? now).getTime() - a.dispatchedAt.getTime()) / span) : 1,
    returnUntil: iso(a.returnUntil), resolvedAt: iso(a.resolvedAt), reply: a.reply, handlingDetail: a.handlingDetail, outcome: a.outcome,
    verbs: verbViews(assignmentVerbs, { ...subject, assignment: a }, actor, now),
  };
}

/** Sealed words stay out of what is shown. */
function eventView(core: Core, e: typeof event.$inferSelect, hidden: boolean): EventView {
  const { sealed: _, ...data } = hidden ? veiled(e.data) : e.data;
  const actor = e.actor.kind === 'staff' ? e.actor.name : e.actor.kind === 'citizen' ? '市民' : '系统';
  return { seq: e.seq, kind: e.kind, at: e.at.toISOString(), actor, unitName: e.actor.kind === 'staff' ? core.city.units.get(e.actor.unitId)?.shortName ?? null : null, text: staffWording(e.kind, data), data };
}
