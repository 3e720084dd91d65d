/** Who is to be called back, the most urgent first. */
import { and, asc, desc, eq, gte, inArray, lt, sql } from 'drizzle-orm';
import { z } from 'zod';
import { addDays, cityDay, cityDayParam, cityMoment, errors, roleFor, schema, transitionOf, type Core, type StaffActor, type Transition } from '../../ticketing/index.ts';
import { call, callBack, callBackEvent, line } from '../db/schema/index.ts';
import { callBackCounts as countedNames, countsAsBack } from '../figures/counts.ts';
import { callBackVerbs, refusalOf } from './act.ts';
import type { CallBackRow } from './ask.ts';
import { mostAttempts, tryBy } from './due.ts';
import { callBackTable, readers, resultNames, stateNameOf, whyNames, type CallBackState } from './table.ts';
import type { CallBackCounts, CallBackDetail, CallBackList, CallBackView } from './views.ts';

/**
 * `now`: to be called; `later`: not before a moment to come; `mine`; `ended`: the last ones that are over.
 * `counted`: instead of these, the call-backs behind a figure (figures/counts.ts) whose moment lay in these days of the city, both included, and is past.
 */
export const callBackFilter = z.object({
  show: z.enum(['now', 'later', 'mine', 'ended']).default('now'), line: z.string().max(20).optional(), limit: z.coerce.number().int().min(1).max(200).default(100),
  counted: z.enum(countedNames).optional(), from: cityDayParam.optional(), to: cityDayParam.optional(),
});
type CallBackFilter = z.infer<typeof callBackFilter>;

const open: CallBackState[] = ['open', 'taken'];

/** @throws HotlineError notAllowed */
export async function listCallBacks(core: Core, actor: StaffActor, f: CallBackFilter): Promise<CallBackList> {
  mustRead(actor);
  const now = core.now();
  const rows = await core.db.select().from(callBack).where(and(inArray(callBack.state, open), mineOnly(actor))).orderBy(asc(callBack.queuedAt));
  const behind = f.counted ? await behindFigure(core, actor, f, now) : null;
  const shown = behind ? behind.rows : f.show === 'ended'
    ? await core.db.select().from(callBack).where(and(inArray(callBack.state, ['done', 'over', 'dropped']), mineOnly(actor), f.line ? eq(callBack.lineNumber, f.line) : undefined)).orderBy(desc(callBack.endedAt)).limit(f.limit)
    : rows.filter((r) => (!f.line || r.lineNumber === f.line) && (f.show === 'mine' ? r.takenBy === actor.staffId : f.show === 'later' ? r.notBefore > now : r.notBefore <= now || r.state === 'taken'))
      .toSorted((a, b) => tryBy(a).getTime() - tryBy(b).getTime() || a.queuedAt.getTime() - b.queuedAt.getTime() || a.id - b.id).slice(0, f.limit);
  return {
    items: await views(core, actor, shown), total: behind?.total ?? null,
    counts: {
      now: rows.filter((r) => r.state === 'open' && r.notBefore <= now).length, overdue: rows.filter((r) => isOverdue(r, now)).length, taken: rows.filter((r) => r.state === 'taken').length,
      later: rows.filter((r) => r.notBefore > now).length, mine: rows.filter((r) => r.takenBy === actor.staffId).length,
    },
    today: await todayOf(core, actor), dials: core.config.voice.engine !== 'off',
  };
}

/** The latest first, and how many there are in all. */
async function behindFigure(core: Core, actor: StaffActor, f: CallBackFilter, now: Date): Promise<{ rows: CallBackRow[]; total: number }> {
  const end = f.to ? cityMoment(addDays(f.to, 1), '00:00') : now;
  const where = and(
    sql.raw(countsAsBack('call_back')[f.counted!]), f.from ? gte(callBack.dueAt, cityMoment(f.from, '00:00')) : undefined, lt(callBack.dueAt, end < now ? end : now),
    f.line ? eq(callBack.lineNumber, f.line) : undefined, mineOnly(actor),
  );
  const [rows, total] = await Promise.all([core.db.select().from(callBack).where(where).orderBy(desc(callBack.dueAt), desc(callBack.id)).limit(f.limit), core.db.$count(callBack, where)]);
  return { rows, total };
}

/** How many are to be called now, and how many of them late: asked on every page of those who call. @throws HotlineError notAllowed */
export async function callBackCounts(core: Core, actor: StaffActor): Promise<CallBackCounts> {
  mustRead(actor);
  const now = core.now();
  const rows = await core.db.select({ state: callBack.state, attempts: callBack.attempts, dueAt: callBack.dueAt, notBefore: callBack.notBefore }).from(callBack).where(and(inArray(callBack.state, open), lt(callBack.notBefore, now), mineOnly(actor)));
  const late = rows.filter((r) => tryBy(r) < now).toSorted((a, b) => tryBy(a).getTime() - tryBy(b).getTime());
  return { now: rows.length, overdue: late.length, since: late[0] ? tryBy(late[0]).toISOString() : null };
}

