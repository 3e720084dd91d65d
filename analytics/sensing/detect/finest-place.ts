/** One outbreak makes its community, subdistrict, district and city conspicuous: it is told once, where it is. */
import type { Atlas, Finding } from './contract.ts';

const order = { community: 0, subdistrict: 1, district: 2, city: 3, unit: 4 } as const;
/** A place that holds so much of the excess around it is where it happens. */
const most = 0.6;
const excess = (f: Finding) => f.observed - f.expected;

/**
 * @param conspicuous findings of one matter
 * @param cityExcess how much more than expected the whole city has in a window: a unit that merely took over another's work has none behind it
 */
export function finestPlace(conspicuous: readonly Finding[], atlas: Pick<Atlas, 'place'>, cityExcess: (window: number) => number): Finding[] {
  const places = conspicuous.filter((f) => f.level !== 'unit').toSorted((a, b) => order[a.level] - order[b.level]);
  let kept: Finding[] = [];
  for (const wide of places) {
    const inside = kept.filter((f) => contains(atlas, wide, f));
    const explained = inside.some((f) => excess(f) >= most * excess(wide));
    if (explained) continue;
    kept = kept.filter((f) => !inside.includes(f));
    kept.push(inside.length ? { ...wide, inside: inside.map((f) => ({ place: f.place, observed: f.observed, expected: f.expected })).toSorted((a, b) => b.observed - a.observed) } : wide);
  }
  const units = conspicuous.filter((f) => f.level === 'unit' && cityExcess(f.window) >= most * excess(f) && !kept.some((k) => excess(k) >= 0.5 * excess(f)));
  return [...kept, ...units];
}

/** Does the wider finding's place hold the other's? */
export function contains(atlas: Pick<Atlas, 'place'>, wide: Pick<Finding, 'level' | 'place'>, narrow: Pick<Finding, 'level' | 'place'>): boolean {
  if (wide.level === 'unit' || narrow.level === 'unit') return wide.level === narrow.level && wide.place === narrow.place;
  if (wide.level === 'city') return true;
  return atlas.place(narrow.place, wide.level) === wide.place;
}
