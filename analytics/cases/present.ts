import { and, count, desc, eq, inArray, like, sql } from 'drizzle-orm';
import { errors, problemScope, regionName, schema, ticketScope, unitName, type Core, type StaffActor, type VerbView } from '../../ticketing/index.ts';
import { caseEvent, caseStudy, caseVersion } from '../db/schema/index.ts';
import { caseRefusal, caseScope, seesDraft } from './permission.ts';
import { caseVerbs } from './registry.ts';
import { suspectsOf, type Removed } from './scrub.ts';
import type { FoundCase } from './search.ts';
import { caseStateName, caseTransition, workStateName, type CaseVerbName } from './table.ts';
import type { CaseRow } from './verb.ts';
import type { CaseDetail, CaseHit, CaseLine } from './views.ts';

const { problem, staff, ticket } = schema;
export interface CaseFilter { view?: 'published' | 'drafts' | 'reviews' | 'withdrawn' | undefined; matterCode?: string | undefined; unitId?: string | undefined; offset: number; limit: number }
const ofView = { published: sql`case_study.state = 'published'`, drafts: sql`case_study.work = 'draft' and case_study.state <> 'withdrawn'`, reviews: sql`case_study.work = 'review'`, withdrawn: sql`case_study.state = 'withdrawn'` };

/** Cases in the actor's sight, the newest first. Work in hand is only listed for those who may read it. */
export async function listCases(core: Core, actor: StaffActor, { view = 'published', matterCode, unitId, offset, limit }: CaseFilter): Promise<{ items: CaseLine[]; total: number }> {
  const where = and(caseScope(actor), ofView[view], matterCode ? like(caseStudy.matterCode, `${matterCode}%`) : undefined, unitId ? sql`coalesce(case_study.text, case_study.draft) -> 'unitIds' ? ${unitId}` : undefined, view === 'published' ? undefined : draftScope(actor));
  const [rows, [total]] = await Promise.all([core.db.select().from(caseStudy).where(where).orderBy(desc(caseStudy.updatedAt), desc(caseStudy.id)).offset(offset).limit(limit), core.db.select({ n: count() }).from(caseStudy).where(where)]);
  return { items: rows.map((row) => lineOf(core, actor, row)), total: total!.n };
}

/** Those whose text in hand the actor may read: what caseScope lets through beside what is published. */
const draftScope = (actor: StaffActor) => (seesDraft(actor, { ownerUnitId: '', createdBy: -1 }) ? undefined : sql`(case_study.created_by = ${actor.staffId} or case_study.owner_unit_id in (${sql.join(actor.unitIds.map((id) => sql`${id}`), sql`, `)}))`);

function lineOf({ city }: Pick<Core, 'city'>, actor: StaffActor, row: CaseRow): CaseLine {
  const text = row.text ?? row.draft!;
  const work = seesDraft(actor, row) ? row.work : 'none';
  return {
    caseNo: row.caseNo, revision: row.revision, state: row.state, stateName: caseStateName(row.state), work, workName: workStateName(work), version: row.version, title: text.title, opening: [...text.background].slice(0, 120).join(''),
    matterCode: text.matterCode, matterName: text.matterCode ? city.matters.get(text.matterCode)?.name ?? null : null, regionName: regionName(city, text.regionCode), units: text.unitIds.map((id) => ({ id, name: unitName(city, id) })),
    source: row.sourceProblemNo ? 'problem' : 'ticket', publishedAt: row.publishedAt?.toISOString() ?? null, updatedAt: row.updatedAt.toISOString(),
  };
}

export const caseHits = (core: Core, actor: StaffActor, found: FoundCase[]): CaseHit[] => found.map(({ row, score, matched, sameMatter }) => {
  const line = lineOf(core, actor, row);
  return { ...line, score: Math.round(score * 100) / 100, matched, why: [...(sameMatter && line.matterName ? [`事项相同：${line.matterName}`] : []), ...(matched.length ? [`共同用语：${matched.slice(0, 6).join('、')}`] : [])], measures: row.text!.measures, effect: row.text!.effect };
});

/** @throws notFound outside the actor's scope */
export async function caseDetailOf(core: Core, actor: StaffActor, caseNo: string): Promise<CaseDetail> {
  const { db } = core;
  const [row] = await db.select().from(caseStudy).where(and(eq(caseStudy.caseNo, caseNo), caseScope(actor)));
  if (!row) throw errors.notFound('案例');
  const inside = seesDraft(actor, row);
  const [versions, events, [fromProblem], [fromTicket]] = await Promise.all([
    db.select().from(caseVersion).where(eq(caseVersion.caseId, row.id)).orderBy(desc(caseVersion.version)), db.select().from(caseEvent).where(eq(caseEvent.caseId, row.id)).orderBy(desc(caseEvent.id)).limit(200),
    row.sourceProblemNo ? db.select({ no: problem.problemNo }).from(problem).where(and(eq(problem.problemNo, row.sourceProblemNo), problemScope(actor))) : [],
    row.sourceTicketNo ? db.select({ no: ticket.ticketNo }).from(ticket).where(and(eq(ticket.ticketNo, row.sourceTicketNo), ticketScope(actor))) : [],
  ]);
  const nameOf = await names(core, [row.createdBy, ...versions.flatMap((v) => [v.publishedBy, ...v.authors])]);
  const draft = inside ? row.draft : null;
  // what was taken out tells who they were: only for who may see the source, and only while somebody checks
  const removed = inside && row.removed && (fromProblem || fromTicket) ? (JSON.parse(core.cipher.open(row.removed)) as Removed[]) : [];
  return {
    ...lineOf(core, actor, row), text: row.text, draft, draftWhy: inside ? row.draftWhy : null, rejectedWhy: inside ? row.rejectedWhy : null, withdrawnWhy: row.withdrawnWhy, removed, suspects: draft ? suspectsOf(draft) : [],
    sourceProblemNo: fromProblem?.no ?? null, sourceTicketNo: fromTicket?.no ?? null, createdBy: nameOf(row.createdBy), createdAt: row.createdAt.toISOString(),
    versions: versions.map((v) => ({ version: v.version, text: v.text, why: v.why, authors: v.authors.map(nameOf), publishedBy: nameOf(v.publishedBy), publishedAt: v.publishedAt.toISOString() })),
    events: events.filter((e) => inside || !unseen.includes(e.verb)).map((e) => { const { zh, en } = caseTransition(e.verb as CaseVerbName).row; return { verb: e.verb, zh, en, by: e.by, note: inside ? e.note : null, at: e.at.toISOString() }; }),
    verbs: verbs(actor, row),
  };
}

/** Work on a text in hand is no business of those who only read. */
const unseen: readonly string[] = ['edit', 'scrubAgain', 'submit', 'recall', 'reject', 'discard'];

async function names(core: Core, ids: number[]): Promise<(id: number) => string> {
  const known = new Map((await core.db.select({ id: staff.id, name: staff.name }).from(staff).where(inArray(staff.id, [...new Set(ids)]))).map((s) => [s.id, s.name]));
  return (id) => known.get(id) ?? '系统';
}

/** The buttons: what is allowed, and the rule in the way of the rest. What is no business of the role is left out. */
function verbs(actor: StaffActor, row: CaseRow): VerbView[] {
  return caseVerbs.flatMap((v): VerbView[] => {
    const refusal = caseRefusal(actor, v, row);
    const { zh, en } = caseTransition(v.name).row;
    return refusal?.id === 'notAllowed' ? [] : [{ verb: v.name, zh, en, allowed: !refusal, why: refusal && { zh: refusal.zh, en: refusal.en } }];
  });
}
