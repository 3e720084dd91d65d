import { inArray } from 'drizzle-orm';
import type { StaffActor } from '../../access/actor.ts';
import type { Core } from '../../core.ts';
import { due, staff } from '../../db/schema/index.ts';
import { rulesOf } from '../../request/kinds/index.ts';
import { openRequestStates } from '../../request/table.ts';
import { requestVerbs } from '../../verb/registry.ts';
import type { RequestRow, Subject } from '../../verb/verb.ts';
import { stateName } from '../../verb/wording.ts';
import type { RequestView } from '../views.ts';
import { iso } from './ticket-line.ts';
import { verbViews } from './verbs.ts';

/** Nobody of ours asked: the citizen, or the system of a line outside (external:12350). */
const askedBy = (r: RequestRow): string => (typeof r.payload.askedBy === 'string' ? `${r.payload.askedBy.replace('external:', '')}外部系统` : '市民');

/** Requests as their deciders read them, with what the reader may do. */
export async function requestViews(core: Core, asked: { request: RequestRow; subject: Subject }[], actor: StaffActor): Promise<RequestView[]> {
  const people = [...new Set(asked.flatMap(({ request: r }) => [r.requestedBy, r.endorsedBy, r.decidedBy]).filter((id) => id !== null))];
  const open = asked.filter(({ request: r }) => openRequestStates.includes(r.state)).map(({ request: r }) => r.id);
  const [named, clocks] = await Promise.all([
    people.length ? core.db.select({ id: staff.id, name: staff.name }).from(staff).where(inArray(staff.id, people)) : [],
    open.length ? core.db.select({ id: due.requestId, at: due.at }).from(due).where(inArray(due.requestId, open)) : [],
  ]);
  const nameOf = (id: number | null) => named.find((s) => s.id === id)?.name ?? null;
  return asked.map(({ request: r, subject }) => ({
    id: r.id, kind: r.kind, kindName: rulesOf(r.kind).zh, state: r.state, stateName: stateName('request', r.state), ticketNo: subject.ticket.ticketNo, ticketTitle: subject.ticket.title, assignmentId: r.assignmentId,
    unitName: core.city.units.get(subject.assignment?.unitId ?? '')?.name ?? '', reasonCode: r.reasonCode, reasonName: rulesOf(r.kind).reasons[r.reasonCode] ?? r.reasonCode, reason: r.reason, payload: r.payload,
    requestedAt: r.requestedAt.toISOString(), requestedByName: r.requestedBy === null ? askedBy(r) : nameOf(r.requestedBy) ?? '', decideBy: iso(clocks.find((c) => c.id === r.id)?.at ?? null),
    endorsedAt: iso(r.endorsedAt), endorsedByName: nameOf(r.endorsedBy), endorsement: r.endorsement, decidedAt: iso(r.decidedAt), decidedByName: nameOf(r.decidedBy), decision: r.decision,
    verbs: verbViews(requestVerbs, subject, actor, core.now()),
  }));
}
