import { describe, expect, test } from 'vitest';
import { fresh, type Talk } from '../bench.ts';
import type { Under } from '../describe-engine.ts';
import { until } from '../peer/until.ts';

const hearsSound = ({ call }: Talk) => { call.sound.ear.forget(); return until(() => call.sound.ear.loudness() > 100, () => `hears nothing (${call.sound.ear.packets} packets)`); };

export function asksOfMusic({ bench }: Under): void {
  describe('prompts and music', () => {
    test('a prompt is heard and its end told', async () => {
      const { engine, told } = bench();
      const citizen = await bench().citizen();
      const play = fresh('play');
      await engine.play(citizen.leg, play, { prompts: ['place-before', 'number-3', 'place-after'] });
      await hearsSound(citizen);
      expect(await told.next('played', { play })).toMatchObject({ leg: citizen.leg, whole: true });
    });

    test('a prompt is stopped', async () => {
      const { engine, told } = bench();
      const citizen = await bench().citizen();
      const play = fresh('play');
      await engine.play(citizen.leg, play, { prompts: ['survey-question'] });
      await hearsSound(citizen);
      await engine.stopPlaying(citizen.leg);
      expect(await told.next('played', { play })).toMatchObject({ whole: false });
      await citizen.call.hears();
    });

    test('a second prompt stops the first', async () => {
      const { engine, told } = bench();
      const citizen = await bench().citizen();
      const [first, second] = [fresh('play'), fresh('play')];
      await engine.play(citizen.leg, first, { prompts: ['survey-question'] });
      await engine.play(citizen.leg, second, { prompts: ['number-1'] });
      expect(await told.next('played', { play: first })).toMatchObject({ whole: false });
      expect(await told.next('played', { play: second })).toMatchObject({ whole: true });
    });

    test('who leaves in the middle of a prompt', async () => {
      const { engine, told } = bench();
      const citizen = await bench().citizen();
      const play = fresh('play');
      await engine.play(citizen.leg, play, { prompts: ['survey-question'] });
      await hearsSound(citizen);
      await citizen.call.hangUp();
      expect(await told.next('played', { play })).toMatchObject({ whole: false });
      expect(await told.next('ended', { leg: citizen.leg })).toMatchObject({ cause: 'hungUp' });
    });

    test('music plays until it is taken back, and goes on after a prompt', async () => {
      const { engine, told } = bench();
      const citizen = await bench().citizen();
      await engine.music(citizen.leg, true);
      await hearsSound(citizen);
      const play = fresh('play');
      await engine.play(citizen.leg, play, { prompts: ['number-2'] });
      await told.next('played', { play });
      await hearsSound(citizen);
      await engine.music(citizen.leg, false);
      await citizen.call.hears();
    });

    test('who is connected hears music no more', async () => {
      const [citizen, agent] = [await bench().citizen(), await bench().agent()];
      await bench().engine.music(citizen.leg, true);
      await hearsSound(citizen);
      await bench().bridged(citizen, agent);
      await Promise.all([citizen.call.hears(agent.hertz), agent.call.hears(citizen.hertz)]);
    });

    test('a prompt that there is not', async () => {
      const citizen = await bench().citizen();
      await expect(bench().engine.play(citizen.leg, fresh('play'), { prompts: ['no-such-prompt'] })).rejects.toMatchObject({ failure: 'refused' });
    });
  });
}
