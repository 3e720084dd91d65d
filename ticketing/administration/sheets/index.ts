/** Every sheet of the city, in the order in which a new city is written: what is named stands before what names it. */
import type { Sheet } from '../sheet.ts';
import { catalogue } from './catalogue.ts';
import { hotlines } from './hotlines.ts';
import { matters } from './matters.ts';
import { partnerLines } from './partner-lines.ts';
import { places } from './places.ts';
import { regions } from './regions.ts';
import { staff } from './staff.ts';
import { units } from './units.ts';

export const sheets: readonly Sheet[] = [regions, units, hotlines, staff, matters, catalogue, places, partnerLines];
export const sheetNamed = (name: string): Sheet | undefined => sheets.find((sheet) => sheet.name === name);
