import { eq, inArray, sql } from 'drizzle-orm';
import { regionName, unitName } from '../../catalogue/city.ts';
import type { Core } from '../../core.ts';
import type { Db, Tx } from '../../db/connect.ts';
import { problem, suggestion, ticket } from '../../db/schema/index.ts';
import { precedentViews } from '../../routing/precedents.ts';
import { workingTicketStates } from '../../ticket/table.ts';
import { stateName } from '../../verb/wording.ts';
import type { AdviceView, TicketLine } from '../views.ts';
import { lightOf } from './light.ts';

type Row = typeof ticket.$inferSelect;

/** Rows as list lines, with the machine's advice, the problem's and the master's number fetched for all at once. */
export async function ticketLines(core: Core, db: Db | Tx, rows: Row[]): Promise<TicketLine[]> {
  if (!rows.length) return [];
  const advised = await db.select({ ticketId: suggestion.ticketId, decision: suggestion.decision, reason: suggestion.reason, matterCode: suggestion.matterCode, units: sql<AdviceView['units']>`${suggestion.advice}->'units'` })
    .from(suggestion).where(inArray(suggestion.ticketId, rows.map((r) => r.id)));
  const problemIds = [...new Set(rows.flatMap((r) => r.problemId ?? []))];
  const problems = problemIds.length ? await db.select({ id: problem.id, no: problem.problemNo }).from(problem).where(problemIds.length === 1 ? eq(problem.id, problemIds[0]!) : inArray(problem.id, problemIds)) : [];
  const masterIds = [...new Set(rows.flatMap((r) => r.masterTicketId ?? []))];
  const masters = masterIds.length ? await db.select({ id: ticket.id, no: ticket.ticketNo }).from(ticket).where(inArray(ticket.id, masterIds)) : [];
  const adviceOf = new Map(advised.map((a) => [a.ticketId, a]));
  const problemOf = new Map(problems.map((p) => [p.id, p.no]));
  const masterOf = new Map(masters.map((m) => [m.id, m.no]));
  return rows.map((row) => line(core, row, adviceOf.get(row.id), { problemNo: problemOf.get(row.problemId ?? -1) ?? null, masterTicketNo: masterOf.get(row.masterTicketId ?? -1) ?? null }));
}

function line(core: Core, row: Row, advised: { decision: 'auto' | 'ask' | 'hold'; reason: string; matterCode: string | null; units: AdviceView['units'] | null } | undefined, of: { problemNo: string | null; masterTicketNo: string | null }): TicketLine {
  const { city } = core;
  return {
    ticketNo: row.ticketNo, revision: row.revision, state: row.state, stateName: stateName('ticket', row.state), channel: row.channel, hotlineNumber: row.hotlineNumber,
    appealType: row.appealType, urgency: row.urgency, title: row.title, content: row.content, regionCode: row.regionCode, regionName: regionName(city, row.regionCode), address: row.address,
    category: row.category, matterCode: row.matterCode, matterName: row.matterCode ? city.matters.get(row.matterCode)?.name ?? null : null,
    leadUnitId: row.leadUnitId, leadUnitName: row.leadUnitId ? unitName(city, row.leadUnitId) : null,
    appealedAt: row.appealedAt.toISOString(), registeredAt: row.registeredAt.toISOString(), dueAt: iso(row.dueAt), closedAt: iso(row.closedAt),
    ...lightOf(core, row, row.dueAt, !workingTicketStates.includes(row.state)), isConfidential: row.isConfidential, isAnonymous: row.isAnonymous, isAboutStaff: row.isAboutStaff, callerCategory: row.callerCategory, language: row.language,
    transferredTo: row.transferredTo === null ? null : city.partnerLines.get(row.transferredTo)?.name ?? row.transferredTo,
    urgeCount: row.urgeCount, returnCount: row.returnCount, reworkCount: row.reworkCount, ...of, parkedUntil: iso(row.parkedUntil), supervisionLevel: row.supervisionLevel, scoringExcluded: row.scoringExcluded,
    decision: advised?.decision ?? null, decisionReason: advised?.reason ?? null, suggestedUnits: advised?.units ?? [], ...(waiting.includes(row.state) ? { precedents: precedentViews(city, row.matterCode ?? advised?.matterCode, row.regionCode) } : {}),
    satisfaction: row.satisfaction, solved: row.solved,
  };
}

/** Only then does somebody ask whose it is. */
const waiting: readonly Row['state'][] = ['registered', 'pendingDispatch'];

export const iso = (at: Date | null | undefined): string | null => at?.toISOString() ?? null;
