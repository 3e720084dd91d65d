import { and, eq, ne } from 'drizzle-orm';
import { errors, schema, ticketScope, unitName, type Core, type HotlineError, type StaffActor } from '../../ticketing/index.ts';
import { caseStudy } from '../db/schema/index.ts';
import { createCaseIn } from './create.ts';
import type { CaseRow } from './verb.ts';

const { appellant, assignment, ticket } = schema;
type TicketRow = typeof ticket.$inferSelect;

/** Exemplary: closed, solved, and the citizen was content. Nothing that was said in confidence or about somebody becomes a case. @returns the rule that stands in the way, or null */
export function fromTicketRefusal(row: Pick<TicketRow, 'isConfidential' | 'appealType' | 'accusedUnitId' | 'accusedStaffId' | 'isAboutStaff' | 'state' | 'satisfaction' | 'solved' | 'publicReply'>): HotlineError | null {
  if (row.isConfidential) return errors.ruleRefused('confidential', '保密件不得整理成案例。', 'Nothing of a confidential ticket becomes a case.');
  if (row.appealType === 'report') return errors.ruleRefused('report', '举报件不得整理成案例。', 'Nothing of a report becomes a case.');
  if (row.accusedUnitId || row.accusedStaffId || row.isAboutStaff) return errors.ruleRefused('accused', '投诉单位或人员的工单不得整理成案例：案例对全体工作人员公开。', 'A complaint about a unit or person becomes no case: all staff read cases.');
  if ((row.state !== 'closed' && row.state !== 'archived') || !row.publicReply) return errors.ruleRefused('notClosed', '工单办结后才能整理成案例。', 'A ticket becomes a case once it is closed.');
  return (row.satisfaction ?? 0) < 4 || row.solved !== 'solved' ? errors.ruleRefused('notExemplary', '典型案例须已解决且市民评价满意（4分以上）。', 'An exemplary ticket was solved, and its citizen content (4 or more).') : null;
}

/** A draft from an exemplary ticket. @throws notFound (also: out of scope), ruleRefused, notAllowed */
export const caseFromTicket = (core: Core, actor: StaffActor, ticketNo: string): Promise<CaseRow> => core.db.transaction(async (tx) => {
  const [row] = await tx.select().from(ticket).where(and(eq(ticket.ticketNo, ticketNo), ticketScope(actor))).for('share');
  if (!row) throw errors.notFound('工单');
  const refusal = fromTicketRefusal(row);
  if (refusal) throw refusal;
  const [before] = await tx.select({ no: caseStudy.caseNo }).from(caseStudy).where(and(eq(caseStudy.sourceTicketNo, ticketNo), ne(caseStudy.state, 'withdrawn')));
  if (before) throw errors.ruleRefused('draftedAlready', `此工单已整理成案例${before.no}，请直接修改。`, `This ticket became case ${before.no} already; edit that one.`);
  const [who] = row.appellantId === null ? [] : await tx.select({ name: appellant.nameSealed }).from(appellant).where(eq(appellant.id, row.appellantId));
  const [lead] = await tx.select({ reply: assignment.reply }).from(assignment).where(and(eq(assignment.ticketId, row.id), eq(assignment.role, 'lead'), eq(assignment.state, 'resolved')));
  const owner = row.leadUnitId ?? actor.unitId;
  return createCaseIn(core, tx, actor, { ticketNo, ownerUnitId: owner, known: [who?.name ? core.cipher.open(who.name) : null, row.address].filter((k): k is string => Boolean(k?.trim())) }, {
    title: row.title.length >= 4 ? row.title.slice(0, 100) : `${row.title}的办理`, background: row.content.slice(0, 4000), cause: '（请补充原因）', measures: (lead?.reply ?? row.publicReply!).slice(0, 4000), result: `${row.publicReply!.slice(0, 4000)}\n由${unitName(core.city, owner)}办理，市民评价${row.satisfaction}分。`, effect: '', lessons: '',
    matterCode: row.matterCode, regionCode: core.city.regions.has(row.regionCode.slice(0, 6)) ? row.regionCode.slice(0, 6) : core.config.cityCode, unitIds: [owner],
  });
});
