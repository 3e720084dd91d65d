/** One unit of work on one locked ticket: collects changes, events, clocks, jobs and notices, and writes them together at the end. */
import { eq, sql } from 'drizzle-orm';
import { eventActor, system, type Actor } from '../access/actor.ts';
import { withUnitPath } from '../catalogue/city.ts';
import { assertMayGoTo } from '../confidential/may-go-out.ts';
import type { Core } from '../core.ts';
import type { Tx } from '../db/connect.ts';
import { assignment, event, holding, request, supervision, ticket } from '../db/schema/index.ts';
import { createClocks, type Clocks } from '../deadline/clocks.ts';
import { errors } from '../errors.ts';
import { eventHash } from '../event/chain.ts';
import { enqueue } from '../jobs/index.ts';
import type { NoticeTemplate } from '../notify/notices.ts';
import { tellAfter } from '../notify/after-verb.ts';
import { noticesToWrite, writeNotice, type Told } from '../notify/write-notice.ts';
import { followProblem } from '../problem/ticket/follow-problem.ts';
import { superviseByRule } from '../supervision/by-rule.ts';
import { followWork } from '../supervision/follow-work.ts';
import { handOver } from '../ticket/hand-over.ts';
import { permission, rowOf, transition } from './permission.ts';
import type { AnyVerb, AssignmentRow, RequestRow, Subject, SupervisionRow, TicketRow } from './verb.ts';

type TicketPatch = Partial<typeof ticket.$inferInsert>;
type AssignmentPatch = Partial<typeof assignment.$inferInsert>;
type RequestPatch = Partial<typeof request.$inferInsert>;
type SupervisionPatch = Partial<typeof supervision.$inferInsert>;
export type { ClockOn } from '../deadline/clocks.ts';

export interface Work extends Clocks {
  readonly core: Core;
  readonly tx: Tx;
  readonly now: Date;
  readonly actor: Actor;
  readonly ticket: TicketRow;
  readonly assignments: AssignmentRow[];
  setTicket(patch: TicketPatch): void;
  setAssignment(row: AssignmentRow, patch: AssignmentPatch): void;
  setRequest(row: RequestRow, patch: RequestPatch): void;
  setSupervision(row: SupervisionRow, patch: SupervisionPatch): void;
  addAssignment(values: Omit<typeof assignment.$inferInsert, 'ticketId'>): Promise<AssignmentRow>;
  addRequest(values: Omit<typeof request.$inferInsert, 'ticketId'>): Promise<RequestRow>;
  addSupervision(values: Omit<typeof supervision.$inferInsert, 'ticketId'>): Promise<SupervisionRow>;
  /** another verb on the same ticket, under the same lock; `as` replaces the actor, for what the system does in consequence */
  perform<I>(verb: AnyVerb & { apply(w: Work, s: Subject, i: I): unknown }, input: I, on?: { assignment?: AssignmentRow; request?: RequestRow; supervision?: SupervisionRow; as?: Actor }): Promise<void>;
  /** an event that is not a verb (a card, a notice) */
  record(kind: string, data: Record<string, unknown>, on?: { assignmentId?: number; as?: Actor }): void;
  job(kind: string, payload: Record<string, unknown>, key?: string): void;
  /** a notice to the citizen, once per stage */
  tell(template: NoticeTemplate, data?: Record<string, string>, stage?: string): void;
  /** writes everything; the transaction's owner calls it once */
  flush(options?: { /** somebody only looked: what others have before them is as it was */ looked?: boolean }): Promise<void>;
}

