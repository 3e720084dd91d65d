/**
 * Makes the placeholder files in wav/ from the texts: `tsx telephony/prompts/make.ts`. Needs espeak-ng with its Mandarin voice.
 * 8000 samples a second, one channel, 16 bit: what both engines play as it is.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { readWav, wavHeader } from '../engine/embedded/media/wav.ts';
import { compose } from './music.ts';
import { resample } from './resample.ts';
import { music, texts } from './texts.ts';

const RATE = 8000;
const LOUDEST = 12_000;
/** What espeak-ng calls words a minute; comes to about 280 Chinese characters. */
const PACE = 335;
const QUIET = 300;

const folder = fileURLToPath(new URL('./wav/', import.meta.url));
mkdirSync(folder, { recursive: true });
for (const [name, text] of Object.entries(texts)) write(name, atLevel(trimmed(resample(spoken(text), 22_050, RATE))));
write(music, compose(RATE));

function spoken(text: string): Int16Array {
  const { rate, channels } = readWav(openEnded(execFileSync('espeak-ng', ['-v', 'cmn', '-s', String(PACE), '-g', '1', '--stdout', text])));
  if (rate !== 22_050) throw new Error(`espeak-ng speaks with ${rate} samples a second instead of 22050.`);
  return channels[0]!;
}

/** On a pipe it cannot know the length when it writes the header. */
function openEnded(file: Buffer): Buffer {
  const at = file.indexOf('data');
  file.writeUInt32LE(file.length - at - 8, at + 4);
  return file;
}

function trimmed(samples: Int16Array): Int16Array {
  const loud = (sample: number) => Math.abs(sample) > QUIET;
  const margin = RATE / 50;
  return samples.slice(Math.max(0, samples.findIndex(loud) - margin), samples.findLastIndex(loud) + margin);
}

function atLevel(samples: Int16Array): Int16Array {
  const peak = samples.reduce((most, s) => Math.max(most, Math.abs(s)), 1);
  return samples.map((s) => (s * LOUDEST) / peak);
}

function write(name: string, samples: Int16Array): void {
  const sound = Buffer.from(samples.buffer, samples.byteOffset, samples.byteLength);
  writeFileSync(path.join(folder, `${name}.wav`), Buffer.concat([wavHeader({ rate: RATE, channels: 1, bytes: sound.length }), sound]));
}
