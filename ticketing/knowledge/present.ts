import { and, count, desc, eq, inArray } from 'drizzle-orm';
import type { StaffActor } from '../access/actor.ts';
import { ticketScope } from '../access/scope.ts';
import { regionName, unitName } from '../catalogue/city.ts';
import type { Core } from '../core.ts';
import { article, articleEvent, articleReport, articleTicket, articleVersion, articleVote, staff, ticket } from '../db/schema/index.ts';
import { errors } from '../errors.ts';
import { iso } from '../http/present/ticket-line.ts';
import type { VerbView } from '../http/views.ts';
import { articleRefusal } from './permission.ts';
import { articleVerbs } from './registry.ts';
import { reportKindNames } from './report.ts';
import { articleScope, seesDraft } from './scope.ts';
import type { Found } from './search.ts';
import { suspectsOf } from './suspects.ts';
import { articleStateName, articleTransition, workStateName, type ArticleVerbName } from './table.ts';
import { lastDay, textOf } from './text.ts';
import type { ArticleRow } from './verb.ts';
import type { ArticleDetail, ArticleHit, ArticleLine } from './views.ts';

const dayMs = 86_400_000;

/** The state as it is at this moment. */
const stateAt = (row: ArticleRow, now: Date) => (row.state === 'published' && row.expiresAt !== null && row.expiresAt <= now ? 'expired' : row.state);

export async function articleLines(core: Core, actor: StaffActor, rows: ArticleRow[]): Promise<ArticleLine[]> {
  const ids = rows.map((r) => r.id);
  const open = ids.length ? await core.db.select({ id: articleReport.articleId, n: count() }).from(articleReport).where(and(inArray(articleReport.articleId, ids), eq(articleReport.state, 'open'))).groupBy(articleReport.articleId) : [];
  const reports = new Map(open.map((o) => [o.id, o.n]));
  return rows.map((row) => lineOf(core, actor, row, reports.get(row.id) ?? 0));
}

function lineOf(core: Core, actor: StaffActor, row: ArticleRow, openReports: number): ArticleLine {
  const { city } = core;
  const now = core.now();
  const state = stateAt(row, now);
  const work = seesDraft(actor, row) ? row.work : 'none';
  return {
    articleNo: row.articleNo, revision: row.revision, state, stateName: articleStateName(state), work, workName: workStateName(work), version: row.version, title: row.title, shortAnswer: row.shortAnswer, replyLine: row.replyLine,
    matterCode: row.matterCode, matterName: row.matterCode ? city.matters.get(row.matterCode)?.name ?? null : null, ownerUnitId: row.ownerUnitId, ownerUnitName: unitName(city, row.ownerUnitId),
    regionCode: row.regionCode, regionName: regionName(city, row.regionCode), audience: row.audience, language: row.language, sensitivity: row.sensitivity, effectiveFrom: row.effectiveFrom, expiresOn: lastDay(row.expiresAt),
    daysLeft: row.expiresAt && Math.ceil((row.expiresAt.getTime() - now.getTime()) / dayMs), lastVerifiedAt: iso(row.lastVerifiedAt), hits: row.hits, votesUp: row.votesUp, votesDown: row.votesDown, openReports, updatedAt: row.updatedAt.toISOString(),
  };
}

export async function articleHits(core: Core, actor: StaffActor, found: Found[]): Promise<ArticleHit[]> {
  const lines = await articleLines(core, actor, found.map((f) => f.row));
  return found.map((f, i) => ({ ...lines[i]!, fullAnswer: f.row.fullAnswer, score: Math.round(f.score * 100) / 100, matched: f.matched, why: whyOf(lines[i]!, f) }));
}

function whyOf(line: ArticleLine, f: Found): string[] {
  return [
    ...(f.byMatter && line.matterName ? [`事项相同：${line.matterName}`] : []), ...(f.matched.length ? [`共同用语：${f.matched.slice(0, 6).join('、')}`] : []),
    ...(f.local ? [`适用于${line.regionName}`] : []), ...(line.state === 'expired' ? [`已于${line.expiresOn}到期，请核实后使用`] : []),
  ];
}

