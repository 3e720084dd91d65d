import type { Core } from '../../core.ts';
import { words } from '../present/words.ts';
import { newRouter } from '../router.ts';

/** The city's lists for forms and maps. */
export function cityRoutes(core: Core) {
  const app = newRouter();
  app.get('/', (c) => {
    const { regions, units, matters, hotlines } = core.city;
    return c.json({
      regions: [...regions.values()],
      units: [...units.values()].filter((u) => u.active).map(({ id, name, shortName, level, type, regionCode, parentId, functions }) => ({ id, name, shortName, level, type, regionCode, parentId, functions })),
      matters: [...matters.values()].map(({ code, parentCode, name, level, category }) => ({ code, parentCode, name, level, category })),
      hotlines: [...hotlines.values()].filter((h) => h.active).map(({ number, name, greeting, script }) => ({ number, name, greeting, script })),
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
