import type { StaffActor } from '../../access/actor.ts';
import { unitName } from '../../catalogue/city.ts';
import type { Core } from '../../core.ts';
import type { ProblemRow } from '../../problem/verb.ts';
import { causeName } from '../../supervision/causes.ts';
import { levelNames, type Level } from '../../supervision/levels.ts';
import { supervisionVerbs } from '../../verb/registry.ts';
import type { SupervisionRow, TicketRow } from '../../verb/verb.ts';
import { stateName } from '../../verb/wording.ts';
import type { SupervisionView } from '../views.ts';
import { lightOf } from './light.ts';
import { iso } from './ticket-line.ts';
import { verbViews } from './verbs.ts';

/** Supervision orders and instructions as their units and issuers read them, with what the reader may do; those about a problem are worked on its page. */
export async function supervisionViews(core: Core, found: { supervision: SupervisionRow; ticket: TicketRow | null; problem?: ProblemRow | null }[], actor: StaffActor): Promise<SupervisionView[]> {
  return found.map(({ supervision: s, ticket, problem }) => ({
    id: s.id, kind: s.kind, level: s.level, levelName: levelNames[s.level as Level], cause: s.cause, causeName: causeName(s.cause), text: s.text, state: s.state, stateName: stateName('supervision', s.state), ticketNo: ticket?.ticketNo ?? null, problemNo: problem?.problemNo ?? null, ticketTitle: ticket?.title ?? problem?.title ?? '',
    unitId: s.unitId, unitName: unitName(core.city, s.unitId), issuedByName: s.issuedByName, issuedAt: s.issuedAt.toISOString(), dueAt: s.dueAt.toISOString(), escalatedAt: iso(s.escalatedAt),
    ...lightOf(core, ticket ?? { regionCode: core.config.cityCode, urgency: 'normal' }, s.dueAt, s.state !== 'issued'), report: s.report, reportedAt: iso(s.reportedAt), sentBackCount: s.sentBackCount, verdict: s.verdict, closedAt: iso(s.closedAt),
    verbs: ticket ? verbViews(supervisionVerbs, { ticket, supervision: s, assignments: [] }, actor, core.now()) : [],
  }));
}
