import { asc, eq } from 'drizzle-orm';
import { regionName, unitName } from '../../catalogue/city.ts';
import type { Core } from '../../core.ts';
import { assignment, event, problem, ticket } from '../../db/schema/index.ts';
import { errors } from '../../errors.ts';
import { citizenWording } from '../../event/wording.ts';
import { isQueryCode } from '../../intake/query-code.ts';
import { masterProgress } from '../../merge/progress.ts';
import { citizenVerbs } from '../../verb/registry.ts';
import { citizenStateName } from '../../verb/wording.ts';
import type { PublicAppeal } from '../views.ts';
import { publicNotices } from './public-notices.ts';
import { iso } from './ticket-line.ts';
import { verbViews } from './verbs.ts';

/** The ticket behind a number and its query code. @throws notFound for a wrong number and a wrong code alike */
export async function byQueryCode(core: Core, ticketNo: string, code: string) {
  if (!isQueryCode(core, ticketNo, code)) throw errors.notFound('诉求');
  const [row] = await core.db.select().from(ticket).where(eq(ticket.ticketNo, ticketNo));
  if (!row) throw errors.notFound('诉求');
  return row;
}

/** A short honest story. Supporting units, reviews and cards are the house's own business. */
export async function publicAppeal(core: Core, ticketNo: string, code: string): Promise<PublicAppeal> {
  const row = await byQueryCode(core, ticketNo, code);
  const [events, held] = await Promise.all([
    core.db.select().from(event).where(eq(event.ticketId, row.id)).orderBy(asc(event.seq)),
    core.db.select().from(assignment).where(eq(assignment.ticketId, row.id)).orderBy(assignment.id),
  ]);
  const leads = new Set(held.filter((a) => a.role === 'lead').map((a) => a.id));
  const assignments = held.map((a) => ({ ...a, unitPath: '' }));
  const along = await masterProgress(core, row);
  const [whole] = row.problemId ? await core.db.select().from(problem).where(eq(problem.id, row.problemId)) : [];
  return {
    ticketNo: row.ticketNo, state: row.state, stateName: citizenStateName(row.state).zh, ...(row.isConfidential ? unsaid : { title: row.title, content: row.content }), regionName: regionName(core.city, row.regionCode),
    registeredAt: row.registeredAt.toISOString(), expectedAt: row.closedAt ? null : iso(along?.expectedAt ?? row.dueAt), unitName: along?.unitName ?? (row.leadUnitId ? unitName(core.city, row.leadUnitId) : null),
    reply: row.publicReply, solved: row.solved, satisfaction: row.satisfaction,
    asked: row.state === 'awaitingCitizen' ? askedOf(events) : null, parkedUntil: row.state === 'parked' ? iso(row.parkedUntil) : null,
    timeline: events.flatMap((e) => {
      const told = e.assignmentId === null || leads.has(e.assignmentId) ? citizenWording(e.kind, e.data) : null;
      return told ? [{ at: e.at.toISOString(), ...(row.isConfidential && e.kind === 'supplement' ? added : told) }] : [];
    }),
    verbs: verbViews(citizenVerbs, { ticket: row, assignments }, { kind: 'citizen', ticketId: row.id }, core.now()),
    ...(await publicNotices(core, row)),
    together: along?.stage ?? null,
    problem: whole ? { title: whole.title, plan: whole.plan } : null,
  };
}

/** Number and code may be read by others than the reporter, on a phone left lying: state and reply are shown, the report itself is not (decisions/0008). */
const unsaid = { title: '保密诉求', content: '为保护您，这里不显示诉求内容；办理进度和答复见下。' };
const added = { zh: '您补充了材料', en: 'You added to it' };

/** The newest question to the citizen. */
function askedOf(events: readonly (typeof event.$inferSelect)[]): PublicAppeal['asked'] {
  const asked = events.findLast((e) => e.kind === 'askCitizen')?.data as { items: string[]; until: string } | undefined;
  return asked ? { items: asked.items, until: new Date(asked.until).toISOString() } : null;
}
