/** What holds of a ticket after everything that anybody did, in the words of the rules. */
import { expect } from 'vitest';
import { openAssignmentStates } from '../../../ticketing/assignment/table.ts';
import { workingBetween } from '../../../ticketing/deadline/working-time.ts';
import { firstBreak } from '../../../ticketing/event/chain.ts';
import { holdingViews } from '../../../ticketing/http/present/holding-view.ts';
import { openRequestStates } from '../../../ticketing/request/table.ts';
import { holderOf } from '../../../ticketing/ticket/holder.ts';
import { openTicketStates } from '../../../ticketing/ticket/table.ts';
import { tables } from '../../../ticketing/verb/permission.ts';
import { transitionOf } from '../../../ticketing/verb/transition.ts';
import type { Kind } from '../../../ticketing/verb/verb.ts';
import type { TestCore } from '../../setup/core.ts';
import type { Life } from './life.ts';

const working = ['inProgress', 'rework', 'hardCase'];
/** Nobody need do anything: the end, or the way there. */
const over = ['answered', 'declined', 'closed', 'archived', 'cancelled', 'merged'];
const isOpen = (a: { state: string }) => (openAssignmentStates as readonly string[]).includes(a.state);

export function holdsAlways(core: TestCore, life: Life): void {
  theStoryIsWhole(life);
  openWorkHasOneHolder(life);
  everyClockRunsForSomething(life);
  everythingOwedHasItsClock(life);
  nothingFiresTwice(life);
  whatIsAskedCanBeDecided(life);
  theHoursAddUp(core, life);
}

const theStoryIsWhole = ({ ticket: t, events }: Life) => expect(firstBreak(events, { seq: t.eventSeq, hash: t.eventHash })).toBeNull();

/** Does somebody work on it, or stand still in the middle of the work? */
const inHand = ({ ticket: t }: Life) => working.includes(t.state) || t.state === 'parked' || (t.state === 'awaitingCitizen' && working.includes(t.resumeState ?? ''));

function openWorkHasOneHolder(life: Life): void {
  const { ticket: t, assignments } = life;
  const leads = assignments.filter((a) => a.role === 'lead' && isOpen(a));
  expect([t.state, leads.length]).toEqual([t.state, inHand(life) ? 1 : 0]);
  if (!inHand(life)) expect([t.state, assignments.filter(isOpen).map((a) => a.role)]).toEqual([t.state, []]);
  for (const below of assignments.filter((a) => a.role === 'delegated' && isOpen(a))) {
    const above = assignments.find((a) => a.id === below.parentId)!;
    expect([below.id, above.id, isOpen(above)]).toEqual([below.id, above.id, true]);
  }
  if (leads[0] && working.includes(t.state)) expect([t.dueAt, t.leadUnitId]).toEqual([leads[0].dueAt, leads[0].unitId]);
  if (t.state === 'parked') expect([leads[0]!.state, t.parkedUntil !== null]).toEqual(['suspended', true]);
  const holder = holderOf(t, assignments);
  expect({ kind: t.holderKind, unitId: t.holderUnitId, held: t.heldSince !== null }).toEqual({ kind: holder?.kind ?? null, unitId: holder?.unitId ?? null, held: holder !== null });
  expect([t.state, holder === null]).toEqual([t.state, over.includes(t.state)]);
  if (['closed', 'archived', 'declined', 'cancelled'].includes(t.state)) expect([t.dueAt, t.closedAt !== null]).toEqual([null, true]);
}

/** For whom a clock may still run. */
const runsFor: Record<string, (life: Life, d: Life['dues'][number]) => boolean> = {
  dispatch: ({ ticket: t }) => ['registered', 'pendingDispatch'].includes(t.state),
  sign: ({ assignments }, d) => assignments.some((a) => a.id === d.assignmentId && a.signedAt === null && isOpen(a) && a.pausedAt === null),
  contact: ({ assignments }, d) => assignments.some((a) => a.id === d.assignmentId && a.signedAt !== null && a.contactedAt === null && isOpen(a) && a.pausedAt === null),
  resolve: ({ assignments }, d) => assignments.some((a) => a.id === d.assignmentId && isOpen(a) && a.pausedAt === null),
  review: ({ ticket: t }) => t.state === 'pendingReview',
  visit: ({ ticket: t }) => t.state === 'pendingVisit',
  settle: ({ ticket: t }) => t.state === 'answered',
  archive: ({ ticket: t }) => ['closed', 'declined', 'cancelled'].includes(t.state),
  wait: ({ ticket: t }) => t.state === 'awaitingCitizen',
  conference: ({ ticket: t }) => t.state === 'hardCase',
  suspend: ({ assignments }, d) => assignments.some((a) => a.id === d.assignmentId && a.state === 'suspended'),
  park: ({ ticket: t }) => t.state === 'parked',
  checkBack: ({ ticket: t }) => t.state === 'transferred',
  decide: ({ requests, supervisions }, d) => requests.some((r) => r.id === d.requestId && (openRequestStates as readonly string[]).includes(r.state)) || supervisions.some((s) => s.id === d.supervisionId && s.state === 'reported'),
  duty: () => true,
  report: ({ supervisions }, d) => supervisions.some((s) => s.id === d.supervisionId && s.state === 'issued'),
};

