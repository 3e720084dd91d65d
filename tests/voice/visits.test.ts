/** Return visits that are dialled over a carrier: what its network answers is the try that stands on the visit. The floor and its jobs in this process, so that the clock is the test's: citizens are called by day. */
import { eq } from 'drizzle-orm';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { call, callLeg, seat, trunk } from '../../telephony/db/schema/index.ts';
import { asteriskEngine } from '../../telephony/engine/asterisk/index.ts';
import type { CallControl } from '../../telephony/engine/call-control.ts';
import { dial, startFloor, type Floor } from '../../telephony/floor/index.ts';
import { changeSeat } from '../../telephony/seat/change.ts';
import { visitJobs, visitReactions } from '../../telephony/visit/index.ts';
import { react } from '../../ticketing/core.ts';
import { visit } from '../../ticketing/db/schema/index.ts';
import { createJobRunner } from '../../ticketing/jobs/index.ts';
import type { StaffActor } from '../../ticketing/index.ts';
import { testCore, type TestCore } from '../setup/core.ts';
import { story } from '../setup/story.ts';
import { Phone } from '../telephony/contract/peer/phone.ts';
import { openTrunk } from '../telephony/memory/trunk.ts';
import { carrier } from './carrier.ts';
import { freePort, testAsterisk, type TestAsterisk } from './setup/asterisk.ts';
import { eventually } from './whole/hotline.ts';

let core: TestCore;
let asterisk: TestAsterisk;
let engine: CallControl;
let floor: Floor;
let runner: ReturnType<typeof createJobRunner>;
let caller: StaffActor;
let phone: Phone;
let carrierPort: number;
beforeAll(async () => {
  [core, asterisk, carrierPort] = await Promise.all([testCore(), testAsterisk(), freePort('udp')]);
  await openTrunk(core);
  await core.db.update(trunk).set({ contact: `sip:127.0.0.1:${carrierPort}`, addresses: ['127.0.0.1/32'], numbers: ['12345'] });
  engine = asteriskEngine({ url: asterisk.url, config: { voice: { promptDir: undefined } }, log: pino({ level: 'silent' }), now: core.now });
  floor = await startFloor(core, engine, { clock: false, holder: 'test' });
  for (const [event, job] of visitReactions) react(core, event, job);
  runner = createJobRunner({ sql: core.sql, db: core.db, handlers: visitJobs(core), concurrency: 1, now: core.now, log: core.log });
  caller = await core.staff('callback1');
  const user = `a${caller.staffId}-0123456789abcdef`;
  await engine.provisionUser({ user, password: 'of the test alone', kind: 'agent', until: new Date(core.now().getTime() + 3_600_000) });
  phone = new Phone({ url: engine.webSocketUrl(), user, password: 'of the test alone', hertz: 400 });
  await phone.register();
  await eventually(mySeat, (row) => row?.phoneUser === user);
  await changeSeat(core, caller, { state: 'busy', reason: 'rest' });
});
afterAll(async () => {
  await phone?.close();
  await floor?.drained();
  await floor?.stop();
  await engine?.stop();
  await asterisk?.remove();
  await core?.close();
});

const mySeat = async () => (await core.db.select().from(seat).where(eq(seat.staffId, caller.staffId)))[0];
const callOf = async (callNo: string) => (await core.db.select().from(call).where(eq(call.callNo, callNo)))[0]!;
const visitOf = async (ticketId: number) => (await core.db.select().from(visit).where(eq(visit.ticketId, ticketId))).at(-1)!;
let citizens = 0;
/** A visit is due, the caller dials it, and their own telephone is answered. */
async function dials() {
  const { ticketNo, ticketId } = await story(core).pendingVisit({ phone: `1543000${String(2000 + (citizens += 1))}` });
  const { callNo } = await dial(core, caller, { visitOf: ticketNo, purpose: 'visit' });
  const own = await phone.rings();
  await own.answer();
  return { ticketNo, ticketId, callNo, own };
}
async function over(callNo: string) {
  const row = await eventually(() => callOf(callNo), ({ state }) => state === 'ended');
  await floor.drained();
  await runner.drain();
  if ((await mySeat())!.state === 'afterCall') await floor.do(caller, 'finish', {}, {});
  const { legs, bridges } = await engine.snapshot();
  expect({ legs, bridges }).toEqual({ legs: [], bridges: [] });
  return row;
}

test.each([[486, 'busy', 'busy'], [480, 'noAnswer', 'noAnswer'], [404, 'noSuchNumber', 'wrongNumber'], [503, 'unreachable', 'unreachable'], [603, 'declined', 'rejected']] as const)('the carrier answers %i: the call came to %s, and is a try: %s', async (status, outcome, result) => {
  const citizen = await carrier({ scenario: 'refuses', port: carrierPort, status });
  const { ticketId, callNo } = await dials();
  await citizen.done;
  expect(await over(callNo)).toMatchObject({ outcome, purpose: 'visit', staffId: caller.staffId, answeredAt: null });
  expect((await visitOf(ticketId)).attempts).toMatchObject([{ method: 'phone', connected: false, outcome: result, callNo, by: caller.name }]);
});

test('it rings and nobody answers: the caller’s own word ends it, and so it is no try; rung to the end it is one', async () => {
  const first = await carrier({ scenario: 'rings-on', port: carrierPort });
  const one = await dials();
  await eventually(() => core.db.select().from(callLeg), (legs) => legs.some((leg) => leg.party === 'citizen' && leg.state === 'ringing'));
  await floor.do(caller, 'hangUp', { callNo: one.callNo }, {});
  await first.done;
  expect(await over(one.callNo)).toMatchObject({ outcome: 'noAnswer', endedBy: 'agent' });
  expect((await visitOf(one.ticketId)).attempts).toEqual([]);

  const second = await carrier({ scenario: 'rings-on', port: carrierPort });
  const two = await dials();
  const leg = (await eventually(() => engine.snapshot(), ({ legs }) => legs.some(({ user }) => user === null))).legs.find(({ user }) => user === null)!;
  // as our own time-out does after 45 s (trunk.test.ts)
  await engine.hangup(leg.leg, 'noAnswer');
  await second.done;
  expect(await over(two.callNo)).toMatchObject({ outcome: 'noAnswer' });
  expect((await visitOf(two.ticketId)).attempts).toMatchObject([{ outcome: 'noAnswer', callNo: two.callNo }]);
});

test('they answer: both speak, the visit names the call, and nothing is a try', async () => {
  const citizen = await carrier({ scenario: 'answers', port: carrierPort });
  const { ticketId, callNo, own } = await dials();
  await eventually(() => callOf(callNo), ({ state }) => state === 'talking');
  await eventually(async () => citizen.sound.heard.length, (packets) => packets > 10);
  await own.hangUp();
  await citizen.done;
  expect(await over(callNo)).toMatchObject({ outcome: 'answered', endedBy: 'agent' });
  expect(await visitOf(ticketId)).toMatchObject({ callNo, attempts: [] });
});
