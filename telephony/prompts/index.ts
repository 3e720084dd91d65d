/** Prompts: their names, where their files lie, and what is put together from several. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Config } from '../../ticketing/index.ts';
import { music, texts, type PromptName } from './texts.ts';

export type { PromptName } from './texts.ts';

const ours = fileURLToPath(new URL('./wav/', import.meta.url));

export const promptNames = [...Object.keys(texts), music] as PromptName[];

/** Where the WAV file of a prompt lies: the city's own (PROMPT_DIR) before ours. A city may have names that we do not. */
export function promptPath(config: { voice: Pick<Config['voice'], 'promptDir'> }, name: string): string {
  const file = `${path.basename(name)}.wav`;
  const own = config.voice.promptDir && path.join(config.voice.promptDir, file);
  return own && existsSync(own) ? own : path.join(ours, file);
}

/**
 * What somebody in the queue hears of their place and time.
 * @param place how many are before them
 * @param minutes estimated wait; null: not known
 */
export function waitingPrompts({ place, minutes }: { place: number; minutes: number | null }): PromptName[] {
  const before: PromptName[] = place <= 0 ? ['place-next'] : place > 99 ? ['place-many'] : ['place-before', ...spoken(place), 'place-after'];
  const wait: PromptName[] = minutes === null || minutes > 99 ? [] : minutes < 1 ? ['minutes-short'] : ['minutes-before', ...spoken(Math.round(minutes)), 'minutes-after'];
  return [...before, ...wait];
}

/** 1..99 as it is counted in Chinese: 两, 十二, 二十, 三十五. */
function spoken(n: number): PromptName[] {
  if (n === 2) return ['number-two-of'];
  const digit = (d: number) => `number-${d}` as PromptName;
  const tens = Math.floor(n / 10);
  return [...(tens > 1 ? [digit(tens)] : []), ...(tens > 0 ? [digit(10)] : []), ...(n % 10 ? [digit(n % 10)] : [])];
}
