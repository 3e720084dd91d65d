import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readWav } from '../../../telephony/engine/embedded/media/wav.ts';
import { promptNames, promptPath, waitingPrompts } from '../../../telephony/prompts/index.ts';
import { resample } from '../../../telephony/prompts/resample.ts';
import { strength } from '../contract/peer/tone.ts';

const config = { voice: {} };

describe('the prompts', () => {
  test('each has a file of ours that both engines play: 8 kHz, one channel, 16 bit, not silent and not cut', () => {
    for (const name of promptNames) {
      const file = readFileSync(promptPath(config, name));
      const { rate, channels } = readWav(file);
      expect([name, rate, channels.length, file.readUInt16LE(34)]).toEqual([name, 8000, 1, 16]);
      const peak = channels[0]!.reduce((most, s) => Math.max(most, Math.abs(s)), 0);
      expect([name, peak > 3000, peak < 20_000]).toEqual([name, true, true]);
    }
  });

  test('there is no file that nobody asks for, and all are small', () => {
    const folder = path.dirname(promptPath(config, 'music'));
    expect(readdirSync(folder).toSorted()).toEqual(promptNames.map((name) => `${name}.wav`).toSorted());
    expect(promptNames.reduce((sum, name) => sum + statSync(promptPath(config, name)).size, 0)).toBeLessThan(2_000_000);
  });

  test('a city’s own go before ours; a name never leaves the folder', () => {
    const promptDir = mkdtempSync(path.join(tmpdir(), 'hotline-prompts-'));
    writeFileSync(path.join(promptDir, 'music.wav'), '');
    expect(promptPath({ voice: { promptDir } }, 'music')).toBe(path.join(promptDir, 'music.wav'));
    expect(promptPath({ voice: { promptDir } }, 'goodbye')).toBe(promptPath(config, 'goodbye'));
    expect(path.dirname(promptPath(config, '../../../etc/passwd'))).toBe(path.dirname(promptPath(config, 'music')));
    rmSync(promptDir, { recursive: true });
  });
});

describe('place and time are told as they are said', () => {
  const place = (n: number) => waitingPrompts({ place: n, minutes: null });
  test.each([[1, ['number-1']], [2, ['number-two-of']], [7, ['number-7']], [10, ['number-10']], [12, ['number-10', 'number-2']], [20, ['number-2', 'number-10']], [35, ['number-3', 'number-10', 'number-5']], [99, ['number-9', 'number-10', 'number-9']]])('%i before you', (n, spoken) => {
    expect(place(n)).toEqual(['place-before', ...spoken, 'place-after']);
  });

  test('who is next, and who is so far back that a number would not help', () => {
    expect(place(0)).toEqual(['place-next']);
    expect(place(150)).toEqual(['place-many']);
  });

  test('minutes: under one, some, and none where nobody can know', () => {
    expect(waitingPrompts({ place: 0, minutes: 0.4 })).toEqual(['place-next', 'minutes-short']);
    expect(waitingPrompts({ place: 0, minutes: 2.2 })).toEqual(['place-next', 'minutes-before', 'number-two-of', 'minutes-after']);
    expect(waitingPrompts({ place: 0, minutes: 300 })).toEqual(['place-next']);
  });

  test('all of them have files', () => {
    for (let n = 0; n <= 100; n++) for (const name of waitingPrompts({ place: n, minutes: n })) expect(promptNames).toContain(name);
  });
});

test('a lower rate keeps what it can carry and lets go of the rest', () => {
  const tone = (hertz: number) => Int16Array.from({ length: 22_050 }, (_, i) => 8000 * Math.sin((2 * Math.PI * hertz * i) / 22_050));
  const low = resample(tone(1000), 22_050, 8000);
  expect(low).toHaveLength(8000);
  expect(strength(low.subarray(1000, 7000), 1000)).toBeGreaterThan(7600);
  expect(strength(resample(tone(6000), 22_050, 8000).subarray(1000, 7000), 2000)).toBeLessThan(100);
});
