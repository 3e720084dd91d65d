/** Every metric that leads to tickets, once more: as a count in TypeScript over all rows, written from its definition in words and not from its SQL. */
import { addDays, cityDay, cityMoment } from '../../../ticketing/deadline/city-day.ts';
import * as schema from '../../../ticketing/db/schema/index.ts';
import type { TestCore } from '../../setup/core.ts';

type Row<T extends { $inferSelect: unknown }> = T['$inferSelect'];
export interface AllRows {
  tickets: Row<typeof schema.ticket>[]; assignments: Row<typeof schema.assignment>[]; requests: Row<typeof schema.request>[]; visits: Row<typeof schema.visit>[]; cards: Row<typeof schema.card>[];
  supervisions: Row<typeof schema.supervision>[]; parked: Row<typeof schema.parkedCommitment>[]; holdings: Row<typeof schema.holding>[]; events: Row<typeof schema.event>[]; dues: Row<typeof schema.due>[];
}

export async function allRows({ db }: TestCore): Promise<AllRows> {
  const { ticket, assignment, request, visit, card, supervision, parkedCommitment, holding, event, due } = schema;
  const [tickets, assignments, requests, visits, cards, supervisions, parked, holdings, events, dues] = await Promise.all([db.select().from(ticket), db.select().from(assignment), db.select().from(request), db.select().from(visit), db.select().from(card), db.select().from(supervision), db.select().from(parkedCommitment), db.select().from(holding), db.select().from(event), db.select().from(due)]);
  return { tickets, assignments, requests, visits, cards, supervisions, parked, holdings, events, dues };
}

/** One thing counted: where it stands, whether it is left out, reached, and how much it weighs where it is added up. */
export interface Item { ticketId: number; unitId: string | null; district: string; out: boolean; has: boolean; weight?: number }
const day = 86_400_000;

