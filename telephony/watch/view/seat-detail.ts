/** One agent as their team lead looks at them: what may be done now, the day's stretches, abusive calls. */
import { and, desc, eq, gte } from 'drizzle-orm';
import { addDays, cityDay, cityMoment, errors, type Core, type HotlineError, type StaffActor } from '../../../ticketing/index.ts';
import { call, callLeg, callMark, line, seat, seatSpan } from '../../db/schema/index.ts';
import { permission } from '../../floor/act.ts';
import type { AnyFloorVerb } from '../../floor/verb.ts';
import { surveyFigures, type SurveyFigures } from '../../survey/index.ts';
import { legOfWatcher, watchRefusal } from '../rules.ts';
import { mayHear, secretTickets } from '../secret.ts';
import { watchVerbs } from '../verbs/index.ts';
import { looksAfter, looksAfterLine, mayWatch } from '../whose.ts';
import { agentsOf } from './agents.ts';
import type { SeatDetailView } from './views.ts';

/** In the order in which they stand on the page. */
const shown = ['listen', 'whisper', 'barge', 'takeOver', 'stopListening', 'forceRelease', 'takeHand', 'message', 'forceReady', 'forceBusy', 'forceOffline'];

/** @throws HotlineError notFound for who is looked after by others */
export async function seatDetail(core: Core, actor: StaffActor, staffId: number): Promise<SeatDetailView> {
  const now = core.now();
  const dayBegan = cityMoment(cityDay(now), '00:00');
  const said = (await surveyFigures(core.db, dayBegan, cityMoment(addDays(cityDay(now), 1), '00:00'))).filter((s) => s.staffId === staffId).map((s): SurveyFigures => s.figures);
  const [agent] = await agentsOf(core, { staffIds: [staffId], dayBegan, surveys: new Map([[staffId, said]]), secret: await secretTickets(core, actor) });
  if (!agent || !looksAfter(actor, agent)) throw errors.notFound('坐席');
  const { hotlineNumbers: _, lineNumber: __, ticketId: ___, ...view } = agent;
  const verbs = await verbsFor(core, actor, staffId, view.hand !== null && view.hand.takenBy === null);
  const spans = await core.db.select().from(seatSpan).where(and(eq(seatSpan.staffId, staffId), gte(seatSpan.from, dayBegan))).orderBy(desc(seatSpan.id)).limit(200);
  const marks = await core.db.select({ at: callMark.at, note: callMark.note, callNo: call.callNo }).from(callMark).innerJoin(call, eq(call.id, callMark.callId)).where(and(eq(callMark.staffId, staffId), gte(callMark.at, dayBegan))).orderBy(desc(callMark.at));
  const seconds = (...states: string[]) => Math.round(spans.filter((s) => states.includes(s.state)).reduce((sum, s) => sum + ((s.to ?? now).getTime() - s.from.getTime()), 0) / 1000);
  return {
    agent: view, verbs, day: { workedSeconds: seconds('ready', 'ringing', 'talking', 'afterCall', 'busy'), talkSeconds: seconds('talking'), afterCallSeconds: seconds('afterCall'), busySeconds: seconds('busy'), calls: view.callsToday },
    spans: spans.slice(0, 12).map((s) => ({ state: s.state, reason: s.reason, from: s.from.toISOString(), to: s.to?.toISOString() ?? null })), marks: marks.map((m) => ({ ...m, at: m.at.toISOString() })),
  };
}

async function verbsFor(core: Core, actor: StaffActor, staffId: number, handUp: boolean): Promise<SeatDetailView['verbs']> {
  const [row] = await core.db.select().from(seat).where(eq(seat.staffId, staffId));
  const [own] = await core.db.select().from(seat).where(eq(seat.staffId, actor.staffId));
  const [at] = row?.callId == null ? [] : await core.db.select({ call, hotlineNumber: line.hotlineNumber }).from(call).leftJoin(line, eq(line.number, call.lineNumber)).where(eq(call.id, row.callId));
  const legs = at ? await core.db.select().from(callLeg).where(eq(callLeg.callId, at.call.id)) : [];
  const hears = at ? await mayHear(core.db, at.call.id, at.call.ticketId, actor) : true;
  const mine = legOfWatcher(legs, actor.staffId);
  const refusalOf = (verb: AnyFloorVerb): HotlineError | null => {
    if (verb.on === 'seat') return row ? permission(verb, { call: null, legs: [], seat: row }, actor) : null;
    if (!at) return errors.ruleRefused('nobodyTalks', '该坐席现在没有通话。', 'They are in no call now.');
    const first = permission(verb, { call: at.call, legs, seat: null }, actor);
    if (first || verb.name === 'stopListening') return first;
    if (verb.name === 'forceRelease') return looksAfterLine(actor, at.hotlineNumber) ? null : errors.notAllowed('这条线路不归您负责。', 'This line is not yours.');
    return watchRefusal({ actor, call: at.call, legs, hotlineNumber: at.hotlineNumber, own: own ?? null, mayHear: hears });
  };
  return shown.flatMap((name) => {
    const verb = watchVerbs.find((v) => v.name === name)!;
    if ((name === 'stopListening' && !mine) || (name === 'takeHand' && !handUp) || !mayWatch(actor)) return [];
    const refusal = refusalOf(verb);
    return [{ verb: name, zh: verb.zh, en: verb.en, allowed: refusal === null, why: refusal && { zh: refusal.zh, en: refusal.en } }];
  });
}
