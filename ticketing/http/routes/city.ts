import { choosableOn } from '../../catalogue/valid.ts';
import type { Core } from '../../core.ts';
import { cityDay } from '../../deadline/city-day.ts';
import { modeAt } from '../../hotline/modes.ts';
import { seatsRefusal } from '../../hotline/seats.ts';
import { words } from '../present/words.ts';
import { newRouter } from '../router.ts';

/** The city's lists for forms and maps. */
export function cityRoutes(core: Core) {
  const app = newRouter();
  app.get('/', async (c) => {
    const actor = c.get('actor');
    const now = core.now();
    const modes = new Map((await Promise.all([...core.city.hotlines.keys()].map((number) => modeAt(core.db, number, now)))).flatMap((m) => (m ? [[m.number, m] as const] : [])));
    const { regions, units, matters, hotlines } = core.city;
    return c.json({
      regions: [...regions.values()],
      units: [...units.values()].filter((u) => u.active).map(({ id, name, shortName, level, type, regionCode, parentId, functions }) => ({ id, name, shortName, level, type, regionCode, parentId, functions })),
      matters: [...matters.values()].map((m) => ({ code: m.code, parentCode: m.parentCode, name: m.name, level: m.level, category: m.category, choosable: choosableOn(core.city, m, cityDay(now)) })),
      hotlines: [...hotlines.values()].filter((h) => h.active).map(({ number, name, greeting, script }) => ({ number, name, greeting, script, answeredHere: !modes.has(number) || seatsRefusal(modes.get(number)!, actor, core.city) === null })),
      partnerLines: [...core.city.partnerLines.values()].filter((l) => l.active).map(({ code, name, number, kind }) => ({ code, name, number, kind })),
      words,
    });
  });
  return app;
}

/** The same for the citizen's form: places down to the community. */
export function publicCityRoutes(core: Core) {
  const app = newRouter();
  app.get('/', (c) => {
    const regions = [...core.city.regions.values()];
    return c.json({
      name: regions.find((r) => r.level === 'city')?.name ?? '',
      regions: regions.filter((r) => r.level !== 'grid').map(({ code, name, level }) => ({ code, name, level })),
      appealTypes: words.appealType,
    });
  });
  return app;
}
