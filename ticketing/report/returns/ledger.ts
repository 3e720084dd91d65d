/** 退单台账: per unit how many returns were proper (approved), improper (refused), taken back, and the working hours they cost. */
import type { StaffActor } from '../../access/actor.ts';
import { unitName } from '../../catalogue/city.ts';
import type { Core } from '../../core.ts';
import type { ReturnLedger, ReturnLine } from '../../http/dispute-views.ts';
import { returning } from '../../request/kinds/return.ts';
import { openRequestStates } from '../../request/table.ts';
import { stateName } from '../../verb/wording.ts';
import { returnRows, type ReturnRow, type ReturnSpan } from './rows.ts';

type Counts = ReturnLedger['total'];
const topReasons = 3;

/** Units with the most returns first. Each figure is a sum over the lines that `returnLines` gives for the same span. */
export async function returnLedgerOf(core: Core, actor: StaffActor, span: ReturnSpan): Promise<ReturnLedger> {
  const rows = await returnRows(core, actor, span);
  const units = [...grouped(rows, (r) => r.unitId)].map(([unitId, own]) => ({ unitId, unitName: unitName(core.city, unitId), ...countsOf(own) }));
  return { from: span.from, to: span.to, total: countsOf(rows), units: units.toSorted((a, b) => b.asked - a.asked || b.rejected - a.rejected || a.unitId.localeCompare(b.unitId)) };
}

/** What the figures count, the newest first. */
export async function returnLines(core: Core, actor: StaffActor, span: ReturnSpan & { state?: readonly string[] | undefined }): Promise<ReturnLine[]> {
  const name = (id: string) => unitName(core.city, id);
  return (await returnRows(core, actor, span)).filter((r) => !span.state || span.state.includes(r.request.state)).slice(0, 500).map(({ request: r, ...row }) => ({
    requestId: r.id, ticketNo: row.seen ? row.ticketNo : null, title: row.seen ? row.title : null, unitId: row.unitId, unitName: name(row.unitId), reasonName: reasonName(r.reasonCode), reason: r.reason,
    legalBasis: (r.payload.legalBasis as string | undefined) ?? null, proposedUnitName: r.payload.proposedUnitId ? name(r.payload.proposedUnitId as string) : null, state: r.state, stateName: stateName('request', r.state),
    requestedAt: r.requestedAt.toISOString(), decidedAt: r.decidedAt?.toISOString() ?? null, decidedByName: row.decidedByName, decision: r.decision, workingMs: row.workingMs, chargedTo: row.chargedTo,
  }));
}

function countsOf(rows: readonly ReturnRow[]): Counts {
  const inState = (...states: readonly string[]) => rows.filter((r) => states.includes(r.request.state));
  const lost = (to: ReturnRow['chargedTo']) => rows.filter((r) => r.chargedTo === to).reduce((sum, r) => sum + r.workingMs, 0);
  const reasons = [...grouped(rows, (r) => r.request.reasonCode)].map(([reasonCode, own]) => ({ reasonCode, reasonName: reasonName(reasonCode), count: own.length }));
  return {
    asked: rows.length, approved: inState('approved').length, rejected: inState('rejected').length, withdrawn: inState('withdrawn').length, pending: inState(...openRequestStates).length,
    lostByUnitMs: lost('unit'), lostByCentreMs: lost('centre'), medianDecisionMs: median(inState('approved', 'rejected').map((r) => r.workingMs)),
    reasons: reasons.toSorted((a, b) => b.count - a.count || a.reasonCode.localeCompare(b.reasonCode)).slice(0, topReasons),
  };
}

function grouped<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row); else groups.set(keyOf(row), [row]);
  }
  return groups;
}

function median(values: number[]): number | null {
  if (!values.length) return null;
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

const reasonName = (code: string) => returning.reasons[code] ?? code;
