import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { requestPark } from '../../../ticketing/assignment/request-park.ts';
import { resume } from '../../../ticketing/assignment/resume.ts';
import { assignment, due, notice, parkedCommitment, request } from '../../../ticketing/db/schema/index.ts';
import { fireDues } from '../../../ticketing/deadline/fire.ts';
import { parkedCommitments, parkedFilter } from '../../../ticketing/http/list/parked.ts';
import { publicAppeal } from '../../../ticketing/http/present/public-appeal.ts';
import { approve } from '../../../ticketing/request/approve.ts';
import { endorse } from '../../../ticketing/request/endorse.ts';
import { reject } from '../../../ticketing/request/reject.ts';
import { cancel } from '../../../ticketing/ticket/cancel.ts';
import { park } from '../../../ticketing/ticket/parked/park.ts';
import { reviewParked } from '../../../ticketing/ticket/parked/review-parked.ts';
import { unpark } from '../../../ticketing/ticket/parked/unpark.ts';
import { act } from '../../../ticketing/verb/act.ts';
import { testCore, type TestCore } from '../../setup/core.ts';
import { expectEffect, places, type Case } from '../../setup/effect.ts';
import { refusal } from '../../setup/story.ts';

let core: TestCore;
beforeAll(async () => { core = await testCore(); });
afterAll(() => core.close());

const at = () => places(core);
const plan = { reasonCode: 'funding', explanation: '整条路的路灯需要换线，今年的经费已经安排完。', plan: '列入下半年城市照明改造', condition: '改造经费下达', reviewDate: '2026-05-20' };
const ask = async () => {
  const made = await at().handling();
  await act(core, await core.staff('yx-cg-contact'), { assignmentId: made.lead }, requestPark, plan);
  const [asked] = await core.db.select().from(request).where(and(eq(request.ticketId, made.ticketId), eq(request.kind, 'park')));
  return { ...made, target: { requestId: asked!.id } };
};
const parked = async () => {
  const made = await ask();
  await act(core, await core.staff('yx-cg-leader'), made.target, endorse, { decision: '情况属实' });
  await act(core, await core.staff('coordinator1'), made.target, approve, {});
  return { ticketNo: made.ticketNo, ticketId: made.ticketId, queryCode: made.queryCode, lead: made.lead };
};
const part = async (id: number) => (await core.db.select().from(assignment).where(eq(assignment.id, id)))[0]!;
const ledger = async (ticketId: number) => core.db.select().from(parkedCommitment).where(eq(parkedCommitment.ticketId, ticketId)).orderBy(parkedCommitment.id);
const pending = async (ticketId: number) => (await core.db.select().from(due).where(and(eq(due.ticketId, ticketId), eq(due.state, 'pending')))).map((d) => [d.clock, d.at.toISOString()]);

const cases: Record<string, Case> = {
  requestPark: {
    given: () => at().onLead(at().handling()), who: 'yx-cg-handler', verb: requestPark, input: plan,
    does: { ticket: ['inProgress', 'inProgress'], lead: ['handling', 'handling'], events: ['assignment.requestPark'], by: 'handler', data: { reasonName: '资金未落实', plan: plan.plan, reviewDate: '2026-05-20' }, starts: ['decide'] },
    refused: { input: { ...plan, reviewDate: '2026-12-31' }, id: 'ruleRefused:reviewTooLate' },
  },
  park: {
    given: () => at().handling(), who: 'coordinator1', verb: park, input: {},
    does: { ticket: ['inProgress', 'parked'], lead: ['handling', 'suspended'], events: ['assignment.suspend', 'park'], by: 'coordinator', data: { plan: plan.plan }, stops: ['resolve'], starts: ['park'] },
    refused: { who: 'dispatcher1', id: 'notAllowed' },
  },
  reviewParked: {
    given: parked, who: 'supervisor1', verb: reviewParked, input: { reviewDate: '2026-05-28', progress: '改造方案已报财政评审。' },
    does: { ticket: ['parked', 'parked'], events: ['reviewParked'], by: 'supervisor', data: { progress: '改造方案已报财政评审。', times: 1 }, stops: ['park'], starts: ['park'] },
    refused: { input: { reviewDate: '2027-01-01', progress: '改造方案已报财政评审。' }, id: 'ruleRefused:reviewTooLate' },
  },
  unpark: {
    given: parked, who: 'dispatcher1', verb: unpark, input: { reason: '改造经费已下达' },
    does: { ticket: ['parked', 'inProgress'], lead: ['suspended', 'handling'], events: ['assignment.resume', 'unpark'], by: 'dispatcher', data: { reason: '改造经费已下达' }, stops: ['park'], starts: ['resolve'] },
    refused: { who: 'yx-cg-contact', id: 'notAllowed' },
  },
};
test.each(Object.entries(cases))('%s', async (name, c) => {
  const given = c.given;
  await expectEffect(core, name === 'park' ? { ...c, input: {}, ...(await withAssignment(c, given)) } : c);
});
/** what an approved request hands to the verb */
async function withAssignment(c: Case, given: Case['given']): Promise<Partial<Case>> {
  const made = await given();
  return { given: async () => made, input: { assignmentId: made.lead, ...plan }, refused: { ...c.refused, input: { assignmentId: made.lead, ...plan } } };
}

