import type { UnitFunction } from '../../../catalogue/functions.ts';

export type UnitType =
  | 'centre'
  | 'government'
  | 'department'
  | 'subdistrict'
  | 'community'
  | 'grid'
  | 'enterprise'
  | 'subCenter'
  | 'subDesk'
  | 'enforcementTeam';

type UnitLevel = 'city' | 'district' | 'subdistrict' | 'community' | 'grid';

/**
 * A body that appeals are dispatched to. Four attributes decide what reaches it: region, function, speciality
 * and level. `parentId` follows the line of command, which for bureaus run by the city (environment, planning,
 * traffic police) is the city bureau and not the district they sit in.
 */
export interface Unit {
  /** Stable slug, e.g. `yx-cg`. */
  id: string;
  name: string;
  shortName: string;
  type: UnitType;
  level: UnitLevel;
  parentId: string | null;
  regionCode: string;
  functions: readonly UnitFunction[];
  /** What the unit is known for, one phrase people read. */
  speciality: string;
  /** Area code 0900 is not in use, so no number here rings anywhere. */
  dutyPhone: string;
  /** Other names in use: short forms, names before a reorganisation, the window citizens call it by. */
  aliases: readonly string[];
}
