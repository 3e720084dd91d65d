import { describe, expect, test } from 'vitest';
import { fresh } from '../bench.ts';
import type { Under } from '../describe-engine.ts';

export function asksOfBridges({ bench }: Under): void {
  describe('a bridge', () => {
    test('two hear each other, and nobody hears himself', async () => {
      const [citizen, agent] = [await bench().citizen(), await bench().agent()];
      const bridge = await bench().bridged(citizen, agent);
      await Promise.all([citizen.call.hears(agent.hertz), agent.call.hears(citizen.hertz)]);
      const { legs, bridges } = await bench().engine.snapshot();
      expect(bridges).toEqual([bridge]);
      expect(legs.map((l) => l.bridge)).toEqual([bridge, bridge]);
    });

    test('a third joins: each hears the two others; it leaves, and the two go on', async () => {
      const [citizen, agent, third] = [await bench().citizen(), await bench().agent(), await bench().agent()];
      const bridge = await bench().bridged(citizen, agent, third);
      await Promise.all([citizen.call.hears(agent.hertz, third.hertz), agent.call.hears(citizen.hertz, third.hertz), third.call.hears(citizen.hertz, agent.hertz)]);
      await bench().engine.remove(bridge, third.leg);
      await Promise.all([citizen.call.hears(agent.hertz), agent.call.hears(citizen.hertz), third.call.hears()]);
    });

    test('who is taken out hears nobody and is heard by nobody; taken back, both speak again', async () => {
      const { engine } = bench();
      const [citizen, agent] = [await bench().citizen(), await bench().agent()];
      const bridge = await bench().bridged(citizen, agent);
      await citizen.call.hears(agent.hertz);
      await engine.remove(bridge, citizen.leg);
      await Promise.all([citizen.call.hears(), agent.call.hears()]);
      await engine.add(bridge, citizen.leg);
      await Promise.all([citizen.call.hears(agent.hertz), agent.call.hears(citizen.hertz)]);
    });

    test('who is added to another leaves the first', async () => {
      const [citizen, agent, other] = [await bench().citizen(), await bench().agent(), await bench().agent()];
      const first = await bench().bridged(citizen, agent);
      const second = await bench().bridged(citizen, other);
      await Promise.all([citizen.call.hears(other.hertz), other.call.hears(citizen.hertz), agent.call.hears()]);
      const { legs } = await bench().engine.snapshot();
      expect(Object.fromEntries(legs.map((l) => [l.leg, l.bridge]))).toEqual({ [citizen.leg]: second, [agent.leg]: first, [other.leg]: second });
    });

    test('is dissolved: its legs stay, alone', async () => {
      const { engine } = bench();
      const [citizen, agent] = [await bench().citizen(), await bench().agent()];
      await engine.dissolve(await bench().bridged(citizen, agent));
      await Promise.all([citizen.call.hears(), agent.call.hears()]);
      expect(await engine.snapshot()).toMatchObject({ bridges: [], legs: [{ bridge: null }, { bridge: null }] });
    });

    test('one of two leaves: the other stays and hears nothing', async () => {
      const [citizen, agent] = [await bench().citizen(), await bench().agent()];
      const bridge = await bench().bridged(citizen, agent);
      await agent.call.hangUp();
      await bench().told.next('ended', { leg: agent.leg });
      await citizen.call.hears();
      expect((await bench().engine.snapshot()).legs).toMatchObject([{ leg: citizen.leg, bridge }]);
    });

    test('a leg that is not there', async () => {
      const bridge = await bench().bridged();
      await expect(bench().engine.add(bridge, fresh('leg'))).rejects.toMatchObject({ failure: 'noSuchLeg' });
    });
  });

  describe('a telephone of the desk', () => {
    test('holds by itself, and takes back', async () => {
      const { told } = bench();
      const [citizen, agent] = [await bench().citizen(), await bench().agent()];
      await bench().bridged(citizen, agent);
      await agent.call.hears(citizen.hertz);
      await agent.call.hold(true);
      await told.next('held', { leg: agent.leg, on: true });
      await agent.call.hears();
      await agent.call.hold(false);
      await told.next('held', { leg: agent.leg, on: false });
      await Promise.all([agent.call.hears(citizen.hertz), citizen.call.hears(agent.hertz)]);
    });

    test('asks to connect the other side to somebody else', async () => {
      const { told } = bench();
      const [citizen, agent] = [await bench().citizen(), await bench().agent()];
      await bench().bridged(citizen, agent);
      await agent.call.refer('8002');
      expect(await told.next('transferAsked', { leg: agent.leg })).toMatchObject({ to: '8002' });
    });
  });
}
