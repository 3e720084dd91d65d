/** A citizen leaves at every moment that a call has, over a carrier's trunk. What is left is the right row, who is to be called back, and nothing else. */
import { beforeAll, beforeEach, afterAll, describe, expect, test } from 'vitest';
import { until } from '../../telephony/contract/peer/until.ts';
import type { PeerCall } from '../../telephony/contract/peer/phone.ts';
import { carrier } from '../carrier.ts';
import { Caller } from '../sip/caller.ts';
import { udpWay } from '../sip/way.ts';
import { eventually } from './hotline.ts';
import type { CallRow } from './rows.ts';
import type { Under } from './under.ts';

type Left = Partial<CallRow> & { callBack?: string };
interface Scene { citizen: Caller; call?: PeerCall; row: CallRow }

export function moments(under: Under): void {
  const { rows } = under;
  /** whose every ACK is lost: it is given up by itself, while the other tests go on */
  let unheard: { caller: Caller; row: CallRow };
  const nothingLeft = () => rows.nothingLeft(unheard.row.callNo);
  beforeAll(async () => {
    await under.hotline.sql`update line set skills = '{line:nobody}', overflow = '[]' where number = '12350'`;
    const caller = await Caller.calls(await udpWay(under.hotline.at), { called: '12350', caller: '13700000001', acks: false });
    unheard = { caller, row: await rows.inState('waiting') };
  });
  afterAll(() => unheard?.caller.close());
  beforeEach(() => under.rest());
  const verb = async (callNo: string, name: string, input: unknown = {}) => expect(await under.agent.request('POST', `/api/phone/calls/${callNo}/${name}`, input), name).toMatchObject({ status: 200 });

  async function greeted(): Promise<Scene> {
    const citizen = await under.calls();
    await citizen.answered();
    return { citizen, row: await rows.inState('arriving') };
  }
  async function waits(): Promise<Scene> {
    const citizen = await under.calls();
    const row = await rows.inState('waiting');
    await until(() => citizen.sound.heard.length > 10, () => 'no music is heard');
    return { citizen, row };
  }
  async function rings(): Promise<Scene> {
    await under.agent.ready();
    const citizen = await under.calls();
    return { citizen, call: await under.agent.phone.rings(), row: await rows.inState('ringing') };
  }
  async function talks(): Promise<Scene> {
    const scene = await rings();
    await scene.call!.answer();
    return { ...scene, row: await rows.inState('talking') };
  }
  async function surveyed(): Promise<Scene> {
    const scene = await talks();
    await scene.call!.hangUp();
    return { ...scene, row: await rows.inState('surveying') };
  }
  /** The agent asks 110, who rings or has answered. */
  async function consults(scenario: 'rings-on' | 'answers'): Promise<Scene> {
    const scene = await talks();
    under.keep(await carrier({ scenario, port: under.hotline.carrierPort }));
    await verb(scene.row.callNo, 'consult', { number: '110' });
    const state = scenario === 'answers' ? 'up' : 'ringing';
    await eventually(() => under.hotline.sql<{ state: string }[]>`select state from call_leg where call_id = (select id from call where call_no = ${scene.row.callNo}) and party = 'consulted'`, ([leg]) => leg?.state === state);
    return scene;
  }

  describe('a citizen hangs up', () => {
    test.each<[string, () => Promise<Scene>, Left, string]>([
      ['in the greeting', greeted, { outcome: 'shortAbandoned', endedBy: 'citizen', callBack: 'abandoned' }, 'busy'],
      ['in the queue, at its music', waits, { outcome: 'shortAbandoned', endedBy: 'citizen', callBack: 'abandoned' }, 'busy'],
      ['while the agent’s telephone rings', rings, { outcome: 'shortAbandoned', endedBy: 'citizen', callBack: 'missed' }, 'ready'],
      ['in the talk', talks, { outcome: 'answered', endedBy: 'citizen', heldMs: 0 }, 'afterCall'],
      ['on hold', async () => { const scene = await talks(); await verb(scene.row.callNo, 'hold'); return scene; }, { outcome: 'answered', endedBy: 'citizen' }, 'afterCall'],
      ['while 110, whom the agent asks, rings', () => consults('rings-on'), { outcome: 'answered', endedBy: 'citizen' }, 'afterCall'],
      ['in the question after the call', surveyed, { outcome: 'answered', endedBy: 'citizen', surveyDigit: null }, 'afterCall'],
    ])('%s', async (_when, come, { callBack, ...left }, seat) => {
      const { citizen, row } = await come();
      await citizen.bye();
      expect(await rows.ended(row.callNo)).toMatchObject({ ...left, inOrder: true });
      expect(await rows.callBacks(row.callNo)).toEqual(callBack ? [{ why: callBack }] : []);
      await eventually(() => under.hotline.sql<{ state: string }[]>`select state from seat where staff_id = ${under.agent.staffId}`, ([s]) => s?.state === seat);
      await nothingLeft();
    });

    test('while the agent speaks with 110: these two go on, and the talk with the citizen ended then', async () => {
      const { citizen, call, row } = await consults('answers');
      await citizen.bye();
      await eventually(() => rows.course(row.callNo), (kinds) => kinds.includes('left'));
      expect(await rows.call(row.callNo)).toMatchObject({ state: 'talking' });
      await call!.hangUp();
      expect(await rows.ended(row.callNo)).toMatchObject({ outcome: 'answered', inOrder: true });
      expect(await rows.callBacks(row.callNo)).toEqual([]);
      await nothingLeft();
    });

    test.each([0, 5, 30])('in the very moment at which the agent answers (%i ms)', async (ms) => {
      const { citizen, call, row } = await rings();
      const answering = call!.answer().catch(() => {});
      await new Promise((resolve) => setTimeout(resolve, ms));
      await Promise.all([citizen.bye(), answering]);
      const left = await rows.ended(row.callNo);
      expect(left).toMatchObject({ endedBy: 'citizen', inOrder: true });
      expect([left.outcome, await rows.callBacks(row.callNo)]).toEqual(left.outcome === 'answered' ? ['answered', []] : ['shortAbandoned', [{ why: 'missed' }]]);
      await nothingLeft();
    });

    test.each([0, 10, 40])('by CANCEL, %i ms after calling: refused, or answered and hung up; in the rows as one who left at once', async (ms) => {
      const before = (await rows.lastCall())!.callNo;
      const citizen = await under.calls();
      if (ms) await new Promise((resolve) => setTimeout(resolve, ms));
      citizen.cancel();
      await until(() => citizen.finals.length > 0, () => 'no final answer');
      if (citizen.up) await citizen.bye();
      else expect(citizen.finals[0]).toBe(487);
      const row = await eventually(rows.lastCall, (r) => r!.callNo !== before && r!.state === 'ended');
      expect(row).toMatchObject({ outcome: 'shortAbandoned', endedBy: 'citizen', inOrder: true });
      await nothingLeft();
    });
  });

  describe('a caller’s own telephone', () => {
    test('asks by REFER for 110 in the middle of a talk: told no, and the talk goes on', async () => {
      const { citizen, call, row } = await talks();
      await citizen.refer('110');
      await eventually(() => rows.eventData(row.callNo, 'transferRefused'), (told) => told.length === 1);
      await until(() => citizen.requests('NOTIFY').some(({ body }) => /SIP\/2\.0 [3-6]/.test(body)), () => `the caller is not told no: ${citizen.requests('NOTIFY').map(({ body }) => body).join(' ')}`);
      expect(await rows.call(row.callNo)).toMatchObject({ state: 'talking' });
      expect(call!.ended).toBe(false);
      await citizen.bye();
      expect(await rows.ended(row.callNo)).toMatchObject({ outcome: 'answered' });
      await nothingLeft();
    });

    test('holds and takes back: it stands in the course, and is no hold of ours', async () => {
      const { citizen, row } = await talks();
      await citizen.hold(true);
      await citizen.hold(false);
      await eventually(() => rows.course(row.callNo), (kinds) => kinds.includes('citizenBack'));
      await citizen.bye();
      expect(await rows.ended(row.callNo)).toMatchObject({ outcome: 'answered', heldMs: 0 });
      expect((await rows.course(row.callNo)).filter((kind) => kind.startsWith('citizen'))).toEqual(['citizenHeld', 'citizenBack']);
      await nothingLeft();
    });

    test('presses by INFO: the mark after the call, and the call-back while waiting', async () => {
      const { citizen, row } = await surveyed();
      await citizen.info('4');
      await citizen.isReleased();
      expect(await rows.ended(row.callNo)).toMatchObject({ surveyDigit: '4', outcome: 'answered' });
      const next = await waits();
      await next.citizen.info('1');
      await next.citizen.isReleased();
      expect(await rows.ended(next.row.callNo)).toMatchObject({ outcome: 'callBack' });
      expect(await rows.callBacks(next.row.callNo)).toEqual([{ why: 'asked' }]);
      await nothingLeft();
    });

    test('says its INVITE three times, hears the answer twice more, and confirms it late: one call, with both sides heard', async () => {
      await under.agent.ready();
      const citizen = await under.calls({ acks: false });
      citizen.invite();
      citizen.invite();
      await until(() => citizen.finals.length === 3, () => 'the answer is not said again');
      citizen.acks = true;
      citizen.ack();
      citizen.ack();
      const call = await under.agent.phone.rings();
      await call.answer();
      const row = await rows.inState('talking');
      await citizen.bye();
      expect(await rows.ended(row.callNo)).toMatchObject({ outcome: 'answered' });
      expect(await under.hotline.sql`select 1 from call where id > (select id from call where call_no = ${unheard.row.callNo}) and state <> 'ended'`).toEqual([]);
      await nothingLeft();
    });
  });

  describe('the agent’s own telephone', () => {
    test('holds and takes back: as the button does, with its time', async () => {
      const { citizen, call, row } = await talks();
      await call!.hold(true);
      await eventually(() => rows.course(row.callNo), (kinds) => kinds.includes('hold'));
      await call!.hold(false);
      await eventually(() => rows.course(row.callNo), (kinds) => kinds.includes('resume'));
      await citizen.bye();
      expect((await rows.ended(row.callNo)).heldMs).toBeGreaterThan(0);
      await nothingLeft();
    });

    test('transfers by REFER: to 110, who answers; not to a mobile number, which the rules refuse', async () => {
      const { citizen, call, row } = await talks();
      await call!.refer('13900000009');
      await eventually(() => rows.eventData(row.callNo, 'transferRefused'), (told) => told.length === 1);
      expect(await rows.call(row.callNo)).toMatchObject({ state: 'talking', staffId: under.agent.staffId });
      const police = under.keep(await carrier({ scenario: 'answers', port: under.hotline.carrierPort }));
      await call!.refer('110');
      await eventually(() => rows.course(row.callNo), (kinds) => kinds.filter((kind) => kind === 'talking').length === 2);
      await until(() => call!.ended, () => 'the agent is not let go');
      await citizen.bye();
      expect(await rows.ended(row.callNo)).toMatchObject({ outcome: 'answered', endedBy: 'citizen', inOrder: true });
      expect(await rows.callBacks(row.callNo)).toEqual([]);
      await police.done;
      await nothingLeft();
    });
  });

  test('a carrier that never confirms our answer: the call is given up, and its caller is to be called back', async () => {
    await unheard.caller.isReleased(45_000);
    expect(await rows.ended(unheard.row.callNo)).toMatchObject({ outcome: 'abandoned', inOrder: true });
    expect(await rows.callBacks(unheard.row.callNo)).toEqual([{ why: 'abandoned' }]);
    await rows.nothingLeft();
  }, 60_000);
}
