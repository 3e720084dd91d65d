import type { Actor } from '../access/actor.ts';
import { unitName } from '../catalogue/city.ts';
import type { SupervisionKind } from '../db/schema/types.ts';
import type { Limit } from '../deadline/limit.ts';
import { dueAt } from '../deadline/working-time.ts';
import type { SupervisionRow } from '../verb/verb.ts';
import type { Work } from '../verb/work.ts';
import { causeName } from './causes.ts';
import { requirePart } from './involved.ts';

export interface Issued { kind: SupervisionKind; level: number; cause: string; text: string; unitIds: string[]; limit: Limit; /** who stands under it: by rule it is the system, whoever's act brought it about */ by: Actor }

/**
 * One order to each unit, with its clock to report.
 * @throws HotlineError unitNotInvolved, accusedUnit
 */
export async function issue(work: Work, { unitIds, limit, by, ...order }: Issued): Promise<SupervisionRow[]> {
  const { core, ticket, now } = work;
  const due = dueAt(core.calendarFor(ticket.regionCode, now), now, limit);
  const made: SupervisionRow[] = [];
  for (const unitId of new Set(unitIds)) {
    const part = requirePart(core, ticket, work.assignments, unitId);
    const row = await work.addSupervision({
      ...order, assignmentId: part.id, unitId, state: 'issued', issuedBy: by.kind === 'staff' ? by.staffId : null, issuedByName: by.kind === 'staff' ? by.name : '系统', issuedAt: now, dueAt: due,
    });
    work.placeDues('report', due, limit, { supervisionId: row.id });
    made.push(row);
  }
  return made;
}

/** What the events of all verbs on an order remember: whose it is, so that no other unit reads it. */
export const orderFacts = (work: Work, rows: readonly SupervisionRow[]) => ({
  kind: rows[0]!.kind, level: rows[0]!.level, cause: rows[0]!.cause, causeName: causeName(rows[0]!.cause), unitIds: rows.map((r) => r.unitId), units: rows.map((r) => unitName(work.core.city, r.unitId)),
});
