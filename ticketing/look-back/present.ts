import { and, asc, count, desc, eq, inArray, sql } from 'drizzle-orm';
import { roleFor, type StaffActor } from '../access/actor.ts';
import { regionName, unitName } from '../catalogue/city.ts';
import type { Core } from '../core.ts';
import { lookBack, lookBackEvent, problem } from '../db/schema/index.ts';
import { cityDay } from '../deadline/city-day.ts';
import { iso } from '../http/present/ticket-line.ts';
import type { VerbView } from '../http/views.ts';
import { problemScope } from '../problem/scope.ts';
import { lookBackRefusal } from './permission.ts';
import { lookBackVerbs } from './registry.ts';
import { lookBackStateName, lookBackTransition, type LookBackState, type LookBackVerbName } from './table.ts';
import type { LookBackRow, WatchedProblem } from './verb.ts';
import type { LookBackView } from './views.ts';

const dayMs = 86_400_000;
const most = 200;

/** Watches over problems in the actor's sight: what came back first, then what ends soonest. */
export async function listLookBacks(core: Core, actor: StaffActor, f: { state?: LookBackState[] | undefined; problemNo?: string | undefined; id?: number }): Promise<{ items: LookBackView[]; counts: Record<LookBackState, number> }> {
  const seen = problemScope(actor);
  const [rows, counted] = await Promise.all([
    core.db.select({ row: lookBack, problem }).from(lookBack).innerJoin(problem, eq(problem.id, lookBack.problemId))
      .where(and(seen, f.state ? inArray(lookBack.state, f.state) : undefined, f.problemNo ? eq(problem.problemNo, f.problemNo) : undefined, f.id ? eq(lookBack.id, f.id) : undefined))
      .orderBy(sql`array_position(array['recurred', 'watching', 'reopened', 'over'], ${lookBack.state})`, asc(lookBack.until), desc(lookBack.id)).limit(most),
    core.db.select({ state: lookBack.state, n: count() }).from(lookBack).innerJoin(problem, eq(problem.id, lookBack.problemId)).where(seen).groupBy(lookBack.state),
  ]);
  const ids = rows.map((r) => r.row.id);
  const events = ids.length ? await core.db.select().from(lookBackEvent).where(inArray(lookBackEvent.lookBackId, ids)).orderBy(desc(lookBackEvent.id)) : [];
  const n = new Map(counted.map((c) => [c.state, c.n]));
  return {
    items: rows.map(({ row, problem: held }) => view(core, actor, row, held, events.filter((e) => e.lookBackId === row.id))),
    counts: { watching: n.get('watching') ?? 0, recurred: n.get('recurred') ?? 0, reopened: n.get('reopened') ?? 0, over: n.get('over') ?? 0 },
  };
}

function view(core: Core, actor: StaffActor, row: LookBackRow, held: WatchedProblem, events: (typeof lookBackEvent.$inferSelect)[]): LookBackView {
  const { city } = core;
  const today = cityDay(core.now());
  const daysLeft = Math.round((Date.parse(row.until) - Date.parse(today)) / dayMs);
  const { places, matterCodes, ...baseline } = row.baseline;
  return {
    id: row.id, revision: row.revision, state: row.state, stateName: lookBackStateName(row.state), problemNo: held.problemNo, problemTitle: held.title, leadUnitId: held.leadUnitId, leadUnitName: unitName(city, held.leadUnitId),
    closedOn: row.closedOn, until: row.until, daysLeft, late: row.state === 'recurred' && daysLeft < 0, countFrom: row.countFrom,
    baseline: { ...baseline, places: places.map((code) => regionName(city, code)), matters: matterCodes.map((code) => city.matters.get(code)?.name ?? code) },
    seen: row.seen, because: row.because, recurredAt: iso(row.recurredAt), finalWord: row.finalWord, endedAt: iso(row.endedAt),
    mayReopen: (row.state === 'recurred' || row.state === 'watching') && held.state === 'closed' && roleFor(actor, lookBackTransition('reopened').who) !== undefined,
    verbs: verbs(core, actor, row, held),
    events: events.map((e) => { const { zh, en } = lookBackTransition(e.verb as LookBackVerbName); return { verb: e.verb, zh, en, by: e.by, note: e.note, at: e.at.toISOString() }; }),
  };
}

/** The buttons: what is allowed, and the rule in the way of the rest. What is no business of the role is left out. */
function verbs(core: Core, actor: StaffActor, row: LookBackRow, held: WatchedProblem): VerbView[] {
  return lookBackVerbs.flatMap((v): VerbView[] => {
    const refusal = lookBackRefusal(core, actor, v, row, held);
    const { zh, en } = lookBackTransition(v.name);
    return refusal?.id === 'notAllowed' ? [] : [{ verb: v.name, zh, en, allowed: !refusal, why: refusal && { zh: refusal.zh, en: refusal.en } }];
  });
}
