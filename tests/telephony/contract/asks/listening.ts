import { describe, expect, test } from 'vitest';
import { fresh } from '../bench.ts';
import type { Under } from '../describe-engine.ts';
import { strength } from '../peer/tone.ts';

export function asksOfListening({ bench }: Under): void {
  describe('a supervisor', () => {
    const three = async () => {
      const [citizen, agent, supervisor] = [await bench().citizen(), await bench().agent(), await bench().agent()];
      await bench().bridged(citizen, agent);
      await citizen.call.hears(agent.hertz);
      return { citizen, agent, supervisor, engine: bench().engine };
    };

    test('listens: hears both and is heard by nobody', async () => {
      const { citizen, agent, supervisor, engine } = await three();
      await engine.monitor(agent.leg, supervisor.leg, 'listen');
      await supervisor.call.hears(citizen.hertz, agent.hertz);
      await Promise.all([citizen.call.hears(agent.hertz), agent.call.hears(citizen.hertz)]);
    });

    test('whispers: the agent hears it, the citizen does not', async () => {
      const { citizen, agent, supervisor, engine } = await three();
      await engine.monitor(agent.leg, supervisor.leg, 'whisper');
      await agent.call.hears(citizen.hertz, supervisor.hertz);
      await Promise.all([citizen.call.hears(agent.hertz), supervisor.call.hears(citizen.hertz, agent.hertz)]);
    });

    test('barges in: all hear it', async () => {
      const { citizen, agent, supervisor, engine } = await three();
      await engine.monitor(agent.leg, supervisor.leg, 'barge');
      await Promise.all([citizen.call.hears(agent.hertz, supervisor.hertz), agent.call.hears(citizen.hertz, supervisor.hertz), supervisor.call.hears(citizen.hertz, agent.hertz)]);
    });

    test('changes from one to the other, and leaves', async () => {
      const { citizen, agent, supervisor, engine } = await three();
      await engine.monitor(agent.leg, supervisor.leg, 'listen');
      await engine.monitor(agent.leg, supervisor.leg, 'barge');
      await citizen.call.hears(agent.hertz, supervisor.hertz);
      await engine.monitor(agent.leg, supervisor.leg, 'whisper');
      await Promise.all([citizen.call.hears(agent.hertz), agent.call.hears(citizen.hertz, supervisor.hertz)]);
      await engine.monitor(agent.leg, supervisor.leg, null);
      await Promise.all([agent.call.hears(citizen.hertz), supervisor.call.hears()]);
    });

    test('stays, alone, when those it heard have gone', async () => {
      const { agent, supervisor, engine } = await three();
      await engine.monitor(agent.leg, supervisor.leg, 'listen');
      await engine.hangup(agent.leg);
      await bench().told.next('ended', { leg: agent.leg });
      await supervisor.call.hears();
      expect((await engine.snapshot()).legs.some(({ leg }) => leg === supervisor.leg)).toBe(true);
    });

    test('of a leg that is not there', async () => {
      const supervisor = await bench().agent();
      await expect(bench().engine.monitor(fresh('leg'), supervisor.leg, 'listen')).rejects.toMatchObject({ failure: 'noSuchLeg' });
    });
  });

  describe('a tap', () => {
    test('gives what one party says, and ends with it', async () => {
      const { engine } = bench();
      const [citizen, agent] = [await bench().citizen(), await bench().agent()];
      await bench().bridged(citizen, agent);
      await citizen.call.hears(agent.hertz);
      const tap = await engine.tap(citizen.leg);
      const heard: number[] = [];
      for await (const frame of tap.frames) {
        expect(frame.length).toBe((tap.rate / 50) * 2);
        for (let i = 0; i < frame.length; i += 2 * (tap.rate / 8000)) heard.push(frame.readInt16LE(i));
        if (strength(heard.slice(-1600), citizen.hertz) > 1000) break;
        if (heard.length > 8000 * 5) throw new Error('the citizen is not in it');
      }
      expect(strength(heard.slice(-1600), agent.hertz)).toBeLessThan(500);
      await tap.stop();
    });

    test('ends when its leg ends', async () => {
      const citizen = await bench().citizen();
      const tap = await bench().engine.tap(citizen.leg);
      await citizen.call.hangUp();
      for await (const _ of tap.frames);
      await tap.stop();
    });
  });
}