test('the leader of the unit agrees first, the coordinator decides: two people', async () => {
  const made = await ask();
  expect(await refusal(act(core, await core.staff('coordinator1'), made.target, approve, {}))).toBe('ruleRefused:endorseFirst');
  expect(await refusal(act(core, await core.staff('yx-zj-leader'), made.target, endorse, {}))).toBe('notFound');
  await act(core, await core.staff('yx-cg-leader'), made.target, endorse, {});
  await act(core, await core.staff('coordinator1'), made.target, reject, { decision: '可以先做临时照明' });
  expect(await core.ticket(made.ticketNo)).toMatchObject({ state: 'inProgress', scoringExcluded: null });
});

test('parked, the citizen reads why, what is planned and when it is looked at again; nothing is scored and no clock runs but the review’s', async () => {
  core.clock.to('2026-03-02T10:00:00+08:00');
  const made = await parked();
  expect(await core.ticket(made.ticketNo)).toMatchObject({ state: 'parked', scoringExcluded: 'parked', parkedUntil: new Date('2026-05-20T09:00:00+08:00'), dueAt: null, holderKind: 'parked', holderUnitId: 'yx-cg' });
  expect(await pending(made.ticketId)).toEqual([['park', '2026-05-20T01:00:00.000Z']]);
  expect(await part(made.lead)).toMatchObject({ state: 'suspended', suspensionCount: 0 });
  const shown = await publicAppeal(core, made.ticketNo, made.queryCode);
  expect(shown).toMatchObject({ state: 'parked', expectedAt: null, parkedUntil: '2026-05-20T01:00:00.000Z' });
  expect(shown.timeline.at(-1)!.zh).toContain(plan.explanation);
  const [told] = await core.db.select().from(notice).where(and(eq(notice.ticketId, made.ticketId), eq(notice.template, 'parked')));
  expect(told!.body).toContain('列入下半年城市照明改造');
  expect(told!.body).toContain('2026-05-20');
  expect(await refusal(act(core, await core.staff('yx-cg-contact'), { assignmentId: made.lead }, resume, { reason: '自行恢复办理' }))).toBe('ruleRefused:parkedTicket');
});

test('on its day it comes back by itself, with a fresh and short time, scored again, and the citizen is told', async () => {
  core.clock.to('2026-03-02T10:00:00+08:00');
  const made = await parked();
  core.clock.to('2026-05-20T09:00:05+08:00');
  await fireDues(core);
  expect(await core.ticket(made.ticketNo)).toMatchObject({ state: 'inProgress', scoringExcluded: null, parkedUntil: null, dueAt: new Date('2026-05-27T18:00:00+08:00') });
  expect(await part(made.lead)).toMatchObject({ state: 'handling', pausedAt: null, dueAt: new Date('2026-05-27T18:00:00+08:00') });
  expect(await ledger(made.ticketId)).toMatchObject([{ endedAt: new Date('2026-05-20T09:00:05+08:00'), endedWhy: '已到复核日期，自动恢复办理' }]);
  const steps = (await core.db.select().from(due).where(and(eq(due.ticketId, made.ticketId), eq(due.state, 'pending')))).map((d) => `${d.clock} ${d.step}`);
  expect(steps).toEqual(expect.arrayContaining(['resolve yellowCard', 'resolve overdue', 'resolve redCard']));
  expect(await core.db.select().from(notice).where(and(eq(notice.ticketId, made.ticketId), eq(notice.template, 'unparked')))).toHaveLength(1);
});

