/** Calls as they usually go, with their sound: each called number, and what a carrier answers when the agent calls. */
import { describe, expect, test } from 'vitest';
import { until } from '../../telephony/contract/peer/until.ts';
import { carrier } from '../carrier.ts';
import { evenness } from '../evenness.ts';
import { speech } from '../speech.ts';
import { eventually } from './hotline.ts';
import { hearsAgent, talk } from './talk.ts';
import type { Under } from './under.ts';

export function answered(under: Under): void {
  const { rows } = under;
  const { lastCall, ended, callBacks } = rows;

  describe('a citizen calls over the trunk', () => {
    test.each(['12345', '12319', '12358'])('%s: greeted, put through, heard, recorded; the citizen hangs up', async (called) => {
      await under.agent.ready();
      const citizen = await under.calls({ called });
      citizen.sound.say(speech(Number(called)));
      const call = await under.agent.phone.rings();
      await call.answer();
      const row = await rows.inState('talking');
      expect(row).toMatchObject({ lineNumber: called, staffId: under.agent.staffId });
      await hearsAgent(under, citizen.sound);
      call.sound.ear.forget();
      await until(() => call.sound.ear.loudness() > 100, () => 'the agent does not hear the citizen');
      expect(await evenness(citizen.sound)).toMatchObject({ even: true });
      await citizen.bye();
      expect(await ended(row.callNo)).toMatchObject({ outcome: 'answered', endedBy: 'citizen' });
      const { recordingId } = (await lastCall())!;
      const [recording] = await eventually(() => under.hotline.sql<{ state: string; durationMs: number }[]>`select state, duration_ms as "durationMs" from recording where call_id = (select id from call where call_no = ${row.callNo})`, ([r]) => r?.state === 'kept', 20_000);
      expect(recordingId).not.toBeNull();
      expect(recording!.durationMs).toBeGreaterThan(1000);
    });

    test('a number that is no line is told so', async () => {
      await (await carrier({ scenario: 'is-refused', to: under.hotline.at, called: '12399', caller: under.newCaller(), status: 404 })).done;
      expect(await lastCall()).toMatchObject({ outcome: 'refused' });
    });

    test('gives up before anybody has answered: called back', async () => {
      await under.agent.request('PUT', '/api/phone/seat', { state: 'busy', reason: 'rest' });
      await (await carrier({ scenario: 'calls-and-hangs-up', to: under.hotline.at, caller: under.newCaller(), holdMs: 6500 })).done;
      const row = await eventually(lastCall, (r) => r?.state === 'ended');
      expect(row).toMatchObject({ outcome: 'abandoned' });
      expect(await callBacks(row!.callNo)).toEqual([{ why: 'abandoned' }]);
    });

    test('the agent hangs up: the question after the call, answered by a key', async () => {
      const { citizen, call, row } = await talk(under);
      await hearsAgent(under, citizen.sound);
      await call.hangUp();
      await eventually(lastCall, (r) => r?.state === 'surveying');
      await citizen.sound.press('1');
      expect(await ended(row.callNo)).toMatchObject({ outcome: 'answered', surveyDigit: '1' });
      await citizen.done;
    });
  });

  describe('the agent calls a citizen', () => {
    test.each([[486, 'busy'], [480, 'noAnswer'], [404, 'noSuchNumber'], [503, 'unreachable']] as const)('%i: %s', async (status, outcome) => {
      await under.agent.ready();
      const citizen = await carrier({ scenario: 'refuses', port: under.hotline.carrierPort, status });
      const dialled = await under.agent.request('POST', '/api/phone/calls', { number: '110', purpose: 'other' });
      expect(dialled).toMatchObject({ status: 201 });
      await (await under.agent.phone.rings()).answer();
      await citizen.done;
      expect(await ended(dialled.body.callNo)).toMatchObject({ outcome });
    });
  });
}
