/** Whether what is seen today is the outbreak of an alert that is still going on: the same outbreak is one alert, however long it lasts and however it spreads. */
import type { Atlas, Finding } from './contract.ts';
import { contains } from './finest-place.ts';

/** Nothing new for so many days: it is over, and what comes then is another one. */
export const overAfterDays = 14;
/** Still new cases after so many days: 重点关注 (徐汇 practice, domain §5.6). */
export const focusAfterDays = 15;

type Where = Pick<Finding, 'matter' | 'level' | 'place'>;

/** The same matter at the same place, at a place that the outbreak has grown to, or inside one that is told of already; a city-wide alert does not hide a place that is conspicuous beyond the city's growth. */
export function isSameOutbreak(atlas: Pick<Atlas, 'place'>, open: Where, seen: Where): boolean {
  if (open.matter !== seen.matter) return false;
  if (open.level === seen.level && open.place === seen.place) return true;
  if (open.level === 'unit' || seen.level === 'unit') return false;
  return contains(atlas, seen, open) || (open.level !== 'city' && contains(atlas, open, seen));
}
