import { matterOn, type Core } from '../../../ticketing/index.ts';
import type { Atlas } from '../detect/index.ts';

type RegionLevel = 'district' | 'subdistrict' | 'community';

/** The city's regions, matters and calendar as sensing asks for them. Made anew for each look: catalogues and calendars change. */
export function atlasOf(core: Pick<Core, 'city' | 'calendarFor' | 'config'>, day: string, at: Date): Atlas {
  const { city, config } = core;
  const places = new Map<string, Partial<Record<RegionLevel, string>>>();
  const counts: Record<RegionLevel, number> = { district: 0, subdistrict: 0, community: 0 };
  for (const region of city.regions.values()) if (region.level in counts) counts[region.level as RegionLevel] += 1;
  // Codes nest by prefix: what lies above a region is found by shortening its code.
  const placesOf = (code: string) => {
    const known = places.get(code);
    if (known) return known;
    const made: Partial<Record<RegionLevel, string>> = {};
    for (let length = code.length; length > 0; length -= 1) {
      const region = city.regions.get(code.slice(0, length));
      if (region && region.level in counts) made[region.level as RegionLevel] = region.code;
    }
    places.set(code, made);
    return made;
  };
  const calendar = core.calendarFor(config.cityCode, at);
  return {
    place: (region, level) => placesOf(region)[level],
    count: (level) => Math.max(1, counts[level]),
    matters: Math.max(1, [...city.matters.values()].filter((m) => m.level === 3 && (!m.validTo || m.validTo >= day)).length),
    units: Math.max(1, [...city.units.values()].filter((u) => u.active).length),
    matterFrom: (matter) => city.matters.get(matter)?.validFrom ?? undefined,
    isWorkday: (d) => calendar.isWorkday(d),
  };
}

/** The code under which a matter counts today: what was told under a code that was replaced is the new one's past, so that a change of the catalogue is neither a drop nor a rise. */
export function currentMatter(city: Core['city'], day: string): (code: string) => string {
  const known = new Map<string, string>();
  return (code) => {
    let now = known.get(code);
    if (now === undefined) known.set(code, (now = matterOn(city, code, day)?.code ?? code));
    return now;
  };
}
