import { describe, expect, test } from 'vitest';
import { until } from '../peer/until.ts';
import type { Under } from '../describe-engine.ts';

export function asksOfCallsIn({ bench }: Under): void {
  describe('a citizen calls', () => {
    test.each(['12345', '12319', '12358'])('%s: it rings, is told with the number dialled and by whom, and is answered', async (called) => {
      const { engine, told } = bench();
      const talk = await bench().inbound(called);
      expect(told.all.find((e) => e.kind === 'inbound')).toMatchObject({ called, from: { kind: 'user', user: talk.phone.user } });
      await until(() => talk.call.ringing, () => 'the caller hears no ringing');
      expect((await engine.snapshot()).legs).toMatchObject([{ leg: talk.leg, state: 'ringing', bridge: null, user: talk.phone.user }]);
      await engine.answer(talk.leg);
      await told.next('answered', { leg: talk.leg });
      await until(() => talk.call.up, () => 'not answered');
      expect((await engine.snapshot()).legs).toMatchObject([{ leg: talk.leg, state: 'up' }]);
    });

    test('gives up while it rings', async () => {
      const { told } = bench();
      const talk = await bench().inbound();
      await talk.call.cancel();
      expect(await told.next('ended', { leg: talk.leg })).toMatchObject({ cause: 'cancelled' });
    });

    test('gives up in the moment of the answer: it ends all the same, and once', async () => {
      const { engine, told } = bench();
      const talk = await bench().inbound();
      engine.answer(talk.leg).catch(() => {});
      talk.call.cancel().catch(() => {});
      // Whichever was first: a call that came up after all is hung up by who gave up.
      await until(() => talk.call.up || talk.call.ended, () => 'neither up nor over');
      if (talk.call.up) await talk.call.hangUp();
      await told.next('ended', { leg: talk.leg });
      expect(told.of(talk.leg).filter((kind) => kind === 'ended')).toHaveLength(1);
    });

    test.each([['busy', 486], ['noSuchNumber', 404], ['refused', 403], ['unreachable', 503], [undefined, 480]] as const)('is refused as %s and told %i', async (cause, status) => {
      const { engine, told } = bench();
      const talk = await bench().inbound();
      await engine.hangup(talk.leg, cause);
      expect(await told.next('ended', { leg: talk.leg })).toMatchObject({ cause: cause ?? 'cancelled' });
      await until(() => talk.call.refusedWith !== undefined, () => 'told nothing');
      expect(talk.call.refusedWith).toBe(status);
    });

    test('hangs up after the answer', async () => {
      const { told } = bench();
      const talk = await bench().citizen();
      await talk.call.hangUp();
      expect(await told.next('ended', { leg: talk.leg })).toMatchObject({ cause: 'hungUp' });
    });

    test('is released by us', async () => {
      const { engine, told } = bench();
      const talk = await bench().citizen();
      await engine.hangup(talk.leg);
      expect(await told.next('ended', { leg: talk.leg })).toMatchObject({ cause: 'released' });
      await until(() => talk.call.ended, () => 'the telephone was not told');
    });

    test('is released in the very moment it is answered', async () => {
      const { engine, told } = bench();
      const talk = await bench().inbound();
      await engine.answer(talk.leg);
      await engine.hangup(talk.leg);
      await told.next('ended', { leg: talk.leg });
      await until(() => talk.call.ended, () => 'the telephone was not told');
    });

    test('with no codec that we have: 488, and nobody is troubled', async () => {
      const { told } = bench();
      const phone = await bench().phone('citizen', { codecs: ['speex/8000'] });
      const call = await phone.call('12345');
      await until(() => call.refusedWith !== undefined, () => 'told nothing');
      expect(call.refusedWith).toBe(488);
      expect(told.all.some((event) => event.kind === 'inbound')).toBe(false);
    });

    test('an agent’s telephone may call nobody by itself', async () => {
      const { told } = bench();
      const call = await (await bench().phone('agent')).call('12345');
      await until(() => call.refusedWith !== undefined, () => 'told nothing');
      expect(call.refusedWith).toBeGreaterThanOrEqual(400);
      expect(told.all.some((event) => event.kind === 'inbound')).toBe(false);
    });
  });
}