/** @throws notFound outside the actor's scope */
export async function articleDetailOf(core: Core, actor: StaffActor, articleNo: string): Promise<ArticleDetail> {
  const { db } = core;
  const [row] = await db.select().from(article).where(and(eq(article.articleNo, articleNo), articleScope(actor)));
  if (!row) throw errors.notFound('知识点');
  const [[line], versions, events, tickets, reports, votes] = await Promise.all([
    articleLines(core, actor, [row]),
    db.select().from(articleVersion).where(eq(articleVersion.articleId, row.id)).orderBy(desc(articleVersion.version)),
    db.select().from(articleEvent).where(eq(articleEvent.articleId, row.id)).orderBy(desc(articleEvent.id)).limit(200),
    db.select({ ticketNo: ticket.ticketNo, title: ticket.title, kind: articleTicket.kind, at: articleTicket.at }).from(articleTicket).innerJoin(ticket, eq(ticket.id, articleTicket.ticketId)).where(and(eq(articleTicket.articleId, row.id), ticketScope(actor))).orderBy(desc(articleTicket.at)).limit(50),
    db.select().from(articleReport).where(eq(articleReport.articleId, row.id)).orderBy(desc(articleReport.id)).limit(50),
    db.select({ value: articleVote.value }).from(articleVote).where(and(eq(articleVote.articleId, row.id), eq(articleVote.staffId, actor.staffId))),
  ]);
  const inside = seesDraft(actor, row);
  const nameOf = await names(core, [row.createdBy, row.verifiedBy ?? 0, ...versions.flatMap((v) => [v.publishedBy, ...v.authors]), ...reports.map((r) => r.reportedBy)]);
  const draft = inside ? row.draft : null;
  return {
    ...line!, text: textOf(row), draft, draftWhy: inside ? row.draftWhy : null, rejectedWhy: inside ? row.rejectedWhy : null, withdrawnWhy: row.withdrawnWhy, namesUnchecked: inside && row.namesUnchecked,
    suspects: draft ? suspectsOf([draft.title, ...draft.questions, draft.shortAnswer, draft.fullAnswer, draft.replyLine ?? ''].join('\n')) : [],
    createdBy: nameOf(row.createdBy), createdAt: row.createdAt.toISOString(), publishedAt: iso(row.publishedAt), verifiedBy: row.verifiedBy === null ? null : nameOf(row.verifiedBy), myVote: votes[0]?.value ?? null,
    versions: versions.map((v) => ({ version: v.version, text: v.text, why: v.why, authors: v.authors.map(nameOf), publishedBy: nameOf(v.publishedBy), publishedAt: v.publishedAt.toISOString() })),
    events: events.filter((e) => inside || !unseen.includes(e.verb)).map((e) => ({ verb: e.verb, ...wordsOf(e.verb), by: e.by, note: e.note, at: e.at.toISOString() })),
    tickets: tickets.map((t) => ({ ...t, at: t.at.toISOString() })),
    reports: reports.filter((r) => inside || r.reportedBy === actor.staffId).map((r) => ({ id: r.id, version: r.version, kind: r.kind, kindName: reportKindNames[r.kind], note: r.note, state: r.state, by: nameOf(r.reportedBy), at: r.reportedAt.toISOString(), settlement: r.settlement })),
    verbs: verbs(core, actor, row),
  };
}

/** Work on a text in hand is no business of those who only read. */
const unseen: readonly string[] = ['edit', 'submit', 'recall', 'reject', 'discard'];
const alarmWords: Record<string, { zh: string; en: string }> = { alarm30: { zh: '30天内到期提醒', en: 'Expires within 30 days' }, alarm7: { zh: '7天内到期提醒', en: 'Expires within 7 days' } };
const wordsOf = (verb: string) => { const { zh, en } = alarmWords[verb] ?? articleTransition(verb as ArticleVerbName).row; return { zh, en }; };

async function names(core: Core, ids: number[]): Promise<(id: number) => string> {
  const known = new Map((await core.db.select({ id: staff.id, name: staff.name }).from(staff).where(inArray(staff.id, [...new Set(ids)]))).map((s) => [s.id, s.name]));
  return (id) => known.get(id) ?? '系统';
}

/** The buttons: what is allowed, and the rule in the way of the rest. What is no business of the role is left out. */
function verbs(core: Core, actor: StaffActor, row: ArticleRow): VerbView[] {
  return articleVerbs.flatMap((v): VerbView[] => {
    const refusal = articleRefusal(actor, v, row, core.now());
    const { zh, en } = articleTransition(v.name).row;
    return refusal?.id === 'notAllowed' ? [] : [{ verb: v.name, zh, en, allowed: !refusal, why: refusal && { zh: refusal.zh, en: refusal.en } }];
  });
}

