/** Matters come and go with the taxonomy; a ticket keeps the one it was given. */
import { errors, type HotlineError } from '../errors.ts';
import type { City, Matter } from './city.ts';

/** @param on YYYY-MM-DD in the city's time; both ends count */
export const validOn = (row: { validFrom: string | null; validTo: string | null }, on: string): boolean => (!row.validFrom || row.validFrom <= on) && (!row.validTo || on <= row.validTo);

/** The matter itself where it may be chosen on this day with all above it, else the one that took its place, however often that happened; null where there is none. */
export function matterOn(city: Pick<City, 'matters'>, code: string, on: string): Matter | null {
  const seen = new Set<string>();
  for (let matter = city.matters.get(code); matter && !seen.has(matter.code); matter = matter.replacedBy ? city.matters.get(matter.replacedBy) : undefined) {
    if (choosableOn(city, matter, on)) return matter;
    seen.add(matter.code);
  }
  return null;
}

/** May be chosen on this day: valid itself, and every matter above it. */
export function choosableOn(city: Pick<City, 'matters'>, matter: Matter, on: string): boolean {
  for (let one: Matter | undefined = matter; one; one = one.parentCode ? city.matters.get(one.parentCode) : undefined) if (!validOn(one, on)) return false;
  return true;
}

/** @returns why a person may not choose this matter on this day, with what to choose instead; null where they may */
export function matterRefusal(city: Pick<City, 'matters'>, code: string, on: string): HotlineError | null {
  const matter = city.matters.get(code);
  if (!matter) return errors.ruleRefused('matterUnknown', '没有这个事项。', 'No such matter.');
  if (choosableOn(city, matter, on)) return null;
  if (matter.validFrom && matter.validFrom > on) return errors.ruleRefused('matterNotYet', `事项「${matter.name}」自${matter.validFrom}起启用，请选择现行事项。`, `The matter may be chosen from ${matter.validFrom} on.`);
  const instead = matterOn(city, code, on);
  return errors.ruleRefused('matterEnded', `事项「${matter.name}」已停用，请改选${instead ? `「${instead.name}」` : '现行事项'}。`, `The matter has ended; choose ${instead ? instead.code : 'one in force'}.`);
}
