/** Return visits and units' contacts that are dialled: the network's word is a try by itself. */
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dial } from '../../../telephony/floor/dial/dial.ts';
import { call, callTicket } from '../../../telephony/db/schema/index.ts';
import type { EndCause } from '../../../telephony/engine/call-control.ts';
import { visitJobs, visitReactions } from '../../../telephony/visit/index.ts';
import { contact } from '../../../ticketing/assignment/contact.ts';
import { sign } from '../../../ticketing/assignment/sign.ts';
import { contactAttempt, visit } from '../../../ticketing/db/schema/index.ts';
import { react } from '../../../ticketing/core.ts';
import { createJobRunner } from '../../../ticketing/jobs/index.ts';
import { act } from '../../../ticketing/verb/act.ts';
import { recordVisit } from '../../../ticketing/visit/visit.ts';
import { refusal, story } from '../../setup/story.ts';
import { testFloor, userOfSeat, type TestAgent, type TestFloor } from '../memory/floor.ts';

let f: TestFloor;
let caller: TestAgent;
let runner: ReturnType<typeof createJobRunner>;
beforeAll(async () => {
  f = await testFloor();
  for (const [event, job] of visitReactions) react(f.core, event, job);
  runner = createJobRunner({ sql: f.core.sql, db: f.core.db, handlers: visitJobs(f.core), concurrency: 1, now: f.core.now, log: f.core.log }); // nothing else of the night runs here
  caller = await f.agent('callback1', 'busy');
});
afterAll(() => f?.close());

let next = 0;
const due = async () => { const phone = `1543000${String(1000 + ++next)}`; return { phone, ...await story(f.core).pendingVisit({ phone }) }; };
const visitOf = async (ticketId: number) => (await f.core.db.select().from(visit).where(eq(visit.ticketId, ticketId))).at(-1)!;
const callOf = async (callNo: string) => (await f.core.db.select().from(call).where(eq(call.callNo, callNo)))[0]!;
/** The caller's own telephone is answered, the citizen's rings. @returns the citizen's leg */
async function rings(who: TestAgent, phone: string): Promise<string> {
  f.engine.pickUp(who.rings());
  await f.settle();
  return f.engine.ringing(phone)!;
}
const ready = async (who: TestAgent) => { if ((await who.seat()).state === 'afterCall') await who.act('finish'); };
async function calls(ticketNo: string, phone: string, cause: EndCause): Promise<string> {
  const { callNo } = await dial(f.core, caller.actor, { visitOf: ticketNo, purpose: 'visit' });
  await f.settle();
  f.engine.decline(await rings(caller, phone), cause);
  await f.settle();
  await runner.drain();
  await ready(caller);
  return callNo;
}

const until = (iso: string) => f.jump(Date.parse(iso) - f.core.now().getTime());

