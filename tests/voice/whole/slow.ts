/** The switch answers slowly, or not at all for a while: nobody is lost or skipped, the rows are right, and the log says what was the matter. */
import { afterEach, describe, expect, test } from 'vitest';
import { until } from '../../telephony/contract/peer/until.ts';
import { eventually } from './hotline.ts';
import type { Under } from './under.ts';

export function slow(under: Under): void {
  const { rows } = under;
  describe('Asterisk answers', () => {
    afterEach(() => void Object.assign(under.hotline.way, { delayMs: 0, shut: false }));

    const lost = () => [...under.hotline.said().matchAll(/no events from Asterisk: connecting again/g)].length;

    test('two seconds late: two callers wait, the first is answered first, hears the agent, and both are in the rows as it was', async () => {
      await under.rest();
      under.hotline.way.delayMs = 2000;
      const first = await under.calls();
      const one = await rows.inState('arriving');
      const second = await under.calls();
      const two = await eventually(rows.lastCall, (row) => row!.callNo !== one.callNo && row!.state === 'waiting');
      await under.agent.ready();
      const call = await under.agent.phone.rings();
      await call.answer();
      await eventually(() => rows.call(one.callNo), (row) => row!.state === 'talking');
      expect(await rows.call(two!.callNo)).toMatchObject({ state: 'waiting' });
      await until(() => first.sound.heard.length > 20, () => 'no sound');
      under.hotline.way.delayMs = 0;
      await Promise.all([first.bye(), second.bye()]);
      expect(await rows.ended(one.callNo)).toMatchObject({ outcome: 'answered', endedBy: 'citizen', inOrder: true });
      expect(await rows.ended(two!.callNo)).toMatchObject({ endedBy: 'citizen', inOrder: true });
      expect(await rows.callBacks(one.callNo)).toEqual([]);
      expect(await rows.callBacks(two!.callNo)).toHaveLength(1);
      await rows.nothingLeft();
    }, 90_000);

    test('five seconds late: who gives up before our answer goes out is in the rows as one who left, and the next caller is answered', async () => {
      await under.rest();
      const before = (await rows.lastCall())!.callNo;
      under.hotline.way.delayMs = 5000;
      const citizen = await under.calls();
      await until(() => citizen.came.some(({ status }) => status === 180), () => 'it does not ring');
      citizen.cancel();
      await until(() => citizen.finals.length > 0, () => 'no final answer');
      expect(citizen.finals).toEqual([487]);
      const gone = (await eventually(rows.lastCall, (row) => row!.callNo !== before && row!.state === 'ended', 40_000))!;
      expect(gone).toMatchObject({ endedBy: 'citizen', inOrder: true });
      expect(['abandoned', 'shortAbandoned']).toContain(gone.outcome);
      expect(lost()).toBe(0); // slow is not gone
      under.hotline.way.delayMs = 0;
      await under.agent.ready();
      const next = await under.calls();
      await (await under.agent.phone.rings()).answer();
      const row = await rows.inState('talking');
      await next.bye();
      expect(await rows.ended(row.callNo)).toMatchObject({ outcome: 'answered' });
      await rows.nothingLeft();
    }, 90_000);

    test('no more: the connection breaks in a talk: they go on; who calls meanwhile rings, and is answered when it is back; the log says so once', async () => {
      const before = lost();
      await under.agent.ready();
      const citizen = await under.calls();
      const call = await under.agent.phone.rings();
      await call.answer();
      const row = await rows.inState('talking');
      under.hotline.way.shut = true;
      under.hotline.way.cut();
      await eventually(async () => lost(), (times) => times === before + 1);
      const late = await under.calls();
      const heard = citizen.sound.heard.length;
      await until(() => citizen.sound.heard.length > heard + 50 && late.came.some(({ status }) => status === 180), () => 'no sound, or no ringing');
      expect(late.up).toBe(false);
      expect(await under.agent.request('POST', `/api/phone/calls/${row.callNo}/hold`, {})).toMatchObject({ status: 200 });
      under.hotline.way.shut = false;
      await late.answered();
      const other = await eventually(rows.lastCall, (r) => r!.callNo !== row.callNo && r!.state === 'waiting');
      expect(await rows.call(row.callNo)).toMatchObject({ state: 'talking' });
      expect(await under.agent.request('POST', `/api/phone/calls/${row.callNo}/resume`, {})).toMatchObject({ status: 200 });
      await call.hangUp();
      await citizen.bye();
      expect(await rows.ended(row.callNo)).toMatchObject({ outcome: 'answered', inOrder: true });
      await under.agent.ready();
      await (await under.agent.phone.rings()).answer();
      await eventually(() => rows.call(other!.callNo), (r) => r!.state === 'talking');
      await late.bye();
      expect(await rows.ended(other!.callNo)).toMatchObject({ outcome: 'answered', inOrder: true });
      expect(lost()).toBe(before + 1);
      await rows.nothingLeft();
    }, 90_000);
  });
}