export function naive(rows: AllRows, span: { from: string; to: string }, now: Date): Record<string, Item[]> {
  const [start, end] = [cityMoment(span.from, '00:00'), cityMoment(addDays(span.to, 1), '00:00')];
  const until = now < end ? now : end;
  const within = (at: Date | null, to = end): boolean => at !== null && at >= start && at < to;
  const byId = new Map(rows.tickets.map((t) => [t.id, t]));
  const of = (ticketId: number) => byId.get(ticketId)!;
  const district = (ticketId: number) => of(ticketId).regionCode.slice(0, 6);
  const excluded = (ticketId: number) => of(ticketId).scoringExcluded !== null;
  const duplicate = (ticketId: number) => of(ticketId).scoringExcluded === 'duplicate';
  const item = (ticketId: number, unitId: string | null, out: boolean, has = true): Item => ({ ticketId, unitId, district: district(ticketId), out, has });

  const work = rows.assignments;
  const owed = work.filter((a) => a.state !== 'withdrawn' && a.state !== 'recalled');
  const stoodStill = (a: (typeof work)[number], due: Date) => a.pausedAt !== null && due >= a.pausedAt;
  const sent = work.filter((a) => within(a.dispatchedAt));
  const kept = sent.filter((a) => a.state !== 'recalled');
  const returned = (a: (typeof work)[number]) => rows.requests.some((r) => r.assignmentId === a.id && r.kind === 'return' && r.state === 'approved');
  const due = owed.filter((a) => within(a.dueAt, until) && !stoodStill(a, a.dueAt));
  const inTime = (done: Date | null, by: Date) => done !== null && done <= by;
  const ofWork = (list: typeof work, out: (id: number) => boolean, has: (a: (typeof work)[number]) => boolean = () => true) => list.map((a) => item(a.ticketId, a.unitId, out(a.ticketId), has(a)));

  const registered = rows.tickets.filter((t) => within(t.registeredAt));
  const declined = (t: (typeof registered)[number]) => t.state === 'declined' || (t.state === 'archived' && !t.firstDispatchedAt && t.handlingMode === null && rows.events.some((e) => e.ticketId === t.id && e.kind === 'decline'));
  const accepted = registered.filter((t) => !declined(t));
  const ofTickets = (list: typeof registered, has: (t: (typeof registered)[number]) => boolean = () => true) => list.map((t) => item(t.id, t.leadUnitId, false, has(t)));
  const earlier = (t: (typeof registered)[number], days: number) => rows.tickets.some((p) => p.id !== t.id && t.appellantId !== null && p.appellantId === t.appellantId && p.registeredAt < t.registeredAt && t.registeredAt.getTime() - p.registeredAt.getTime() <= days * day);
  const cameBack = (t: (typeof registered)[number]) => rows.tickets.some((p) => t.appellantId !== null && p.appellantId === t.appellantId && p.matterCode === t.matterCode && p.registeredAt > t.registeredAt && p.registeredAt.getTime() - t.registeredAt.getTime() <= 7 * day);

  const leadOf = (v: (typeof rows.visits)[number]) => owed.filter((a) => a.ticketId === v.ticketId && a.role === 'lead' && a.dispatchedAt <= v.createdAt).toSorted((a, b) => b.dispatchedAt.getTime() - a.dispatchedAt.getTime() || b.id - a.id)[0]?.unitId ?? of(v.ticketId).leadUnitId;
  const ofVisits = (list: typeof rows.visits, out: (id: number) => boolean, has: (v: (typeof rows.visits)[number]) => boolean = () => true) => list.map((v) => item(v.ticketId, leadOf(v), out(v.ticketId), has(v)));
  const fellDue = rows.visits.filter((v) => within(v.createdAt));
  const tried = (v: (typeof rows.visits)[number]) => v.state === 'done' || v.attempts.length > 0;
  const answered = rows.visits.filter((v) => v.state === 'done' && v.satisfaction !== null && within(v.doneAt));
  const both = answered.filter((v) => v.attitude !== null && v.result !== null);
  const reworked = (v: (typeof rows.visits)[number]) => rows.events.some((e) => e.ticketId === v.ticketId && ['visit', 'rate'].includes(e.kind) && ['rework', 'hardCase'].includes(String(e.data.to)) && e.at.getTime() === v.doneAt!.getTime());
  const nobody = () => false;

  const decided = rows.requests.filter((r) => r.kind === 'return' && (r.state === 'approved' || r.state === 'rejected') && within(r.decidedAt));
  const unitOf = (assignmentId: number | null) => work.find((a) => a.id === assignmentId)?.unitId ?? null;
  const cards = rows.cards.filter((c) => c.withdrawnAt === null && within(c.issuedAt));
  const toPassOn = rows.dues.filter((d) => d.clock === 'dispatch' && d.step === 'overdue' && within(d.at, until) && !(d.state === 'cancelled' && rows.dues.some((n) => n.ticketId === d.ticketId && n.clock === 'dispatch' && n.since?.getTime() === d.since?.getTime() && n.id > d.id)));
  const held = grouped(rows.holdings.filter((h) => h.kind === 'unit' && within(h.heldTo)), (h) => `${h.ticketId} ${h.unitId}`);

  return {
    registered: ofTickets(registered), accepted: ofTickets(accepted), directAnswerRate: ofTickets(accepted, (t) => t.handlingMode === 'direct'), firstTimeRate: ofTickets(accepted, (t) => t.handlingMode === 'direct' && !cameBack(t)),
    onlineRate: ofTickets(accepted, (t) => ['web', 'wechat', 'open311'].includes(t.channel)), windowDirectRate: ofTickets(accepted.filter((t) => t.channel === 'window'), (t) => t.handlingMode === 'direct'),
    duplicateRate: ofTickets(accepted, (t) => t.masterTicketId !== null || rows.tickets.some((f) => f.masterTicketId === t.id)), repeatRate7: ofTickets(accepted, (t) => earlier(t, 7)), repeatRate30: ofTickets(accepted, (t) => earlier(t, 30)),
    proactiveRate: ofTickets(accepted.filter((t) => ['grid', 'proactive'].includes(t.channel) || t.appealType === 'complaint'), (t) => ['grid', 'proactive'].includes(t.channel)), hardRate: ofTickets(registered.filter((t) => t.firstDispatchedAt), (t) => t.hardAt !== null),
    passedOnRate: toPassOn.map((d) => item(d.ticketId!, null, false, d.state === 'cancelled')),
    assigned: ofWork(sent, duplicate), resolved: ofWork(work.filter((a) => within(a.resolvedAt)), duplicate), routedRightRate: ofWork(sent.filter((a) => a.role === 'lead' && !work.some((e) => e.ticketId === a.ticketId && e.role === 'lead' && e.id < a.id)), duplicate, (a) => !returned(a)),
    signOnTimeRate: ofWork(owed.filter((a) => within(a.signDueAt, until) && (a.signedAt !== null || !stoodStill(a, a.signDueAt))), excluded, (a) => inTime(a.signedAt, a.signDueAt)),
    contactRate: ofWork(owed.filter((a) => a.role === 'lead' && a.contactDueAt !== null && within(a.contactDueAt, until) && (a.contactedAt !== null || !stoodStill(a, a.contactDueAt))), excluded, (a) => inTime(a.contactedAt, a.contactDueAt!)),
    onTimeRate: ofWork(due, excluded, (a) => inTime(a.resolvedAt, a.dueAt)), resolvedRate: ofWork(due, excluded, (a) => a.resolvedAt !== null && a.resolvedAt < until), overdueRate: ofWork(due, excluded, (a) => !inTime(a.resolvedAt, a.dueAt)),
    overdue: ofWork(owed.filter((a) => a.dueAt < until && (a.resolvedAt === null || a.resolvedAt >= until) && !stoodStill(a, a.dueAt)), nobody),
    extensionRate: ofWork(kept, duplicate, (a) => a.extensionCount > 0), parkedRate: ofWork(kept, duplicate, (a) => rows.parked.some((p) => p.assignmentId === a.id)), supervisedRate: ofWork(kept, duplicate, (a) => rows.supervisions.some((s) => s.ticketId === a.ticketId && s.unitId === a.unitId && s.kind === 'order' && s.state !== 'revoked')),
    unitHours: [...held.values()].map((list) => ({ ...item(list[0]!.ticketId, list[0]!.unitId, duplicate(list[0]!.ticketId)), weight: list.reduce((sum, h) => sum + h.workingMs, 0) / 3_600_000 })),
    returnRate: ofWork(kept, duplicate, returned), returns: decided.filter((r) => r.state === 'approved').map((r) => item(r.ticketId!, unitOf(r.assignmentId), false)), improperReturnRate: decided.map((r) => item(r.ticketId!, unitOf(r.assignmentId), excluded(r.ticketId!), r.state === 'rejected')),
    yellowCards: cards.filter((c) => c.colour === 'yellow').map((c) => item(c.ticketId!, c.unitId, false)), redCards: cards.filter((c) => c.colour === 'red').map((c) => item(c.ticketId!, c.unitId, false)),
    foundedRate: ofWork(work.filter((a) => within(a.resolvedAt) && a.isTrue !== null), duplicate, (a) => a.isTrue === true),
    visitsDue: ofVisits(fellDue, nobody), visitsLeftOut: ofVisits(fellDue.filter((v) => v.plannedMethod === 'none' && v.state !== 'done'), nobody), visitsUnreachable: ofVisits(fellDue.filter((v) => v.exemption === 'unreachable'), nobody), visitsAnswered: ofVisits(answered, nobody),
    visitedRate: ofVisits(fellDue.filter((v) => v.plannedMethod !== 'none' || v.state === 'done'), nobody, tried), effectiveVisitRate: ofVisits(fellDue.filter(tried), nobody, (v) => v.state === 'done' && v.satisfaction !== null),
    solvedRate: ofVisits(answered, excluded, (v) => v.solved === 'solved'), satisfiedRate: ofVisits(answered, excluded, (v) => v.satisfaction! >= 3), bothRate: ofVisits(both, excluded, (v) => v.attitude! >= 3 && v.result! >= 3), oneOfTwoRate: ofVisits(both, excluded, (v) => v.attitude! >= 3 !== v.result! >= 3),
    complaintSatisfiedRate: ofVisits(answered.filter((v) => of(v.ticketId).appealType === 'complaint'), excluded, (v) => v.satisfaction! >= 3), reworkRate: ofVisits(answered, excluded, reworked), disputedContacts: ofVisits(answered.filter((v) => v.contactDisputed), nobody),
  };
}

function grouped<T>(list: T[], key: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of list) groups.set(key(one), [...(groups.get(key(one)) ?? []), one]);
  return groups;
}

export const daysOf = (rows: AllRows) => ({ first: cityDay(new Date(Math.min(...rows.tickets.map((t) => t.registeredAt.getTime())))), last: cityDay(new Date(Math.max(...rows.events.map((e) => e.at.getTime())))) });
