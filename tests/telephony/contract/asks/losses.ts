import { describe, expect, test } from 'vitest';
import { fresh } from '../bench.ts';
import type { Under } from '../describe-engine.ts';
import { until } from '../peer/until.ts';

export function asksOfLosses({ bench }: Under): void {
  describe('a caller who hangs up', () => {
    const left = async (leg: string) => {
      expect(await bench().told.next('ended', { leg })).toMatchObject({ cause: 'hungUp' });
      expect((await bench().engine.snapshot()).legs.some((l) => l.leg === leg)).toBe(false);
    };

    test('with music', async () => {
      const citizen = await bench().citizen();
      await bench().engine.music(citizen.leg, true);
      await citizen.call.hangUp();
      await left(citizen.leg);
      await bench().engine.music(citizen.leg, false);
    });

    test('just before being connected: that is refused, and the agent is still there', async () => {
      const { engine } = bench();
      const [citizen, agent] = [await bench().citizen(), await bench().agent()];
      const bridge = await bench().bridged(agent);
      await citizen.call.hangUp();
      await left(citizen.leg);
      await expect(engine.add(bridge, citizen.leg)).rejects.toMatchObject({ failure: 'noSuchLeg' });
      expect((await engine.snapshot()).legs).toMatchObject([{ leg: agent.leg, bridge }]);
    });

    test('in a recorded talk: the recording ends when the agent has left, too', async () => {
      const { engine, told } = bench();
      const [citizen, agent] = [await bench().citizen(), await bench().agent()];
      const bridge = await bench().bridged(citizen, agent);
      const recording = fresh('recording');
      await engine.record(bridge, recording);
      await agent.call.hears(citizen.hertz);
      await citizen.call.hangUp();
      await left(citizen.leg);
      await engine.hangup(agent.leg);
      await told.next('recorded', { recording });
      await engine.dropRecording(recording);
    });

    test('while the agent still rings: both are over', async () => {
      const { engine, told } = bench();
      const [citizen, agent] = [await bench().citizen(), await bench().ringing()];
      await citizen.call.hangUp();
      await left(citizen.leg);
      await engine.hangup(agent.leg);
      expect(await told.next('ended', { leg: agent.leg })).toMatchObject({ cause: 'cancelled' });
      await until(() => agent.call.ended, () => 'it rings on');
    });
  });

  test('events come in the order in which they happened, with their time', async () => {
    const { told } = bench();
    const citizen = await bench().citizen();
    await citizen.call.hangUp();
    await told.next('ended', { leg: citizen.leg });
    expect(told.of(citizen.leg)).toEqual(['inbound', 'answered', 'ended']);
    const times = told.all.map(({ at }) => at.getTime());
    expect(times).toEqual(times.toSorted((a, b) => a - b));
  });
}
