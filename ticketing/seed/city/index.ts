/** 云川市, the fictional city that a fresh installation is seeded with. */
import { catalogue } from './catalogue.ts';
import { unitFunctions } from '../../catalogue/functions.ts';
import { hotlines } from './hotlines.ts';
import { matters } from './matters.ts';
import { partnerLines } from './partner-lines.ts';
import { places } from './places.ts';
import { regions } from './regions.ts';
import { staff } from './staff.ts';
import { units } from './units.ts';

export type { CatalogueClause } from './catalogue.ts';
export type { UnitFunction } from '../../catalogue/functions.ts';
export type { Hotline } from './hotlines.ts';
export type { Matter } from './matters.ts';
export type { Region } from './regions.ts';
export type { StaffMember } from './staff.ts';
export type { Unit } from './units.ts';

export const city = { regions, units, unitFunctions, hotlines, matters, catalogue, staff, partnerLines, places };
