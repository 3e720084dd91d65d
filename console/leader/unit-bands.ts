import type { UnitFigures } from './views.ts';

/** Lower bounds of the on-time rate, as cities publish them (优 90, 良 80, 合格 60). */
export const bands = ['excellent', 'good', 'fair', 'poor', 'few'] as const;
export type Band = (typeof bands)[number];
const bounds = [['excellent', 0.9], ['good', 0.8], ['fair', 0.6], ['poor', 0]] as const;
/** Below this many assignments a rate says more about chance than about the unit. */
const fewest = 5;

export function bandOf(unit: Pick<UnitFigures, 'assigned' | 'onTimeRate'>): Band {
  const { onTimeRate } = unit;
  if (onTimeRate === null || unit.assigned < fewest) return 'few';
  return bounds.find(([, from]) => onTimeRate >= from)![0];
}

export interface BandedUnit extends UnitFigures { band: Band; /** rows of the band on its first row, else 0: the table's rowSpan */ span: number }

/** Units by band, best first; inside a band the best rate first, then the busiest. */
export function inBands(units: readonly UnitFigures[]): BandedUnit[] {
  return bands.flatMap((band) => {
    const members = units.filter((u) => bandOf(u) === band).toSorted((a, b) => (b.onTimeRate ?? 0) - (a.onTimeRate ?? 0) || b.assigned - a.assigned);
    return members.map((u, i) => ({ ...u, band, span: i === 0 ? members.length : 0 }));
  });
}
