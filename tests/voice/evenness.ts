import { longestGap, mostGap } from './speech.ts';
import { yardstick } from './yardstick.ts';

const WINDOW_MS = 2000;
const MOST_WINDOWS = 4;

export interface Evenness { /** the longest, in ms */ gap: number; /** of a plain stream in the same time */ plain: number; /** packets */ heard: number; even: boolean }

/**
 * Whether sound comes as evenly as this machine can have it, in one of some stretches of two seconds: a machine that does other things too stops now this process and now that,
 * and a gap of the switch's own is there in all of them.
 */
export async function evenness(sound: { heard: { at: number }[] }): Promise<Evenness> {
  for (let window = 1; ; window += 1) {
    const beside = await yardstick();
    const from = sound.heard.length;
    await new Promise((resolve) => setTimeout(resolve, WINDOW_MS));
    const heard = sound.heard.slice(from);
    const found = { gap: longestGap(heard), plain: beside.gap(), heard: heard.length };
    beside.stop();
    const even = found.heard > WINDOW_MS / 40 && found.gap <= mostGap(found.plain);
    console.log(JSON.stringify({ ...found, even }));
    if (even || window === MOST_WINDOWS) return { ...found, even };
  }
}