/** A unit of work on a ticket that this transaction holds locked (or has just inserted). */
export function createWork(core: Core, tx: Tx, actor: Actor, ticketRow: TicketRow, assignments: AssignmentRow[], now: Date): Work {
  const row: TicketRow = { ...ticketRow };
  let ticketPatch: TicketPatch = {};
  const assignmentPatches = new Map<number, AssignmentPatch>();
  const requestPatches = new Map<number, RequestPatch>();
  const supervisionPatches = new Map<number, SupervisionPatch>();
  const events: (typeof event.$inferInsert)[] = [];
  const clocks = createClocks(core, tx, { ticketId: row.id }, () => row.regionCode, now);
  const jobs: { kind: string; payload: Record<string, unknown>; key?: string }[] = [];
  const told: Told[] = [];

  const work: Work = {
    core, tx, now, actor, ticket: row, assignments,
    setTicket(patch) { Object.assign(row, patch); ticketPatch = { ...ticketPatch, ...patch }; },
    setAssignment(target, patch) { Object.assign(target, patch); assignmentPatches.set(target.id, { ...assignmentPatches.get(target.id), ...patch }); },
    setRequest(target, patch) { Object.assign(target, patch); requestPatches.set(target.id, { ...requestPatches.get(target.id), ...patch }); },
    setSupervision(target, patch) { Object.assign(target, patch); supervisionPatches.set(target.id, { ...supervisionPatches.get(target.id), ...patch }); },
    async addAssignment(values) {
      await assertMayGoTo(core, tx, row, values.unitId);
      const [added] = await tx.insert(assignment).values({ ...values, ticketId: row.id }).returning();
      const withPath = withUnitPath(core.city, added!);
      assignments.push(withPath);
      return withPath;
    },
    async addRequest(values) {
      const [added] = await tx.insert(request).values({ ...values, ticketId: row.id }).onConflictDoNothing().returning();
      if (!added) throw errors.ruleRefused('alreadyAsked', '已有同类申请待审批。', 'A request of this kind is waiting already.');
      return added;
    },
    async addSupervision(values) {
      const [added] = await tx.insert(supervision).values({ ...values, ticketId: row.id }).returning();
      return added!;
    },
    async perform(verb, input, on = {}) {
      const who = on.as ?? actor;
      const subject: Subject = { ticket: row, assignments, assignment: on.assignment, request: on.request, supervision: on.supervision };
      const verdict = permission(verb, subject, who, now);
      if ('refusal' in verdict) throw verdict.refusal;
      const target = rowOf(subject, verb.kind);
      const from = target.state;
      const applied = (await verb.apply(work, subject, input)) ?? {};
      const allowed = transition(verb).to;
      const to = applied.to ?? (allowed.length === 1 ? allowed[0] : from);
      if (to !== from && !allowed.includes(to!)) throw new Error(`${verb.kind}.${verb.name} may not lead from ${from} to ${to}`);
      if (to !== from) moveTo(verb.kind, subject, to!);
      events.push(chained(verb.kind === 'ticket' ? verb.name : `${verb.kind}.${verb.name}`, { ...applied.data, ...(to !== from ? { from, to } : {}) }, on.assignment?.id, who, verdict.role));
      tellAfter(work, verb.kind === 'ticket' ? verb.name : `${verb.kind}.${verb.name}`, subject, verb.kind === 'ticket' && to === 'closed' && to !== from);
    },
    record(kind, data, on = {}) { events.push(chained(kind, data, on.assignmentId, on.as ?? actor)); },
    startClock: clocks.startClock, placeDues: clocks.placeDues, placeSteps: clocks.placeSteps, stopClocks: clocks.stopClocks,
    job(kind, payload, key) { jobs.push({ kind, payload, key }); },
    tell(template, data = {}, stage = '') { told.push({ template, data, stage }); },
    async flush({ looked = false } = {}) {
      await followProblem(work, ticketRow, events.map((e) => e.kind));
      await followWork(work, ticketRow);
      await superviseByRule(work, ticketRow);
      const notices = await noticesToWrite(work, told);
      for (const e of events)
        for (const kind of core.reactions.get(e.kind) ?? []) jobs.push({ kind, payload: { ticketId: row.id, seq: e.seq }, key: `${kind}:${row.id}:${e.seq}` });
      const handedOver = handOver(work);
      const step = looked ? 0 : 1;
      row.revision += step;
      // Sent together, in this order, on the transaction's one connection: the round trips of a verb are most of its time.
      await Promise.all([
        ...clocks.stopped(),
        ...(events.length ? [tx.insert(event).values(events)] : []),
        ...[...assignmentPatches].map(([id, patch]) => tx.update(assignment).set({ ...patch, revision: sql`${assignment.revision} + 1` }).where(eq(assignment.id, id))),
        ...[...requestPatches].map(([id, patch]) => tx.update(request).set({ ...patch, revision: sql`${request.revision} + 1` }).where(eq(request.id, id))),
        ...[...supervisionPatches].map(([id, patch]) => tx.update(supervision).set({ ...patch, revision: sql`${supervision.revision} + 1` }).where(eq(supervision.id, id))),
        ...(handedOver ? [tx.insert(holding).values(handedOver)] : []),
        tx.update(ticket).set({ ...ticketPatch, revision: sql`${ticket.revision} + ${step}::int`, eventSeq: row.eventSeq, eventHash: row.eventHash, updatedAt: now }).where(eq(ticket.id, row.id)),
        ...clocks.placed(),
        ...(jobs.length ? [enqueue(tx, jobs)] : []),
        ...notices.map((made) => writeNotice(tx, made)),
        tx.execute(sql`select pg_notify('ticket', ${JSON.stringify({ id: row.id, no: row.ticketNo, kinds: events.map((e) => e.kind) })})`),
      ]);
    },
  };

  function moveTo(kind: AnyVerb['kind'], subject: Subject, state: string) {
    if (kind === 'ticket') work.setTicket({ state: state as TicketRow['state'] });
    else if (kind === 'assignment') work.setAssignment(subject.assignment!, { state: state as AssignmentRow['state'] });
    else if (kind === 'request') work.setRequest(subject.request!, { state: state as RequestRow['state'] });
    else work.setSupervision(subject.supervision!, { state: state as SupervisionRow['state'] });
  }

  function chained(kind: string, data: Record<string, unknown>, assignmentId: number | undefined, who: Actor, role?: string): typeof event.$inferInsert {
    const seq = row.eventSeq + 1;
    const plain = { ticketId: row.id, seq, kind, at: now, actor: eventActor(who, role), assignmentId: assignmentId ?? null, data };
    const hash = eventHash(row.eventHash, plain);
    const made = { ...plain, prevHash: row.eventHash, hash };
    row.eventSeq = seq;
    row.eventHash = hash;
    return made;
  }

  return work;
}

/** The actor for what follows from a verb by rule. */
export const byRule = system('rule');
