import { cityRunning } from './catalogue/cityRunning.ts';
import { cityWide } from './catalogue/clause.ts';
import type { CatalogueClause } from './catalogue/clause.ts';
import { communityAndSafety } from './catalogue/communityAndSafety.ts';
import { economyAndServices } from './catalogue/economyAndServices.ts';
import { homesAndWorks } from './catalogue/homesAndWorks.ts';
import { local } from './catalogue/local.ts';

export type { CatalogueClause } from './catalogue/clause.ts';

/** The dispatch catalogue (派单目录) of 云川市: every matter finds one lead unit in every district. */
export const catalogue: readonly CatalogueClause[] = [
  ...[...cityRunning, ...homesAndWorks, ...economyAndServices, ...communityAndSafety].map(cityWide),
  ...local,
];
