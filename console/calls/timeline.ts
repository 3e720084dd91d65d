/** A call's recording is kept in parts, one for each stretch between holds. Here they are one line of time. */
import type { Part } from './queries.ts';

export interface Stretch { part: Part; /** ms on the joint line */ from: number; to: number }

export function stretchesOf(parts: readonly Part[]): Stretch[] {
  let at = 0;
  return parts.map((part) => { const from = at; at += part.durationMs ?? 0; return { part, from, to: at }; });
}

/** The stretch in which a moment of the joint line lies; the last one at its end. */
export const stretchAt = (stretches: readonly Stretch[], ms: number): number => Math.max(0, stretches.findLastIndex((s) => ms >= s.from));

/** Where on the joint line something was said; null: while nothing was recorded. */
export function placeOf(stretches: readonly Stretch[], moment: string): number | null {
  const at = new Date(moment).getTime();
  const found = stretches.find(({ part, from, to }) => { const began = new Date(part.startedAt).getTime(); return at >= began && at < began + (to - from); });
  return found ? found.from + at - new Date(found.part.startedAt).getTime() : null;
}