/** @throws HotlineError notAllowed, notFound */
export async function callBackOf(core: Core, actor: StaffActor, id: number): Promise<CallBackDetail> {
  mustRead(actor);
  const [row] = await core.db.select().from(callBack).where(and(eq(callBack.id, id), mineOnly(actor)));
  if (!row) throw errors.notFound('回拨任务');
  const [[view], course] = await Promise.all([views(core, actor, [row]), core.db.select().from(callBackEvent).where(eq(callBackEvent.callBackId, id)).orderBy(asc(callBackEvent.id))]);
  return { ...view!, course: course.map((e) => ({ at: e.at.toISOString(), kind: e.kind, by: e.staffName, data: e.data })) };
}

export const readsCallBacks = (actor: StaffActor): boolean => !!roleFor(actor, readers);

function mustRead(actor: StaffActor): void {
  if (!readsCallBacks(actor)) throw errors.notAllowed('回拨由话务员、回访员和班长办理。', 'Call-backs are for agents and their team leads.');
}

/** Who answers some lines only sees the call-backs of these. */
const mineOnly = (actor: StaffActor) => (actor.hotlineNumbers.length && !roleFor(actor, ['teamLead', 'supervisor'])
  ? inArray(callBack.lineNumber, sql`(select ${line.number} from ${line} where ${inArray(line.hotlineNumber, actor.hotlineNumbers)})`) : undefined);

export const isOverdue = (row: CallBackRow, now: Date): boolean => open.includes(row.state) && tryBy(row) < now;

async function views(core: Core, actor: StaffActor, rows: CallBackRow[]): Promise<CallBackView[]> {
  if (rows.length === 0) return [];
  const takers = [...new Set(rows.flatMap((r) => (r.takenBy === null ? [] : [r.takenBy])))];
  const calls = rows.flatMap((r) => (r.callId === null ? [] : [r.callId]));
  const [lines, people, of] = await Promise.all([
    core.db.select({ number: line.number, name: line.name }).from(line),
    takers.length ? core.db.select({ id: schema.staff.id, name: schema.staff.name }).from(schema.staff).where(inArray(schema.staff.id, takers)) : [],
    calls.length ? core.db.select({ id: call.id, callNo: call.callNo }).from(call).where(inArray(call.id, calls)) : [],
  ]);
  const now = core.now();
  return rows.map((row) => ({
    id: row.id, callerMasked: row.callerMasked, lineNumber: row.lineNumber, lineName: lines.find((l) => l.number === row.lineNumber)?.name ?? row.lineNumber, why: row.why, whyName: whyNames[row.why], state: row.state, stateName: stateNameOf(row.state),
    queuedAt: row.queuedAt.toISOString(), tryBy: tryBy(row).toISOString(), notBefore: row.notBefore.toISOString(), overdue: isOverdue(row, now), mayCallNow: row.notBefore <= now,
    attempts: row.attempts.map((a) => ({ at: a.at, result: a.result, resultName: resultNames[a.result] ?? { zh: a.result, en: a.result }, by: a.by, callNo: a.callNo.includes('-hand-') ? null : a.callNo })), triesLeft: Math.max(0, mostAttempts - row.attempts.length),
    needs: row.skills.filter((s) => !s.startsWith('line:')), takenByName: people.find((p) => p.id === row.takenBy)?.name ?? null, mine: row.takenBy === actor.staffId, endedAt: row.endedAt?.toISOString() ?? null, ended: row.ended, callNo: of.find((c) => c.id === row.callId)?.callNo ?? null,
    verbs: callBackVerbs.flatMap((verb) => {
      const { zh, en, who, from } = transitionOf(callBackTable, verb.name) as Transition<CallBackState>;
      if (!roleFor(actor, who) || !from.includes(row.state)) return [];
      const refusal = refusalOf(row, actor, verb, now);
      return [{ verb: verb.name, zh, en, allowed: refusal === null, why: refusal && { zh: refusal.zh, en: refusal.en } }];
    }),
  }));
}

async function todayOf(core: Core, actor: StaffActor): Promise<CallBackList['today']> {
  const day = cityDay(core.now());
  const [from, to] = [cityMoment(day, '00:00'), cityMoment(addDays(day, 1), '00:00')];
  const rows = await core.db.select({ dueAt: callBack.dueAt, attempts: callBack.attempts, state: callBack.state }).from(callBack).where(and(gte(callBack.dueAt, from), lt(callBack.dueAt, to), lt(callBack.dueAt, core.now()), mineOnly(actor)));
  return { due: rows.length, inTime: rows.filter((r) => r.attempts[0] && new Date(r.attempts[0].at) <= r.dueAt).length, reached: rows.filter((r) => r.state === 'done').length };
}