function everyClockRunsForSomething(life: Life): void {
  for (const d of life.dues.filter((x) => x.state === 'pending')) expect([life.ticket.state, d.clock, d.step, runsFor[d.clock]!(life, d)]).toEqual([life.ticket.state, d.clock, d.step, true]);
}

/** A clock that was never stopped: it runs, or it ran out and said so. */
function everythingOwedHasItsClock(life: Life): void {
  const { ticket: t, assignments, requests, supervisions, dues } = life;
  const clocked = (clock: string, of: Partial<Life['dues'][number]>) => dues.some((d) => d.clock === clock && d.state !== 'cancelled' && Object.entries(of).every(([k, v]) => d[k as keyof typeof d] === v));
  for (const a of assignments.filter((x) => isOpen(x) && x.pausedAt === null)) expect(['resolve', a.id, clocked('resolve', { assignmentId: a.id })]).toEqual(['resolve', a.id, true]);
  for (const [state, clock] of Object.entries({ registered: 'dispatch', pendingDispatch: 'dispatch', pendingReview: 'review', pendingVisit: 'visit', answered: 'settle', awaitingCitizen: 'wait', parked: 'park', transferred: 'checkBack' }))
    if (t.state === state) expect([state, clock, clocked(clock, {})]).toEqual([state, clock, true]);
  for (const r of requests.filter((x) => (openRequestStates as readonly string[]).includes(x.state))) expect(['decide', r.kind, clocked('decide', { requestId: r.id })]).toEqual(['decide', r.kind, true]);
  for (const s of supervisions.filter((x) => x.state === 'issued')) expect(['report', s.cause, clocked('report', { supervisionId: s.id })]).toEqual(['report', s.cause, true]);
  for (const s of supervisions.filter((x) => x.state === 'reported')) expect(['decide', s.cause, clocked('decide', { supervisionId: s.id })]).toEqual(['decide', s.cause, true]);
  const levels = supervisions.filter((s) => ['issued', 'reported'].includes(s.state)).flatMap((s) => s.level ?? []);
  expect(['level', t.supervisionLevel]).toEqual(['level', levels.length ? Math.max(...levels) : null]);
}

function nothingFiresTwice({ dues, cards }: Life): void {
  const moments = dues.filter((d) => d.state !== 'cancelled').map((d) => [d.clock, d.step, d.assignmentId, d.requestId, d.supervisionId, d.at.toISOString()].join());
  expect(moments.length).toBe(new Set(moments).size);
  for (const d of dues) expect([d.state, d.firedAt !== null]).toEqual([d.state, d.state === 'fired']);
  const fromDues = cards.flatMap((c) => c.dueId ?? []);
  expect(fromDues.length).toBe(new Set(fromDues).size);
}

function whatIsAskedCanBeDecided({ requests, assignments }: Life): void {
  for (const r of requests.filter((x) => (openRequestStates as readonly string[]).includes(x.state) && x.assignmentId !== null && !['cardAppeal', 'scoreAppeal'].includes(x.kind)))
    expect([r.kind, isOpen(assignments.find((a) => a.id === r.assignmentId)!)]).toEqual([r.kind, true]);
  for (const a of assignments.filter((x) => x.state === 'returnPending'))
    expect(requests.filter((r) => r.assignmentId === a.id && r.kind === 'return' && (openRequestStates as readonly string[]).includes(r.state))).toHaveLength(1);
}

/** Whoever held it, the holders' working hours are the hours in which it was open. */
function theHoursAddUp(core: TestCore, life: Life): void {
  const calendar = core.calendarFor(life.ticket.regionCode, core.clock.now);
  const held = holdingViews(core, life.ticket, life.holdings).reduce((sum, h) => sum + h.workingMs, 0);
  expect(held).toBe(openTime(core, life).reduce((sum, [from, to]) => sum + workingBetween(calendar, from, to), 0));
}

/** When the ticket waited for somebody, from its states alone. */
function openTime(core: TestCore, { events }: Life): [Date, Date][] {
  const spans: [Date, Date][] = [];
  let since: Date | null = events[0]!.at;
  for (const e of events.filter((x) => !x.kind.includes('.') && x.data.to)) {
    const ended = over.includes(String(e.data.to));
    if (ended && since) { spans.push([since, e.at]); since = null; }
    if (!ended) since ??= e.at;
  }
  return since ? [...spans, [since, core.clock.now]] : spans;
}

/** Every change of state that an event tells of is in a table, and a changed state is told of. */
export function followsTheTables(before: Life, after: Life): void {
  const fresh = after.events.slice(before.events.length);
  for (const e of fresh.filter((x) => x.data.to)) {
    const [kind, verb] = e.kind.includes('.') ? e.kind.split('.') as [Kind, string] : ['ticket' as const, e.kind];
    const row = transitionOf(tables[kind], verb)!;
    expect([e.kind, row.from.includes(String(e.data.from)), row.to.includes(String(e.data.to))]).toEqual([e.kind, true, true]);
  }
  if (before.ticket.state !== after.ticket.state) expect(fresh.some((e) => e.data.to === after.ticket.state)).toBe(true);
}

export const isStillOpen = (life: Life) => openTicketStates.includes(life.ticket.state);
