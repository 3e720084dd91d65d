import { cityUnits } from './units/cityUnits.ts';
import { districtUnits } from './units/districtUnits.ts';
import { grassrootsUnits } from './units/grassrootsUnits.ts';
import type { Unit } from './units/unit.ts';
import { utilities } from './units/utilities.ts';

export type { Unit } from './units/unit.ts';

/** Every unit of the city. Parents come before their children. */
export const units: readonly Unit[] = [...cityUnits, ...utilities.filter((u) => u.level === 'city'), ...districtUnits, ...utilities.filter((u) => u.level !== 'city'), ...grassrootsUnits];
