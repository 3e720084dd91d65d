import { setImmediate as turn } from 'node:timers/promises';
import type { Wav } from './wav.ts';

/** so many values a channel fit the width of a page */
const mostValues = 600;
/** no finer than this: a short call has fewer */
const leastMs = 20;
const framesATurn = 1 << 18;

/**
 * Loudness for the picture: the greatest sample of each stretch, 0..100 a channel. By its root, so that quiet speech is seen beside a loud voice.
 */
export async function waveformOf(bytes: Buffer, { rate, channels, from, bytes: length }: Wav): Promise<number[][]> {
  const frames = length / 2 / channels;
  const each = Math.max(Math.ceil(frames / mostValues), Math.round((rate * leastMs) / 1000), 1);
  const peaks = Array.from({ length: channels }, (): number[] => Array.from({ length: Math.ceil(frames / each) }, () => 0));
  for (let frame = 0, at = from; frame < frames; frame += 1) {
    const slot = Math.floor(frame / each);
    for (let channel = 0; channel < channels; channel += 1, at += 2) {
      const loud = Math.abs(bytes.readInt16LE(at));
      if (loud > peaks[channel]![slot]!) peaks[channel]![slot] = loud;
    }
    if (frame % framesATurn === framesATurn - 1) await turn();
  }
  return peaks.map((channel) => channel.map((loud) => Math.round(100 * Math.sqrt(loud / 32_768))));
}
