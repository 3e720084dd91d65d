import { resolveUnits } from '../catalogue/resolve.ts';
import { cityDay } from '../deadline/city-day.ts';
import { errors } from '../errors.ts';
import type { Work } from '../verb/work.ts';

/**
 * Where a ruling holds. Unsaid: as far as the ruled lead's own region reaches, or the place of the clause that it contradicts where that is smaller.
 * @returns null for the whole city
 * @throws ruleRefused unitUnknown, regionUnknown, rulingElsewhere, rulingTooWide
 */
export function placeOfRuling(work: Work, matterCode: string, leadUnitId: string, asked: string | undefined): string | null {
  const { city } = work.core;
  const { regionCode: here } = work.ticket;
  const lead = city.units.get(leadUnitId);
  if (!lead?.active) throw errors.ruleRefused('unitUnknown', '没有这个单位，或已停用。', 'No such unit, or it is no longer active.');
  const reach = city.regions.get(lead.regionCode)?.level === 'city' ? '' : lead.regionCode;
  const clause = resolveUnits(city, matterCode, here, cityDay(work.now))?.rule.regionCode ?? '';
  const usual = clause.startsWith(reach) ? clause : reach;
  if (asked !== undefined && !city.regions.has(asked)) throw errors.ruleRefused('regionUnknown', '没有这个区域。', 'No such region.');
  const place = asked === undefined ? usual : city.regions.get(asked)!.level === 'city' ? '' : asked;
  if (!place.startsWith(here) && !here.startsWith(place)) throw errors.ruleRefused('rulingElsewhere', '裁定的适用区域不包含工单所在区域，请改选区域或主办单位。', 'The ruling would not hold where the ticket is.');
  if (!place.startsWith(reach)) throw errors.ruleRefused('rulingTooWide', `「${lead.name}」只管辖${city.regions.get(reach)?.name ?? reach}，裁定的适用区域不能更大。`, `${lead.name} answers only for ${reach}.`);
  return place || null;
}
