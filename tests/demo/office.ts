/** The staff of the city, each doing the next thing their rules allow, at a human pace and with human failings. */
import { and, asc, eq, inArray, lt, ne } from 'drizzle-orm';
import type { StaffActor } from '../../ticketing/access/actor.ts';
import { loadStaffActor } from '../../ticketing/access/staff.ts';
import { contact } from '../../ticketing/assignment/contact.ts';
import { requestExtension } from '../../ticketing/assignment/request-extension.ts';
import { requestReturn } from '../../ticketing/assignment/request-return.ts';
import { resolve } from '../../ticketing/assignment/resolve.ts';
import { sign } from '../../ticketing/assignment/sign.ts';
import { subtreeIds } from '../../ticketing/catalogue/city.ts';
import { resolveUnits } from '../../ticketing/catalogue/resolve.ts';
import type { Core } from '../../ticketing/core.ts';
import { assignment, dutyAlarm, request, staff, suggestion, ticket } from '../../ticketing/db/schema/index.ts';
import { cityDay } from '../../ticketing/deadline/city-day.ts';
import { acknowledge } from '../../ticketing/duty/acknowledge.ts';
import { actOnAlarm } from '../../ticketing/duty/act.ts';
import { handle } from '../../ticketing/duty/handle.ts';
import { HotlineError } from '../../ticketing/errors.ts';
import { approve } from '../../ticketing/request/approve.ts';
import { endorse } from '../../ticketing/request/endorse.ts';
import { answer } from '../../ticketing/ticket/answer.ts';
import { dispatch } from '../../ticketing/ticket/dispatch.ts';
import { passReview } from '../../ticketing/ticket/pass-review.ts';
import { rejectReview } from '../../ticketing/ticket/reject-review.ts';
import { act, type Target } from '../../ticketing/verb/act.ts';
import type { AnyVerb } from '../../ticketing/verb/verb.ts';
import { rate } from '../../ticketing/visit/rate.ts';
import { recordVisit } from '../../ticketing/visit/visit.ts';
import type { Random } from '../generate/random.ts';
import { harderLives } from './harder-lives.ts';
import { answers, replies } from './phrases.ts';

/** What each ticket is really about, and where: people find it out, the machine only reads. */
export type Truth = Map<number, { matterCode: string; regionCode: string }>;

