import { describe, expect, test } from 'vitest';
import { fresh } from '../bench.ts';
import type { Under } from '../describe-engine.ts';
import { until } from '../peer/until.ts';

export function asksOfCallsOut({ bench }: Under): void {
  describe('we call an agent', () => {
    test('it rings, shows the number, and is answered', async () => {
      const { told, engine } = bench();
      const talk = await bench().ringing({ callerId: '13900001111' });
      expect(talk.call.session.remoteIdentity.uri.user).toBe('13900001111');
      await told.next('ringing', { leg: talk.leg });
      await talk.call.answer();
      await told.next('answered', { leg: talk.leg });
      expect(told.of(talk.leg)).toEqual(['ringing', 'answered']);
      expect((await engine.snapshot()).legs).toMatchObject([{ leg: talk.leg, state: 'up', user: talk.phone.user }]);
    });

    test.each([[486, 'busy'], [600, 'busy'], [603, 'refused'], [403, 'refused'], [480, 'noAnswer'], [404, 'noSuchNumber'], [503, 'unreachable'], [488, 'noCommonCodec']] as const)('answered with %i it ends as %s', async (status, cause) => {
      const { told } = bench();
      const talk = await bench().ringing();
      await talk.call.refuse(status);
      expect(await told.next('ended', { leg: talk.leg })).toMatchObject({ cause });
    });

    test('nobody answers in time', async () => {
      const { told } = bench();
      const talk = await bench().ringing({ timeoutMs: 1000 });
      expect(await told.next('ended', { leg: talk.leg })).toMatchObject({ cause: 'noAnswer' });
      await until(() => talk.call.ended, () => 'it rings on');
    });

    test('we think better of it while it rings', async () => {
      const { told, engine } = bench();
      const talk = await bench().ringing();
      await engine.hangup(talk.leg);
      expect(await told.next('ended', { leg: talk.leg })).toMatchObject({ cause: 'cancelled' });
      await until(() => talk.call.ended, () => 'it rings on');
    });

    test('we think better of it in the moment of the answer: it ends, and once', async () => {
      const { told, engine } = bench();
      const talk = await bench().ringing();
      talk.call.answer().catch(() => {}); // what comes of it is seen below
      await engine.hangup(talk.leg);
      await told.next('ended', { leg: talk.leg });
      await until(() => talk.call.ended, () => 'the telephone thinks that it still speaks');
      expect(told.of(talk.leg).filter((kind) => kind === 'ended')).toHaveLength(1);
    });

    test('whose telephone is not there', async () => {
      const { told, engine } = bench();
      const phone = await bench().phone('agent', { register: false });
      const leg = fresh('leg');
      await engine.originate({ leg, to: { user: phone.user }, callerId: '12345', timeoutMs: 5000 });
      expect(await told.next('ended', { leg })).toMatchObject({ cause: 'unreachable' });
    });

    test('who hangs up', async () => {
      const { told } = bench();
      const talk = await bench().agent();
      await talk.call.hangUp();
      expect(await told.next('ended', { leg: talk.leg })).toMatchObject({ cause: 'hungUp' });
    });

    test('and release', async () => {
      const { told, engine } = bench();
      const talk = await bench().agent();
      await engine.hangup(talk.leg);
      expect(await told.next('ended', { leg: talk.leg })).toMatchObject({ cause: 'released' });
      await until(() => talk.call.ended, () => 'the telephone was not told');
    });

    test('an outside number, where there is no trunk for it', async () => {
      const { engine } = bench();
      await expect(engine.originate({ leg: fresh('leg'), to: { number: '13800000001', trunk: 'none' }, callerId: '12345', timeoutMs: 5000 })).rejects.toMatchObject({ name: 'EngineError' });
    });
  });
}
