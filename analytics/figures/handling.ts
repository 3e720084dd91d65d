/** What the units did on a day, as the catalogue of metrics defines it. Whoever wants the definition of a figure finds it there (analytics/metrics/catalogue). */
import { unitName, type Core } from '../../ticketing/index.ts';
import { metricValues, noUnit } from '../metrics/index.ts';
import type { Period } from './period.ts';
import type { DayFigures } from './views.ts';

export interface Handling { onTimeRate: number | null; satisfaction: number | null; overdue: number; redCards: number; byUnit: DayFigures['byUnit'] }

const ofUnit = ['assigned', 'resolved', 'onTimeRate', 'returns', 'satisfiedRate'] as const;

export async function handlingOf(core: Core, { day, hidden }: Pick<Period, 'day' | 'hidden'>): Promise<Handling> {
  const span = { from: day, to: day };
  const [city, units] = await Promise.all([metricValues(core, ['onTimeRate', 'satisfiedRate', 'overdue', 'redCards'], span, 'city', hidden), metricValues(core, ofUnit, span, 'unit', hidden)]);
  const whole = city.get('')!;
  const byUnit = [...units].filter(([unitId, v]) => unitId !== noUnit && ofUnit.some((id) => v[id]!.denominator > 0))
    .toSorted(([a, x], [b, y]) => y.assigned!.numerator - x.assigned!.numerator || y.onTimeRate!.denominator - x.onTimeRate!.denominator || (a < b ? -1 : 1))
    .map(([unitId, v]) => ({
      unitId, name: unitName(core.city, unitId), assigned: v.assigned!.numerator, resolved: v.resolved!.numerator,
      onTimeRate: v.onTimeRate!.value, returns: v.returns!.numerator, satisfaction: v.satisfiedRate!.value,
    }));
  return { onTimeRate: whole.onTimeRate!.value, satisfaction: whole.satisfiedRate!.value, overdue: whole.overdue!.numerator, redCards: whole.redCards!.numerator, byUnit };
}