export async function office(core: Core, random: Random, truth: Truth) {
  const by = async (username: string) => (await loadStaffActor(core, { username }))!;
  const [dispatcher, reviewer, visitor, agent, coordinator, second, supervisor, mayor, teamLead] = (await Promise.all(
    ['dispatcher1', 'reviewer1', 'callback1', 'agent1', 'coordinator1', 'coordinator2', 'supervisor1', 'mayor', 'teamlead1'].map(by))) as [StaffActor, StaffActor, StaffActor, StaffActor, StaffActor, StaffActor, StaffActor, StaffActor, StaffActor];
  const seeded = new Map((await core.db.select().from(staff)).filter((s) => s.username.endsWith('-contact')).map((s) => [s.unitId, s]));
  const { pick, chance } = random;

  /** A unit without a seeded account works through its parent's contact name. */
  const contactOf = (unitId: string): StaffActor => {
    const unit = core.city.units.get(unitId)!;
    const person = seeded.get(unitId);
    return { kind: 'staff', staffId: person?.id ?? dispatcher.staffId, username: unitId, name: person?.name ?? `${unit.shortName}联络员`, unitId, unitName: unit.name, unitPath: unit.path, unitIds: subtreeIds(core.city, unit.path), roles: ['unitContact'], hotlineNumbers: [] };
  };
  /** A refused step is left for the next round: staff do not force the rules either. */
  const attempt = (actor: Parameters<typeof act>[1], target: Target, verb: AnyVerb, input: unknown) =>
    act(core, actor, target, verb, input).catch((error: unknown) => { if (!(error instanceof HotlineError)) throw error; });

  /** Whose it is, by the catalogue, for one who knows what it is about. */
  const whose = (ticketId: number) => {
    const known = truth.get(ticketId);
    return known && resolveUnits(core.city, known.matterCode, known.regionCode, cityDay(core.now()))?.lead.id;
  };

  /** Whoever just came in waits a little, as in life. */
  async function dispatchBoard() {
    const settled = new Date(core.now().getTime() - 40 * 60_000);
    const waiting = await core.db.select({ ticket, advice: suggestion.advice }).from(ticket).leftJoin(suggestion, eq(suggestion.ticketId, ticket.id)).where(and(eq(ticket.state, 'pendingDispatch'), lt(ticket.registeredAt, settled))).orderBy(asc(ticket.registeredAt)).limit(60);
    for (const { ticket: t, advice } of waiting) {
      const units = (advice as { units?: { unitId: string }[] } | null)?.units ?? [];
      if (['consult', 'praise', 'suggestion'].includes(t.appealType) && chance(0.5)) await attempt(agent, { ticketId: t.id }, answer, { reply: pick(answers) });
      else if (units[0] && chance(0.5)) {
        const meant = whose(t.id);
        await attempt(dispatcher, { ticketId: t.id }, dispatch, meant && chance(0.9) ? { leadUnitId: meant, matterCode: truth.get(t.id)!.matterCode } : { leadUnitId: units[0].unitId });
      }
    }
  }

  /** Outside office hours only what is urgent moves. */
  async function units(inOffice: boolean) {
    const now = core.now();
    const open = await core.db.select({ a: assignment }).from(assignment).innerJoin(ticket, eq(ticket.id, assignment.ticketId))
      .where(and(inArray(assignment.state, ['dispatched', 'signed', 'handling']), inOffice ? undefined : ne(ticket.urgency, 'normal'))).orderBy(asc(assignment.dueAt)).limit(3000);
    for (const { a } of open) {
      const actor = contactOf(a.unitId);
      const at = { assignmentId: a.id };
      const used = (now.getTime() - a.dispatchedAt.getTime()) / Math.max(1, a.dueAt.getTime() - a.dispatchedAt.getTime());
      if (a.state === 'dispatched') {
        const meant = a.role === 'lead' ? whose(a.ticketId) : undefined;
        const wrong = meant !== undefined && meant !== a.unitId;
        if (chance(wrong ? 0.25 : 0.0005)) await attempt(actor, at, requestReturn, { reasonCode: pick(['wrongRegion', 'wrongFunction', 'ownershipUnclear']), reason: '经核实，该事项不属于本单位职责范围。', legalBasis: '本单位“三定”规定第三条', ...(wrong ? { proposedUnitId: meant } : {}) });
        else if (chance(0.25)) await attempt(actor, at, sign, {});
      } else if (a.state === 'signed') {
        if (chance(0.2)) await attempt(actor, at, contact, { method: 'phone', note: pick(['已电话联系市民，了解具体情况。', '电话联系并约定现场查看时间。', '已联系市民，告知办理安排。']) });
      } else if (used > 0.85 && a.extensionCount === 0 && chance(0.01)) await attempt(actor, at, requestExtension, { workdays: 5, reasonCode: 'crossUnit', reason: '涉及多部门协同，需进一步会商处置。' });
      else if (chance(used > 1 ? 0.05 : 0.015 + used * 0.06)) await attempt(actor, at, resolve, { reply: `${pick(replies)}处理单号${a.id}。`, outcome: pick(['solved', 'solved', 'solved', 'explained', 'partly']) });
    }
  }

  /** Somebody always has the duty: what sounds of danger is taken in hand within the hour and its end written down. */
  async function dutyDesk() {
    for (const alarm of await core.db.select().from(dutyAlarm).where(ne(dutyAlarm.state, 'handled')).orderBy(dutyAlarm.id).limit(20)) {
      const [verb, input] = !alarm.acknowledgedAt ? [acknowledge, {}] as const : [handle, { outcome: pick(['contacted', 'contacted', 'reported', 'watched']), note: '已电话联系来电人和属地值班室，现场情况平稳。' }] as const;
      await actOnAlarm(core, teamLead, alarm.id, verb, input).catch((error: unknown) => { if (!(error instanceof HotlineError)) throw error; });
    }
  }

  /** A unit's own leader agrees first where the kind has two levels; then whoever may decide on it does. */
  async function decide() {
    const asked = await core.db.select({ r: request, unitId: assignment.unitId }).from(request).leftJoin(assignment, eq(assignment.id, request.assignmentId)).where(inArray(request.state, ['pending', 'endorsed'])).orderBy(request.id).limit(40);
    for (const { r, unitId } of asked) {
      if (!chance(0.12)) continue;
      if (r.state === 'pending' && unitId && (r.kind === 'park' || r.kind === 'unreasonable')) await attempt({ ...contactOf(unitId), staffId: supervisor.staffId, roles: ['unitLeader'] }, { requestId: r.id }, endorse, {});
      else for (const by of [dispatcher, coordinator, second, supervisor]) await attempt(by, { requestId: r.id }, approve, { decision: '情况属实，同意。' });
    }
  }

  async function centre(dispatching: boolean) {
    if (dispatching) await decide();
    for (const t of await core.db.select().from(ticket).where(eq(ticket.state, 'pendingReview')).limit(40)) {
      if (chance(0.4)) await (chance(0.93) ? attempt(reviewer, { ticketId: t.id }, passReview, {}) : attempt(reviewer, { ticketId: t.id }, rejectReview, { reason: '答复未说明整改完成时间，请补充。' }));
    }
    for (const t of await core.db.select().from(ticket).where(and(eq(ticket.state, 'pendingVisit'))).orderBy(asc(ticket.id)).limit(40)) {
      if (!chance(0.15)) continue;
      const happy = chance(0.88);
      const verdict = happy ? { solved: chance(0.85) ? 'solved' : 'partly', satisfaction: pick([5, 5, 4, 4, 3]) } : { solved: 'unsolved', satisfaction: pick([1, 2]) };
      if (chance(0.3)) await attempt({ kind: 'citizen', ticketId: t.id }, { ticketId: t.id }, rate, verdict);
      else await attempt(visitor, { ticketId: t.id }, recordVisit, { method: 'phone', staffContacted: true, ...verdict, ...(happy ? {} : { dissatisfyReason: pick(['result', 'speed', 'attitude']), ...(chance(0.6) ? { rework: true } : { unreasonable: '已按规定办理，市民不接受解释。' }) }) });
    }
  }

  const harder = harderLives(core, random, { agent, dispatcher, coordinator, supervisor, mayor, teamLead, contactOf, attempt });
  return {
    async work({ dispatching }: { dispatching: boolean }) {
      const now = core.now();
      const working = core.calendarFor(core.config.cityCode, now).spans(cityDay(now)).some((s) => s.from <= now && now < s.to);
      if (dispatching) await dispatchBoard();
      await dutyDesk();
      await units(working);
      if (!working) return;
      await centre(dispatching);
      await harder();
    },
  };
}