test('put off three times at most, each told with how far it is', async () => {
  core.clock.to('2026-03-02T10:00:00+08:00');
  const made = await parked();
  for (const reviewDate of ['2026-05-21', '2026-05-22', '2026-05-25']) await act(core, await core.staff('coordinator1'), { ticketNo: made.ticketNo }, reviewParked, { reviewDate, progress: `方案评审中，${reviewDate}再看。` });
  const once = act(core, await core.staff('coordinator1'), { ticketNo: made.ticketNo }, reviewParked, { reviewDate: '2026-05-26', progress: '仍在评审之中。' });
  await expect(once).rejects.toMatchObject({ details: { rule: 'reviewLimit' }, zh: expect.stringContaining('恢复办理') });
  expect(await ledger(made.ticketId)).toMatchObject([{ reviews: 3, progress: '方案评审中，2026-05-25再看。', reviewAt: new Date('2026-05-25T09:00:00+08:00') }]);
  expect(await core.db.select().from(notice).where(and(eq(notice.ticketId, made.ticketId), eq(notice.template, 'parkedReview')))).toHaveLength(3);
});

test('not while others are at work on it, not a critical one, and only the lead asks', async () => {
  const made = await at().handling({}, { supportUnitIds: ['yx-zj'] });
  expect(await refusal(act(core, await core.staff('yx-cg-contact'), { assignmentId: made.lead }, requestPark, plan))).toBe('ruleRefused:partsOpen');
  const critical = await at().handling({}, { urgency: 'critical' });
  expect(await refusal(act(core, await core.staff('yx-cg-contact'), { assignmentId: critical.lead }, requestPark, plan))).toBe('ruleRefused:noParking');
});

test('a citizen may withdraw what is parked: the ledger closes with it', async () => {
  const made = await parked();
  await act(core, { kind: 'citizen', ticketId: made.ticketId }, { ticketNo: made.ticketNo }, cancel, { reason: '已经搬家，不再需要' });
  expect(await core.ticket(made.ticketNo)).toMatchObject({ state: 'cancelled', parkedUntil: null, scoringExcluded: null });
  expect(await ledger(made.ticketId)).toMatchObject([{ endedWhy: '市民撤单' }]);
  expect((await pending(made.ticketId)).filter(([clock]) => clock !== 'archive')).toEqual([]);
});

test('the ledger: what must be looked at first stands first; by unit, place and reason; a unit sees its own', async () => {
  core.clock.to('2026-03-02T10:00:00+08:00');
  const made = await parked();
  await act(core, await core.staff('coordinator1'), { ticketNo: made.ticketNo }, reviewParked, { reviewDate: '2026-03-05', progress: '月初财政会议上再定。' });
  const list = async (who: string, f: Record<string, string> = {}) => parkedCommitments(core, await core.staff(who), parkedFilter.parse(f));
  const all = await list('coordinator1');
  expect(all.items[0]).toMatchObject({ ticketNo: made.ticketNo, unitName: '云溪区城市管理局', reasonName: '资金未落实', plan: plan.plan, condition: plan.condition, reviews: 1, reviewsLeft: 2, overdue: false });
  expect(all.items.map((i) => i.reviewAt)).toEqual(all.items.map((i) => i.reviewAt).toSorted());
  expect(all.counts).toMatchObject({ open: all.items.length, soon: 1, byReason: [{ code: 'funding', name: '资金未落实', n: all.items.length }] });
  expect((await list('yx-cg-contact')).items.length).toBe(all.items.length);
  expect((await list('yx-zj-contact')).items).toEqual([]);
  expect((await list('coordinator1', { unitId: 'yx-zj' })).items).toEqual([]);
  expect((await list('coordinator1', { regionCode: '990102' })).items).toEqual([]);
  expect((await list('coordinator1', { reasonCode: 'season' })).items).toEqual([]);
  expect((await list('coordinator1', { soon: '1' })).items.map((i) => i.ticketNo)).toEqual([made.ticketNo]);
  expect((await list('coordinator1', { state: 'ended' })).items.length).toBeGreaterThan(0);
});
