import type { LearningSettings } from '../settings.ts';
import type { Example } from './trust.ts';

/**
 * The newest examples within the caps, so that a flood of one problem or one common matter does not own the model; labels with too few are left out.
 * @returns in the order of time
 */
export function balance(examples: readonly Example[], caps: Pick<LearningSettings, 'mostPerGroup' | 'mostPerLabel' | 'mostTexts' | 'leastPerLabel'>): Example[] {
  const inGroup = new Map<string, number>();
  const ofLabel = new Map<string, number>();
  const kept: Example[] = [];
  for (const example of examples.toSorted((a, b) => b.at.getTime() - a.at.getTime() || b.ticketId - a.ticketId)) {
    if (kept.length >= caps.mostTexts) break;
    if (!counted(inGroup, example.group, caps.mostPerGroup) || !counted(ofLabel, example.label, caps.mostPerLabel)) continue;
    kept.push(example);
  }
  return kept.filter((e) => ofLabel.get(e.label)! >= caps.leastPerLabel).toReversed();
}

function counted(counts: Map<string, number>, key: string, most: number): boolean {
  const now = counts.get(key) ?? 0;
  if (now >= most) return false;
  counts.set(key, now + 1);
  return true;
}
