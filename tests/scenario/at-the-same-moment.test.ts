import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { requestExtension } from '../../ticketing/assignment/request-extension.ts';
import { requestReturn } from '../../ticketing/assignment/request-return.ts';
import { resolve } from '../../ticketing/assignment/resolve.ts';
import { sign } from '../../ticketing/assignment/sign.ts';
import { assignment, card, due, request, visit } from '../../ticketing/db/schema/index.ts';
import { fireDues } from '../../ticketing/deadline/fire.ts';
import { firstBreak } from '../../ticketing/event/chain.ts';
import { approve } from '../../ticketing/request/approve.ts';
import { withdraw } from '../../ticketing/request/withdraw.ts';
import { cancel } from '../../ticketing/ticket/cancel.ts';
import { dispatch } from '../../ticketing/ticket/dispatch.ts';
import { act } from '../../ticketing/verb/act.ts';
import { rate } from '../../ticketing/visit/rate.ts';
import { recordVisit } from '../../ticketing/visit/visit.ts';
import { testCore, type TestCore } from '../setup/core.ts';
import { refusal, reply, story } from '../setup/story.ts';

let core: TestCore;
beforeAll(async () => { core = await testCore(); });
afterAll(() => core.close());

const chainHolds = async (ticketNo: string) => {
  const row = await core.ticket(ticketNo);
  expect(firstBreak(await core.events(ticketNo), { seq: row.eventSeq, hash: row.eventHash })).toBeNull();
};
const returning = async () => {
  const made = await story(core).dispatched();
  await act(core, await core.staff('yx-cg-contact'), { assignmentId: made.lead }, requestReturn, { reasonCode: 'wrongFunction', reason: '不属于本单位职责。' });
  const [asked] = await core.db.select().from(request).where(eq(request.ticketId, made.ticketId));
  return { ...made, requestId: asked!.id };
};

test('a bad rating and a good one: whichever came first decides where the ticket goes, and there is one visit for it', async () => {
  const { ticketNo, ticketId } = await story(core).pendingVisit();
  const citizen = { kind: 'citizen' as const, ticketId };
  const outcomes = await Promise.all([
    refusal(act(core, citizen, { ticketNo }, rate, { satisfaction: 1, solved: 'unsolved' })),
    refusal(act(core, citizen, { ticketNo }, rate, { satisfaction: 5, solved: 'solved' })),
  ]);
  const row = await core.ticket(ticketNo);
  if (row.state === 'rework') expect(outcomes).toEqual(['allowed', 'wrongState']);
  else expect([row.state, row.satisfactionFirst]).toEqual(['closed', 5]);
  expect((await core.db.select().from(visit).where(eq(visit.ticketId, ticketId))).filter((v) => v.state === 'due')).toEqual([]);
  await chainHolds(ticketNo);
});

test('the citizen rates while the return visit is written down: one of the two closes it', async () => {
  const { ticketNo, ticketId } = await story(core).pendingVisit();
  const visitor = await core.staff('callback1');
  const outcomes = await Promise.all([
    refusal(act(core, { kind: 'citizen', ticketId }, { ticketNo }, rate, { satisfaction: 4, solved: 'solved' })),
    refusal(act(core, visitor, { ticketNo }, recordVisit, { method: 'phone', staffContacted: true, solved: 'solved', satisfaction: 5 })),
  ]);
  expect(outcomes).toContain('allowed');
  expect(await core.ticket(ticketNo)).toMatchObject({ state: 'closed' });
  expect((await core.db.select().from(due).where(eq(due.ticketId, ticketId))).filter((d) => d.state === 'pending').map((d) => d.clock)).toEqual(['archive']);
  await chainHolds(ticketNo);
});

