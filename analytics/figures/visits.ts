/** Return visits of a span of city days, as the catalogue of metrics defines them: what fell due (回访率、有效回访率), and what citizens answered (解决率、满意率 …). */
import type { Core } from '../../ticketing/index.ts';
import { metricValues, type Span } from '../metrics/index.ts';
import type { VisitFigures } from './visit-views.ts';

const ids = ['visitsDue', 'visitsLeftOut', 'visitsUnreachable', 'visitedRate', 'effectiveVisitRate', 'solvedRate', 'satisfiedRate', 'bothRate', 'reworkRate', 'disputedContacts'] as const;
const byMethod = ['visitsDue', 'visitsAnswered', 'satisfiedRate'] as const;

/** @param hidden tickets that do not exist for the reader */
export async function visitFigures(core: Core, span: Span, hidden: readonly number[] = []): Promise<VisitFigures> {
  const [city, methods] = await Promise.all([metricValues(core, ids, span, 'city', hidden), metricValues(core, byMethod, span, { column: 'method' }, hidden)]);
  const v = city.get('')!;
  return {
    ...span, due: v.visitsDue!.numerator, leftOut: v.visitsLeftOut!.numerator, triedRate: v.visitedRate!.value, effectiveRate: v.effectiveVisitRate!.value,
    solvedRate: v.solvedRate!.value, satisfiedRate: v.satisfiedRate!.value, bothRate: v.bothRate!.value, reworkRate: v.reworkRate!.value,
    disputed: v.disputedContacts!.numerator, unreachable: v.visitsUnreachable!.numerator,
    byMethod: [...methods].map(([method, of]) => ({ method, due: of.visitsDue!.numerator, answered: of.visitsAnswered!.numerator, satisfiedRate: of.satisfiedRate!.value })).toSorted((a, b) => b.due - a.due),
  };
}
