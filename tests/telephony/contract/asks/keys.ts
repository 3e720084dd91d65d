import { describe, expect, test } from 'vitest';
import type { Under } from '../describe-engine.ts';
import { until } from '../peer/until.ts';

export function asksOfKeys({ bench }: Under): void {
  describe('keys', () => {
    test('pressed by RFC 4733 are told once each, in order', async () => {
      const { told } = bench();
      const citizen = await bench().citizen();
      await until(() => citizen.call.sound.ready, () => 'no way for the sound');
      for (const key of '15*#') await citizen.call.sound.press(key);
      for (const digit of '15*#') expect((await told.next('digit', { leg: citizen.leg })).digit).toBe(digit);
      expect(told.of(citizen.leg).filter((kind) => kind === 'digit')).toHaveLength(4);
    });

    test('pressed by INFO', async () => {
      const { told } = bench();
      const citizen = await bench().citizen();
      await citizen.call.info('5');
      expect((await told.next('digit', { leg: citizen.leg })).digit).toBe('5');
      await citizen.call.info('*');
      expect((await told.next('digit', { leg: citizen.leg })).digit).toBe('*');
    });

    test('pressed in a talk are told, too', async () => {
      const { told } = bench();
      const [citizen, agent] = [await bench().citizen(), await bench().agent()];
      await bench().bridged(citizen, agent);
      await citizen.call.hears(agent.hertz);
      await citizen.call.sound.press('7');
      expect((await told.next('digit', { leg: citizen.leg })).digit).toBe('7');
    });

    test('are sent to a party', async () => {
      const citizen = await bench().citizen();
      await until(() => citizen.call.sound.ready, () => 'no way for the sound');
      await bench().engine.sendDigits(citizen.leg, '90#');
      await until(() => citizen.call.sound.keys.length === 3, () => `got the keys ${citizen.call.sound.keys.join('') || 'none'}`);
      expect(citizen.call.sound.keys.join('')).toBe('90#');
    });
  });
}
