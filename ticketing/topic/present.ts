import { and, desc, eq, inArray, like, sql } from 'drizzle-orm';
import type { StaffActor } from '../access/actor.ts';
import { regionName, unitName } from '../catalogue/city.ts';
import type { Core } from '../core.ts';
import { monthlyTopic, problem, topicEvent } from '../db/schema/index.ts';
import { cityDay } from '../deadline/city-day.ts';
import { errors } from '../errors.ts';
import { iso } from '../http/present/ticket-line.ts';
import type { VerbView } from '../http/views.ts';
import { problemScope } from '../problem/scope.ts';
import { problemStateName } from '../problem/table.ts';
import { topicRefusal } from './permission.ts';
import { topicVerbs } from './registry.ts';
import { topicScope } from './scope.ts';
import { topicStateName, topicTransition, type TopicState, type TopicVerbName } from './table.ts';
import type { TopicRow } from './verb.ts';
import type { TopicDetail, TopicLine } from './views.ts';

const most = 200;

/** Topics in the actor's sight, the newest month first, those not yet chosen before them. */
export async function listTopics(core: Core, actor: StaffActor, f: { state?: TopicState[] | undefined; year?: string | undefined }): Promise<TopicLine[]> {
  const rows = await core.db.select().from(monthlyTopic).where(and(topicScope(actor), f.state ? inArray(monthlyTopic.state, f.state) : undefined, f.year ? like(monthlyTopic.month, `${f.year}-%`) : undefined))
    .orderBy(sql`${monthlyTopic.month} desc nulls first`, desc(monthlyTopic.id)).limit(most);
  return topicLines(core, rows);
}

/** @throws notFound outside the actor's scope */
export async function topicDetailOf(core: Core, actor: StaffActor, topicNo: string): Promise<TopicDetail> {
  const { db, city } = core;
  const [row] = await db.select().from(monthlyTopic).where(and(eq(monthlyTopic.topicNo, topicNo), topicScope(actor)));
  if (!row) throw errors.notFound('专题');
  const [[line], problems, events] = await Promise.all([
    topicLines(core, [row]),
    row.problemNos.length ? db.select().from(problem).where(and(inArray(problem.problemNo, row.problemNos), problemScope(actor))) : [],
    db.select().from(topicEvent).where(eq(topicEvent.topicId, row.id)).orderBy(desc(topicEvent.id)).limit(300),
  ]);
  const today = cityDay(core.now());
  return {
    ...line!, goal: row.goal, matters: row.matterCodes.map((code) => ({ code, name: city.matters.get(code)?.name ?? code })), region: row.regionCode === null ? null : { code: row.regionCode, name: regionName(city, row.regionCode) }, rootCause: row.rootCause,
    taskList: row.tasks.map((t) => ({ id: t.id, task: t.task, unitId: t.unitId, unitName: unitName(city, t.unitId), until: t.until, late: !t.doneOn && t.until < today, doneOn: t.doneOn ?? null, doneBy: t.doneBy ?? null, doneNote: t.doneNote ?? null })),
    problems: problems.map((p) => ({ problemNo: p.problemNo, title: p.title, state: p.state, stateName: problemStateName(p.state), leadUnitName: unitName(city, p.leadUnitId) })),
    result: row.result, reportedAt: iso(row.reportedAt), doneAt: iso(row.doneAt), effect: row.effect, publicText: row.publicText, publicDraft: row.publicDraft, publishedAt: iso(row.publishedAt), verbs: verbs(core, actor, row),
    events: events.map((e) => { const { zh, en } = topicTransition(e.verb as TopicVerbName); return { verb: e.verb, zh, en, by: e.by, unitName: e.unitId ? unitName(city, e.unitId) : '', note: e.note, rating: e.rating, at: e.at.toISOString() }; }),
  };
}

async function topicLines(core: Core, rows: TopicRow[]): Promise<TopicLine[]> {
  const { city } = core;
  const today = cityDay(core.now());
  const ids = rows.map((r) => r.id);
  const reviews = ids.length ? await core.db.selectDistinctOn([topicEvent.topicId], { id: topicEvent.topicId, at: topicEvent.at, rating: topicEvent.rating }).from(topicEvent).where(and(inArray(topicEvent.topicId, ids), eq(topicEvent.verb, 'review'))).orderBy(topicEvent.topicId, desc(topicEvent.id)) : [];
  const lastOf = new Map(reviews.map((r) => [r.id, r]));
  return rows.map((row) => {
    const last = lastOf.get(row.id);
    return {
      topicNo: row.topicNo, revision: row.revision, state: row.state, stateName: topicStateName(row.state), title: row.title, month: row.month,
      owner: row.ownerUnitId === null ? null : { id: row.ownerUnitId, name: unitName(city, row.ownerUnitId), ended: !city.units.get(row.ownerUnitId)?.active }, supports: row.supportUnitIds.map((id) => ({ id, name: unitName(city, id) })), grounds: row.grounds,
      tasks: row.tasks.length, tasksDone: row.tasks.filter((t) => t.doneOn).length, tasksLate: row.tasks.filter((t) => !t.doneOn && t.until < today).length,
      // once a month, from the month on for which it was chosen
      reviewDue: row.state === 'underway' && row.month !== null && row.month <= today.slice(0, 7) && (!last || cityDay(last.at).slice(0, 7) < today.slice(0, 7)), lastRating: last?.rating ?? null,
      isPublic: row.publicText !== null, updatedAt: row.updatedAt.toISOString(),
    };
  });
}

/** The buttons: what is allowed, and the rule in the way of the rest. What is no business of the role is left out. */
function verbs(core: Core, actor: StaffActor, row: TopicRow): VerbView[] {
  return topicVerbs.flatMap((v): VerbView[] => {
    const refusal = topicRefusal(core, actor, v, row);
    const { zh, en } = topicTransition(v.name);
    return refusal?.id === 'notAllowed' ? [] : [{ verb: v.name, zh, en, allowed: !refusal, why: refusal && { zh: refusal.zh, en: refusal.en } }];
  });
}