describe('a return visit that is dialled', () => {
  test.each([['busy', 'busy'], ['noAnswer', 'noAnswer'], ['refused', 'rejected'], ['noSuchNumber', 'wrongNumber'], ['unreachable', 'unreachable']] as const)('%s is a try by itself: %s', async (cause, outcome) => {
    const { ticketNo, ticketId, phone } = await due();
    const callNo = await calls(ticketNo, phone, cause);
    expect((await visitOf(ticketId)).attempts).toMatchObject([{ method: 'phone', connected: false, outcome, callNo, by: caller.actor.name }]);
    expect((await f.core.ticket(ticketNo)).visitWaiver).toBeNull();
    expect(await f.core.db.select().from(callTicket).where(eq(callTicket.ticketId, ticketId))).toMatchObject([{ why: 'visit', staffId: caller.actor.staffId }]);
    expect((await f.core.events(ticketNo)).filter((e) => e.kind === 'attemptVisit')).toMatchObject([{ actor: { staffId: caller.actor.staffId }, data: { callNo } }]);
  });

  test('answered: the visit that is recorded names the call, and so its recording', async () => {
    const { ticketNo, ticketId, phone } = await due();
    const { callNo } = await dial(f.core, caller.actor, { visitOf: ticketNo, purpose: 'visit' });
    await f.settle();
    const citizen = await rings(caller, phone);
    f.engine.pickUp(citizen);
    await f.settle();
    expect(await callOf(callNo)).toMatchObject({ state: 'talking', purpose: 'visit', forTask: { kind: 'visit' } });
    await act(f.core, caller.actor, { ticketNo }, recordVisit, { method: 'phone', staffContacted: true, solved: 'solved', attitude: 5, result: 5 });
    f.engine.hangUp(citizen);
    await f.settle();
    await runner.drain();
    expect(await visitOf(ticketId)).toMatchObject({ state: 'done', callNo, satisfaction: 5, attempts: [] });
    await ready(caller);
  });

  test('given up by who called before anybody could answer: no try', async () => {
    const { ticketNo, ticketId, phone } = await due();
    await dial(f.core, caller.actor, { visitOf: ticketNo, purpose: 'visit' });
    await f.settle();
    await rings(caller, phone);
    await caller.act('hangUp');
    await runner.drain();
    expect((await visitOf(ticketId)).attempts).toEqual([]);
    await ready(caller);
  });

  test('not a fourth time on a day, not at night, and not a seventh time', async () => {
    const { ticketNo, phone } = await due();
    for (let i = 0; i < 3; i++) await calls(ticketNo, phone, 'noAnswer');
    const again = () => refusal(dial(f.core, caller.actor, { visitOf: ticketNo, purpose: 'visit' }));
    expect(await again()).toBe('ruleRefused:visitTriesToday');
    await f.jump(24 * 3_600_000);
    caller = await f.agent('callback1', 'busy');
    for (let i = 0; i < 3; i++) await calls(ticketNo, phone, 'busy');
    expect((await f.core.ticket(ticketNo)).visitWaiver).toBe('unreachable');
    await f.jump(24 * 3_600_000);
    expect(await again()).toBe('ruleRefused:visitTriesEnough');
    const { ticketNo: other } = await due();
    await until('2026-03-04T22:30:00+08:00');
    expect(await refusal(dial(f.core, caller.actor, { visitOf: other, purpose: 'visit' }))).toBe('ruleRefused:callingHours');
    await until('2026-03-05T10:00:00+08:00');
    caller = await f.agent('callback1', 'busy');
  });

  test('by one person at a time, for who may; nobody dials an anonymous citizen', async () => {
    const { ticketNo, phone } = await due();
    const agent = await f.core.staff('agent1');
    expect(await refusal(dial(f.core, agent, { visitOf: ticketNo, purpose: 'visit' }))).toBe('notAllowed');
    await dial(f.core, caller.actor, { visitOf: ticketNo, purpose: 'visit' });
    await f.settle();
    const second = await f.agent('callback2', 'busy');
    expect(await refusal(dial(f.core, second.actor, { visitOf: ticketNo, purpose: 'visit' }))).toBe('ruleRefused:beingCalled');
    f.engine.decline(await rings(caller, phone), 'busy');
    await f.settle();
    await ready(caller);
    const { ticketNo: registered } = await f.core.register();
    expect(await refusal(dial(f.core, caller.actor, { visitOf: registered, purpose: 'visit' }))).toBe('wrongState');
  });
});

describe('a unit’s contact that is dialled', () => {
  const unit = async () => f.agent('yx-cg-contact', 'busy');
  async function assigned() {
    const phone = `1544000${String(1000 + ++next)}`;
    const made = await story(f.core).dispatched({ phone });
    const who = await unit();
    await act(f.core, who.actor, { assignmentId: made.lead }, sign, {});
    return { ...made, phone, who };
  }
  const attempts = (ticketId: number) => f.core.db.select().from(contactAttempt).where(eq(contactAttempt.ticketId, ticketId));

  test('not answered is a try that reached nobody, with its call', async () => {
    const { ticketNo, ticketId, phone, who } = await assigned();
    const { callNo } = await dial(f.core, who.actor, { ticketNo, purpose: 'contact' });
    await f.settle();
    expect(f.engine.ringing(userOfSeat(who.actor.staffId))).toBeDefined();
    f.engine.decline(await rings(who, phone), 'busy');
    await f.settle();
    await runner.drain();
    expect(await attempts(ticketId)).toMatchObject([{ reached: false, callNo, note: '系统外呼：占线', by: who.actor.staffId }]);
    await ready(who);
  });

  test.each(['before', 'after'])('answered: the record written %s the end of the call names it as evidence', async (when) => {
    const { ticketNo, ticketId, lead, phone, who } = await assigned();
    const { callNo } = await dial(f.core, who.actor, { ticketNo, purpose: 'contact' });
    await f.settle();
    const citizen = await rings(who, phone);
    f.engine.pickUp(citizen);
    await f.settle();
    const record = async () => { await act(f.core, who.actor, { assignmentId: lead }, contact, { method: 'phone', note: '已与市民电话核实地点。' }); await runner.drain(); };
    if (when === 'before') await record();
    f.engine.hangUp(citizen);
    await f.settle();
    await runner.drain();
    if (when === 'after') await record();
    expect(await attempts(ticketId)).toMatchObject([{ reached: true, callNo }]);
    await ready(who);
  });

  test('not for a unit that does not hold it', async () => {
    const { ticketNo } = await assigned();
    const other = await f.core.staff('agent2');
    expect(await refusal(dial(f.core, { ...other, roles: ['handler'], unitIds: ['yx-sf'] }, { ticketNo, purpose: 'contact' }))).toBe('notFound');
  });
});
