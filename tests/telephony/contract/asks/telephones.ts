import { describe, expect, test } from 'vitest';
import { fresh } from '../bench.ts';
import type { Under } from '../describe-engine.ts';
import { Phone } from '../peer/phone.ts';
import { until } from '../peer/until.ts';

export function asksOfTelephones({ bench }: Under): void {
  const phoneOf = (user: string, password: string) => bench().keep(new Phone({ url: bench().engine.webSocketUrl(), user, password, hertz: 400 }));
  const anHour = () => new Date(Date.now() + 3_600_000);

  describe('a telephone', () => {
    test('comes and goes', async () => {
      const { told } = bench();
      const phone = await bench().phone('agent');
      await phone.unregister();
      await told.next('registered', { user: phone.user, on: false });
    });

    test('whose connection is lost is gone', async () => {
      const phone = await bench().phone('agent');
      phone.loseNetwork();
      await bench().told.next('registered', { user: phone.user, on: false });
    });

    test('with a wrong password stays outside', async () => {
      const user = fresh('agent').toLowerCase();
      await bench().engine.provisionUser({ user, password: 'right', kind: 'agent', until: anHour() });
      await expect(phoneOf(user, 'wrong').register()).rejects.toThrow(/refused with 40[13]/);
      expect(bench().told.all).toEqual([]);
    });

    test('that nobody knows stays outside', async () => {
      await expect(phoneOf(fresh('agent').toLowerCase(), 'any').register()).rejects.toThrow(/refused with 40[134]/);
    });

    test('whose time is over stays outside', async () => {
      const user = fresh('agent').toLowerCase();
      await bench().engine.provisionUser({ user, password: 'right', kind: 'agent', until: new Date(Date.now() - 1000) });
      await expect(phoneOf(user, 'right').register()).rejects.toThrow(/refused with 40[134]/);
    });

    test('whose time runs out is gone', async () => {
      const user = fresh('agent').toLowerCase();
      await bench().engine.provisionUser({ user, password: 'right', kind: 'agent', until: new Date(Date.now() + 2000) });
      await phoneOf(user, 'right').register();
      await bench().told.next('registered', { user, on: true });
      await bench().told.next('registered', { user, on: false });
      await expect(phoneOf(user, 'right').register()).rejects.toThrow(/refused with 40[134]/);
    });

    test('that was revoked is gone, and called in vain', async () => {
      const { engine, told } = bench();
      const phone = await bench().phone('agent');
      await engine.revokeUser(phone.user);
      await told.next('registered', { user: phone.user, on: false });
      const leg = fresh('leg');
      await engine.originate({ leg, to: { user: phone.user }, callerId: '12345', timeoutMs: 5000 });
      expect(await told.next('ended', { leg })).toMatchObject({ cause: 'unreachable' });
      await expect(phoneOf(phone.user, `secret of ${phone.user}`).register()).rejects.toThrow(/refused with 40[134]/);
    });

    test('with a new password: the old one no longer opens', async () => {
      const { engine } = bench();
      const user = fresh('agent').toLowerCase();
      await engine.provisionUser({ user, password: 'old', kind: 'agent', until: anHour() });
      await engine.provisionUser({ user, password: 'new', kind: 'agent', until: anHour() });
      await expect(phoneOf(user, 'old').register()).rejects.toThrow(/refused with 40[13]/);
      await phoneOf(user, 'new').register();
    });

    test('of the same user in a second place: that one rings', async () => {
      const { engine, told } = bench();
      const first = await bench().phone('agent');
      const second = phoneOf(first.user, `secret of ${first.user}`);
      await second.register();
      const leg = fresh('leg');
      await engine.originate({ leg, to: { user: first.user }, callerId: '12345', timeoutMs: 5000 });
      await (await second.rings()).answer();
      await told.next('answered', { leg });
    });

    test('loses its connection in the middle of a call and comes back on another: the call goes on', async () => {
      const { engine, told } = bench();
      const [citizen, agent] = [await bench().citizen(), await bench().agent()];
      await bench().bridged(citizen, agent);
      await agent.call.hears(citizen.hertz);
      agent.phone.loseNetwork();
      await told.next('registered', { user: agent.phone.user, on: false });
      await agent.phone.register();
      await told.next('registered', { user: agent.phone.user, on: true });
      // As browsers do: the switch learns over which connection this call is spoken of now.
      await agent.call.hold(false);
      await Promise.all([citizen.call.hears(agent.hertz), agent.call.hears(citizen.hertz)]);
      await engine.hangup(agent.leg);
      await told.next('ended', { leg: agent.leg, cause: 'released' });
      await until(() => agent.call.ended, () => 'the telephone was not told');
    });
  });
}