test('a return is approved while the unit takes it back and signs: the unit either holds it or does not', async () => {
  const { ticketNo, requestId, lead } = await returning();
  const [unit, dispatcher] = [await core.staff('yx-cg-contact'), await core.staff('dispatcher1')];
  const [approved, withdrawn] = await Promise.all([refusal(act(core, dispatcher, { requestId }, approve, {})), refusal(act(core, unit, { requestId }, withdraw, {}))]);
  expect([approved, withdrawn].filter((o) => o === 'allowed')).toHaveLength(1);
  const signed = await refusal(act(core, unit, { assignmentId: lead }, sign, {}));
  const [held] = await core.db.select().from(assignment).where(eq(assignment.id, lead));
  expect([(await core.ticket(ticketNo)).state, held!.state, signed]).toEqual(approved === 'allowed' ? ['pendingDispatch', 'withdrawn', 'notFound'] : ['inProgress', 'signed', 'allowed']);
  await chainHolds(ticketNo);
});

test('two dispatchers approve the same return: it goes back once', async () => {
  const { ticketNo, requestId } = await returning();
  const outcomes = await Promise.all(['dispatcher1', 'dispatcher2', 'coordinator1'].map(async (name) => refusal(act(core, await core.staff(name), { requestId }, approve, {}))));
  expect(outcomes.toSorted()).toEqual(['allowed', 'wrongState', 'wrongState']);
  expect((await core.ticket(ticketNo)).returnCount).toBe(1);
});

test('two dispatchers send one ticket to two units: one lead', async () => {
  const { ticketNo, ticketId } = await core.register();
  const outcomes = await Promise.all([['dispatcher1', 'yx-cg'], ['dispatcher2', 'yx-zj']].map(async ([name, leadUnitId]) => refusal(act(core, await core.staff(name!), { ticketNo }, dispatch, { leadUnitId }))));
  expect(outcomes.toSorted()).toEqual(['allowed', 'wrongState']);
  expect(await core.db.select().from(assignment).where(eq(assignment.ticketId, ticketId))).toHaveLength(1);
});

test('two extensions asked for at once are one request', async () => {
  const { lead, ticketId } = await story(core).handling();
  const outcomes = await Promise.all(['yx-cg-contact', 'yx-cg-handler'].map(async (name) => refusal(act(core, await core.staff(name), { assignmentId: lead }, requestExtension, { workdays: 3, reasonCode: 'complex', reason: '需要多部门会商。' }))));
  expect(outcomes.toSorted()).toEqual(['allowed', 'ruleRefused:alreadyAsked']);
  expect(await core.db.select().from(request).where(eq(request.ticketId, ticketId))).toHaveLength(1);
});

test('the citizen withdraws while the unit resolves: resolved for review or withdrawn, not both', async () => {
  const { ticketNo, ticketId, lead } = await story(core).handling();
  const [resolved, withdrawn] = await Promise.all([
    refusal(act(core, await core.staff('yx-cg-contact'), { assignmentId: lead }, resolve, { reply: `${reply}市民在场。`, outcome: 'solved' })),
    refusal(act(core, { kind: 'citizen', ticketId }, { ticketNo }, cancel, { reason: '已经有人来修好了' })),
  ]);
  expect([resolved, withdrawn].filter((o) => o === 'allowed')).toHaveLength(1);
  expect((await core.ticket(ticketNo)).state).toBe(resolved === 'allowed' ? 'pendingReview' : 'cancelled');
  await chainHolds(ticketNo);
});

test('the red card falls due while the unit resolves: no card for what was resolved first, and each due row once however many look', async () => {
  const { ticketId, lead, ticketNo } = await story(core).handling();
  core.clock.advance(20 * 86_400_000);
  await Promise.all([fireDues(core), fireDues(core), fireDues(core), refusal(act(core, await core.staff('yx-cg-contact'), { assignmentId: lead }, resolve, { reply, outcome: 'solved' }))]);
  const rows = await core.db.select().from(due).where(eq(due.ticketId, ticketId));
  const cards = await core.db.select().from(card).where(eq(card.ticketId, ticketId));
  expect(cards).toHaveLength(rows.filter((d) => d.state === 'fired' && d.step.endsWith('Card')).length);
  expect((await core.events(ticketNo)).filter((e) => e.kind === 'overdue' && e.data.clock === 'resolve').length).toBeLessThanOrEqual(1);
  expect((await core.ticket(ticketNo)).state).toBe('pendingReview');
  await chainHolds(ticketNo);
});
