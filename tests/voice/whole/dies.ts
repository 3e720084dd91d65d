/** Processes that die in the middle of a call. */
import { describe, expect, test } from 'vitest';
import { strength } from '../../telephony/contract/peer/tone.ts';
import { carrier } from '../carrier.ts';
import { evenness } from '../evenness.ts';
import { joined } from '../speech.ts';
import { eventually } from './hotline.ts';
import { hearsAgent, talk } from './talk.ts';
import type { Under } from './under.ts';

export function dies(under: Under): void {
  const { rows: { lastCall, ended, callBacks } } = under;

  describe('what dies', () => {
    test('the server, in the middle of a call: they go on speaking; it is found again, and recorded once', async () => {
      const { citizen, call, row } = await talk(under);
      await hearsAgent(under, citizen.sound);
      const measured = evenness(citizen.sound);
      await under.hotline.killServer();
      const from = citizen.sound.heard.length;
      // who calls now is heard by nobody; the line rings, and then they are told to call again
      const missed = await carrier({ scenario: 'calls-and-is-hung-up', to: under.hotline.at, caller: under.newCaller() });
      await missed.done;
      const during = citizen.sound.heard.slice(from);
      expect(strength(joined(during.slice(-15)), under.agent.phone.hertz)).toBeGreaterThan(1000);
      expect(await measured).toMatchObject({ even: true });
      await under.hotline.startServer();
      expect(await eventually(lastCall, (r) => r?.outcome === 'lost')).toMatchObject({ state: 'ended', lineNumber: '12345' });
      expect(await callBacks((await lastCall())!.callNo)).toHaveLength(1);
      const [still] = await under.hotline.sql<{ state: string }[]>`select state from call where call_no = ${row.callNo}`;
      expect(['talking', 'interrupted']).toContain(still!.state);
      await under.agent.phone.register();
      await call.hold(false);
      await hearsAgent(under, citizen.sound);
      citizen.stop();
      await call.hangUp();
      await eventually(() => under.hotline.sql<{ state: string; outcome: string }[]>`select state, outcome from call where call_no = ${row.callNo}`, ([r]) => r?.state === 'ended' && r.outcome === 'answered', 30_000);
      const recordings = await eventually(() => under.hotline.sql<{ state: string }[]>`select state from recording where call_id = (select id from call where call_no = ${row.callNo})`, (rows) => rows.every((r) => r.state === 'kept'), 30_000);
      expect(recordings.length).toBeGreaterThan(0);
    }, 400_000);

    test('Asterisk, in the middle of a call: it ends as lost, and is to be called back; when Asterisk is there again, calls come in', async () => {
      await under.hotline.startServer();
      await under.agentAgain();
      const { citizen, row } = await talk(under);
      await hearsAgent(under, citizen.sound);
      await under.hotline.asterisk.kill();
      citizen.stop();
      await under.hotline.startAsterisk();
      const [lost] = await eventually(() => under.hotline.sql<{ state: string; endedBy: string }[]>`select state, ended_by as "endedBy" from call where call_no = ${row.callNo}`, ([r]) => r?.state === 'ended', 30_000);
      expect(lost).toMatchObject({ endedBy: 'engine' });
      expect(await callBacks(row.callNo)).toEqual([{ why: 'lost' }]);
      await under.agentAgain();
      const { citizen: next, call, row: again } = await talk(under);
      await hearsAgent(under, next.sound);
      await call.hangUp();
      await next.sound.press('1');
      expect(await ended(again.callNo)).toMatchObject({ outcome: 'answered' });
    }, 400_000);
  });
}
