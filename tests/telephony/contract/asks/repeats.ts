import { describe, expect, test } from 'vitest';
import { fresh } from '../bench.ts';
import type { Under } from '../describe-engine.ts';
import { until } from '../peer/until.ts';

export function asksOfRepeats({ bench }: Under): void {
  describe('asked again', () => {
    test('to call: the same id calls once', async () => {
      const { engine, told } = bench();
      const phone = await bench().phone('agent');
      const call = { leg: fresh('leg'), to: { user: phone.user }, callerId: '12345', timeoutMs: 10_000 };
      await engine.originate(call);
      await engine.originate(call);
      await (await phone.rings()).answer();
      await told.next('answered', { leg: call.leg });
      await engine.originate(call);
      expect((await engine.snapshot()).legs).toHaveLength(1);
      await engine.hangup(call.leg);
      await told.next('ended', { leg: call.leg });
      expect(told.of(call.leg)).toEqual(['ringing', 'answered', 'ended']);
    });

    test('to answer, and to hang up', async () => {
      const { engine, told } = bench();
      const talk = await bench().inbound();
      await engine.answer(talk.leg);
      await engine.answer(talk.leg);
      await until(() => talk.call.up, () => 'not answered');
      await engine.hangup(talk.leg);
      await engine.hangup(talk.leg);
      await told.next('ended', { leg: talk.leg });
      await engine.hangup(talk.leg);
      expect(told.of(talk.leg)).toEqual(['inbound', 'answered', 'ended']);
    });

    test('to bridge, add, remove and dissolve', async () => {
      const { engine } = bench();
      const [citizen, agent] = [await bench().citizen(), await bench().agent()];
      const bridge = await bench().bridged(citizen, agent);
      await engine.bridge(bridge);
      await engine.add(bridge, agent.leg);
      await Promise.all([citizen.call.hears(agent.hertz), agent.call.hears(citizen.hertz)]);
      await engine.remove(bridge, agent.leg);
      await engine.remove(bridge, agent.leg);
      await engine.dissolve(bridge);
      await engine.dissolve(bridge);
      await engine.remove(bridge, agent.leg);
      expect((await engine.snapshot()).bridges).toEqual([]);
    });

    test('to record, stop and drop', async () => {
      const { engine, told } = bench();
      const [citizen, agent] = [await bench().citizen(), await bench().agent()];
      const bridge = await bench().bridged(citizen, agent);
      const recording = fresh('recording');
      await engine.record(bridge, recording);
      await engine.record(bridge, recording);
      await citizen.call.hears(agent.hertz);
      await engine.stopRecording(recording);
      await engine.stopRecording(recording);
      await told.next('recorded', { recording });
      await engine.dropRecording(recording);
      await engine.dropRecording(recording);
      expect(told.all.filter((e) => e.kind === 'recorded')).toHaveLength(1);
    });

    test('to stop what does not play, to take back music that is not there, to revoke who is not known', async () => {
      const { engine } = bench();
      const citizen = await bench().citizen();
      await engine.stopPlaying(citizen.leg);
      await engine.music(citizen.leg, false);
      await engine.music(citizen.leg, true);
      await engine.music(citizen.leg, true);
      await engine.revokeUser(fresh('nobody').toLowerCase());
    });

    test('of a leg long gone: ending is no error, answering is', async () => {
      const { engine } = bench();
      await engine.hangup(fresh('leg'));
      await engine.stopPlaying(fresh('leg'));
      await engine.stopRecording(fresh('recording'));
      await expect(engine.answer(fresh('leg'))).rejects.toMatchObject({ name: 'EngineError', failure: 'noSuchLeg' });
    });
  });
}
