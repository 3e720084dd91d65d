import type { Example } from './trust.ts';

export interface Held { training: Example[]; held: Example[]; /** what was settled later is held back */ cut: Date }
const DAY_MS = 86_400_000;
/** A young city keeps most of its tickets to learn from. */
const MOST_HELD = 0.3;

/**
 * Splits by time: the newest days are kept from training. Examples of a group that training has seen are no test and are left out.
 * @param unseenSince what the model in charge was trained on ends here: what is older it knows by heart
 * @returns null where too few are held
 */
export function holdBack(examples: readonly Example[], { now, days, least, unseenSince }: { now: Date; days: number; least: number; unseenSince: Date | null }): Held | null {
  const byTime = examples.toSorted((a, b) => a.at.getTime() - b.at.getTime());
  const newest = byTime.filter((e) => e.at.getTime() > now.getTime() - days * DAY_MS).length;
  const count = Math.min(Math.max(newest, least), Math.max(least, Math.floor(byTime.length * MOST_HELD)));
  const before = byTime[byTime.length - count - 1];
  if (!before) return null;
  const cut = unseenSince && unseenSince > before.at ? unseenSince : before.at;
  const training = byTime.filter((e) => e.at <= cut);
  const seen = new Set(training.map((e) => e.group));
  const held = byTime.filter((e) => e.at > cut && !seen.has(e.group));
  return held.length < least * 0.5 || training.length === 0 ? null : { training, held, cut };
}
