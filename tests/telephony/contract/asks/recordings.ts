import { describe, expect, test } from 'vitest';
import { fresh } from '../bench.ts';
import type { Under } from '../describe-engine.ts';
import { tonesIn } from '../peer/tone.ts';
import { readWav } from '../../../../telephony/engine/embedded/media/wav.ts';
import { until } from '../peer/until.ts';

const second = 8000;

export function asksOfRecordings({ bench }: Under): void {
  describe('a recording', () => {
    test('has both sides, each on its own where they are kept apart, as long as it was', async () => {
      const { engine, told } = bench();
      const [citizen, agent] = [await bench().citizen(), await bench().agent()];
      const bridge = await bench().bridged(citizen, agent);
      await citizen.call.hears(agent.hertz);
      const recording = fresh('recording');
      const begun = performance.now();
      await engine.record(bridge, recording);
      expect((await engine.snapshot()).recordings).toEqual([recording]);
      await until(() => performance.now() - begun > 1500, () => '');
      await engine.stopRecording(recording);
      const lasted = (performance.now() - begun) / 1000;
      await told.next('recorded', { recording });
      const { rate, channels } = readWav((await engine.recordingFile(recording))!);
      expect(rate).toBe(second);
      expect(channels[0]!.length / second).toBeGreaterThan(1.2);
      expect(channels[0]!.length / second).toBeLessThan(lasted + 0.5);
      const middle = channels.map((samples) => tonesIn(samples.subarray(samples.length / 2 - 800, samples.length / 2 + 800)));
      expect(middle).toEqual(channels.length === 2 ? [[citizen.hertz], [agent.hertz]] : [[citizen.hertz, agent.hertz].toSorted((a, b) => a - b)]);
      await engine.dropRecording(recording);
      expect(await engine.recordingFile(recording)).toBeNull();
    });

    test('has no sound of who was taken out', async () => {
      const { engine, told } = bench();
      const [citizen, agent] = [await bench().citizen(), await bench().agent()];
      const bridge = await bench().bridged(citizen, agent);
      await citizen.call.hears(agent.hertz);
      await engine.remove(bridge, citizen.leg);
      await agent.call.hears();
      const recording = fresh('recording');
      await engine.record(bridge, recording);
      const begun = performance.now();
      await until(() => performance.now() - begun > 800, () => '');
      await engine.stopRecording(recording);
      await told.next('recorded', { recording });
      const { channels } = readWav((await engine.recordingFile(recording))!);
      for (const samples of channels) expect(tonesIn(samples.subarray(-3200))).not.toContain(citizen.hertz);
      await engine.dropRecording(recording);
    });

    test('ends with the last who leaves', async () => {
      const { engine, told } = bench();
      const [citizen, agent] = [await bench().citizen(), await bench().agent()];
      const bridge = await bench().bridged(citizen, agent);
      const recording = fresh('recording');
      await engine.record(bridge, recording);
      await citizen.call.hears(agent.hertz);
      await Promise.all([citizen.call.hangUp(), agent.call.hangUp()]);
      await told.next('recorded', { recording });
      expect(readWav((await engine.recordingFile(recording))!).channels[0]!.length).toBeGreaterThan(0);
      await engine.dropRecording(recording);
    });

    test('that there is none of', async () => {
      expect(await bench().engine.recordingFile(fresh('recording'))).toBeNull();
    });
  });
}
