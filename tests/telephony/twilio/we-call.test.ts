import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { call, seat, twilioCall } from '../../../telephony/db/schema/index.ts';
import { dial } from '../../../telephony/floor/dial/dial.ts';
import type { Floor } from '../../../telephony/floor/index.ts';
import { changeSeat } from '../../../telephony/seat/change.ts';
import { withTwilio } from '../../../telephony/twilio/index.ts';
import type { TestApi } from '../../setup/api.ts';
import type { TestCore } from '../../setup/core.ts';
import { addTrunk } from '../../setup/trunk.ts';
import type { MemoryEngine } from '../memory/engine.ts';
import { beginFloor, house, knocking, soon, tokenIn } from './house.ts';
import { newSid, RecordedTwilio, status } from './recorded.ts';

let core: TestCore, api: TestApi, engine: MemoryEngine, floor: Floor, twilio: RecordedTwilio;
let agent: { staffId: number; user: string };
let webhook: ReturnType<typeof knocking>;
beforeAll(async () => {
  ({ core, api, engine, floor, twilio, agent } = await house());
  webhook = knocking({ api });
});
afterAll(async () => { await floor.stop(); await api.close(); await core.close(); });

describe('we call', () => {
  const actor = () => core.staff('teamlead1');
  beforeEach(async () => {
    twilio.asked = [];
    twilio.answers = [];
    core.clock.advance(60_000);
    await floor.renew();
    const [row] = await core.db.select().from(seat).where(eq(seat.staffId, agent.staffId));
    if (row && row.state !== 'busy') await changeSeat(core, await actor(), { state: 'busy', reason: 'other' });
    await floor.drained();
  });

  /** The agent's telephone answers, and Twilio is asked to call. */
  async function dials(number: string) {
    const { callNo } = await dial(core, await actor(), { number, purpose: 'other' });
    await floor.drained();
    engine.pickUp(engine.ringing(agent.user)!);
    await floor.drained();
    await expect.poll(() => twilio.asked.length, soon).toBeGreaterThan(0);
    const asked = twilio.asked[0]!;
    const rows = () => core.db.select().from(twilioCall).where(eq(twilioCall.direction, 'outbound')).orderBy(twilioCall.id);
    const row = async () => (await rows()).at(-1)!;
    await expect.poll(async () => (await row()).status !== 'asked' || (await row()).endedAt !== null, soon).toBe(true);
    const callRow = async () => (await core.db.select().from(call).where(eq(call.callNo, callNo)))[0]!;
    return { callNo, asked, row, callRow, sid: (await row()).sid! };
  }
  const ends = async (callRow: () => Promise<typeof call.$inferSelect>) => { await expect.poll(async () => { await floor.drained(); return (await callRow()).outcome; }, soon).not.toBeNull(); return (await callRow()).outcome; };

  it('the citizen by Twilio, who hands them to our switch when they answer; then both talk, and either may hang up', async () => {
    const { asked, row, callRow, sid } = await dials('13800138001');
    expect(asked).toMatchObject({ method: 'POST', uri: expect.stringMatching(/\/Accounts\/AC0+1\/Calls\.json$/), data: { To: '+8613800138001', From: '+862155550100', StatusCallback: 'https://12345.example.gov.cn/api/channels/twilio-voice/status', StatusCallbackEvent: ['initiated', 'ringing', 'answered', 'completed'] } });
    await webhook('/status', status(sid, 'ringing', 1));
    await webhook('/status', status(sid, 'in-progress', 2));
    const leg = engine.call({ called: tokenIn(asked.data.Twiml!)!, number: '+862155550100', trunk: 'twilio' });
    await expect.poll(async () => { await floor.drained(); return (await callRow()).state; }, soon).toBe('talking');
    expect(engine.hears(leg)).toHaveLength(1);
    expect(await callRow()).toMatchObject({ direction: 'outbound', way: 'twilio' });
    expect(engine.violations).toEqual([]);
    engine.hangUp(leg);
    expect(await ends(callRow)).toBe('answered');
    await expect.poll(async () => (await row()).endedAt, soon).not.toBeNull();
    await webhook('/status', status(sid, 'completed', 3, { CallDuration: '40' }));
  });
  it.each([['busy', undefined, 'busy'], ['no-answer', undefined, 'noAnswer'], ['failed', '404', 'noSuchNumber'], ['failed', '603', 'declined'], ['failed', '503', 'unreachable'], ['completed', undefined, 'unreachable']] as const)('%s (%s) ends it as %s', async (last, sipCode, outcome) => {
    const { sid, callRow } = await dials(`138001381${last.length}${sipCode?.slice(0, 1) ?? 0}`);
    await webhook('/status', status(sid, 'ringing', 1));
    await webhook('/status', status(sid, last, 2, sipCode ? { SipResponseCode: sipCode } : {}));
    expect(await ends(callRow)).toBe(outcome);
  });
  it('statuses that come late, twice, or of a call we do not know change nothing', async () => {
    const { sid, row, callRow } = await dials('13800138003');
    await webhook('/status', status(sid, 'ringing', 1));
    await webhook('/status', status(sid, 'initiated', 0));
    expect((await row()).status).toBe('ringing');
    await webhook('/status', status(sid, 'ringing', 1));
    await webhook('/status', status(sid, 'busy', 2));
    await webhook('/status', status(sid, 'ringing', 3));
    await webhook('/status', status(sid, 'completed', 4));
    expect(await row()).toMatchObject({ status: 'busy', heard: [{ outcome: 'taken' }, { outcome: 'late' }, { outcome: 'late' }, { outcome: 'taken' }, { outcome: 'late' }, { outcome: 'late' }] });
    expect(await ends(callRow)).toBe('busy');
    expect((await webhook('/status', status(newSid(), 'completed', 0))).status).toBe(204);
  });
  it('given up while it rings, Twilio is told, and whoever answers after that reaches nobody', async () => {
    const { asked, sid, callNo, callRow } = await dials('13800138004');
    await floor.do(await actor(), 'hangUp', { callNo }, {});
    await expect.poll(() => twilio.asked.at(-1), soon).toMatchObject({ method: 'POST', uri: expect.stringContaining(`/Calls/${sid}.json`), data: { Status: 'completed' } });
    await ends(callRow);
    const leg = engine.call({ called: tokenIn(asked.data.Twiml!)!, trunk: 'twilio' });
    await expect.poll(() => engine.legs.has(leg), soon).toBe(false);
  });
  it.each([[400, 21_211, 'declined'], [401, 20_003, 'unreachable'], [429, 20_429, 'unreachable']])('refused by Twilio with %d (%d)', async (statusCode, code, outcome) => {
    twilio.answers = [{ statusCode, body: { code, message: 'as documented', more_info: `https://www.twilio.com/docs/errors/${code}`, status: statusCode } }];
    const { callRow } = await dials(`1380013850${String(statusCode).at(-1)}`);
    expect(await ends(callRow)).toBe(outcome);
  });
  it('over another trunk it is the switch that calls, not Twilio', async () => {
    await addTrunk(core, { prefixes: ['139'] });
    const { callNo } = await dial(core, await actor(), { number: '13900139000', purpose: 'other' });
    await floor.drained();
    engine.pickUp(engine.ringing(agent.user)!);
    await floor.drained();
    expect(engine.ringing('13900139000')).toBeDefined();
    expect(twilio.asked).toEqual([]);
    await floor.do(await actor(), 'hangUp', { callNo }, {});
    expect(withTwilio({ ...core, config: { ...core.config, twilio: undefined } } as TestCore, engine)).toBe(engine);
  });
  it('a call goes on when the program begins anew, and ends by the switch’s word', async () => {
    const { asked, callRow, row } = await dials('13800138006');
    const leg = engine.call({ called: tokenIn(asked.data.Twiml!)!, trunk: 'twilio' });
    await expect.poll(async () => { await floor.drained(); return (await callRow()).state; }, soon).toBe('talking');
    await floor.stop({ keepsLease: true });
    floor = await beginFloor({ core, engine, twilio });
    await floor.drained();
    expect((await callRow()).state).toBe('talking');
    expect((await floor.engine.snapshot()).legs.map((l) => l.leg)).toContain((await row()).leg);
    engine.hangUp(leg);
    expect(await ends(callRow)).toBe('answered');
  });
});
