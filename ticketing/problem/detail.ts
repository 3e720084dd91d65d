/** A problem with everything that hangs on it; its members are read by the page (members.ts). */
import { asc, desc, eq, inArray } from 'drizzle-orm';
import type { StaffActor } from '../access/actor.ts';
import { readsOversightOf } from '../access/own-units.ts';
import { unitName } from '../catalogue/city.ts';
import type { Core } from '../core.ts';
import { card, problemEvent, problemUnit, request, staff, supervision } from '../db/schema/index.ts';
import { cardViews } from '../http/present/card-view.ts';
import { lightOf } from '../http/present/light.ts';
import { iso } from '../http/present/ticket-line.ts';
import { rulesOf } from '../request/kinds/index.ts';
import { causeName } from '../supervision/causes.ts';
import { stateName } from '../verb/wording.ts';
import { clockRule } from './clock-rule.ts';
import { memberCounts } from './members.ts';
import { ownParts } from './permission.ts';
import { problemInSight, problemViews } from './present.ts';
import type { ProblemDetail } from './views.ts';
import { problemWording } from './wording.ts';

const courseShown = 300;

/** @throws notFound outside the actor's scope */
export async function problemDetailOf(core: Core, actor: StaffActor, problemNo: string): Promise<ProblemDetail> {
  const { db, city } = core;
  const row = await problemInSight(core, actor, problemNo);
  const [views, units, orders, requests, cards, events, counts] = await Promise.all([
    problemViews(core, actor, [row]),
    db.select().from(problemUnit).where(eq(problemUnit.problemId, row.id)).orderBy(asc(problemUnit.role), asc(problemUnit.unitId)),
    db.select().from(supervision).where(eq(supervision.problemId, row.id)).orderBy(desc(supervision.id)),
    db.select().from(request).where(eq(request.problemId, row.id)).orderBy(desc(request.id)),
    db.select().from(card).where(eq(card.problemId, row.id)).orderBy(desc(card.id)),
    db.select().from(problemEvent).where(eq(problemEvent.problemId, row.id)).orderBy(desc(problemEvent.seq)).limit(courseShown),
    memberCounts(core, actor, row.id),
  ]);
  const people = [...new Set(requests.flatMap((r) => [r.requestedBy, r.decidedBy]).filter((id) => id !== null))];
  const named = people.length ? await db.select({ id: staff.id, name: staff.name }).from(staff).where(inArray(staff.id, people)) : [];
  const nameOf = (id: number | null) => named.find((s) => s.id === id)?.name ?? null;
  const parts = ownParts(core, actor, row);
  /** A unit reads its own orders and cards, the lead unit and the centre all: as on a ticket. */
  const reads = readsOversightOf(actor);
  const readable = ({ unitId }: { unitId: string }) => reads === null || parts.includes(unitId) || actor.roles.includes('analyst');
  return {
    ...views[0]!, counts, clockRule,
    units: units.toSorted((a, b) => (a.role === b.role ? 0 : a.role === 'lead' ? -1 : 1)).map((u) => ({
      unitId: u.unitId, unitName: unitName(city, u.unitId), role: u.role, signDueAt: u.signDueAt.toISOString(), signedAt: iso(u.signedAt), signedByName: u.signedByName, report: u.report, reportedAt: iso(u.reportedAt), urgedAt: iso(u.urgedAt), urgedText: u.urgedText, mine: parts.includes(u.unitId),
    })),
    orders: orders.filter(readable).map((s) => ({
      id: s.id, kind: s.kind, level: s.level, causeName: causeName(s.cause), text: s.text, state: s.state, stateName: stateName('supervision', s.state), unitId: s.unitId, unitName: unitName(city, s.unitId), issuedByName: s.issuedByName, issuedAt: s.issuedAt.toISOString(), dueAt: s.dueAt.toISOString(),
      ...lightOf(core, { regionCode: core.config.cityCode, urgency: 'normal' }, s.dueAt, s.state !== 'issued'), report: s.report, reportedAt: iso(s.reportedAt), sentBackCount: s.sentBackCount, verdict: s.verdict, closedAt: iso(s.closedAt), mine: parts.includes(s.unitId),
    })),
    requests: requests.map((r) => ({
      id: r.id, kind: r.kind, kindName: rulesOf(r.kind).zh, state: r.state, stateName: stateName('request', r.state), reasonName: rulesOf(r.kind).reasons[r.reasonCode] ?? r.reasonCode, reason: r.reason, payload: r.payload, requestedAt: r.requestedAt.toISOString(), requestedByName: nameOf(r.requestedBy) ?? '',
      own: r.requestedBy === actor.staffId, decision: r.decision, decidedAt: iso(r.decidedAt), decidedByName: nameOf(r.decidedBy),
    })),
    cards: await cardViews(core, cards.filter(readable)),
    course: events.filter((e) => !('orderIds' in e.data) || readableOrder(e.data, parts, reads)).map((e) => ({ seq: e.seq, kind: e.kind, at: e.at.toISOString(), by: e.actor.kind === 'staff' ? e.actor.name : '系统', text: problemWording(e.kind, e.data) })),
  };
}

const readableOrder = (data: Record<string, unknown>, parts: readonly string[], reads: string[] | null) => reads === null || ((data.unitIds ?? []) as string[]).some((id) => parts.includes(id));
