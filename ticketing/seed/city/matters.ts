import type { AppealType, Urgency } from '../../db/schema/types.ts';
import { waterPowerGasHeat } from './matters/01-waterPowerGasHeat.ts';
import { cityManagement } from './matters/02-cityManagement.ts';
import { passengerTransport } from './matters/03-passengerTransport.ts';
import { landscaping } from './matters/04-landscaping.ts';
import { planning } from './matters/05-planning.ts';
import { housing } from './matters/06-housing.ts';
import { construction } from './matters/07-construction.ts';
import { environment } from './matters/08-environment.ts';
import { traffic } from './matters/09-traffic.ts';
import { market } from './matters/10-market.ts';
import { labour } from './matters/11-labour.ts';
import { education } from './matters/12-education.ts';
import { health } from './matters/13-health.ts';
import { culture } from './matters/14-culture.ts';
import { civilAffairs } from './matters/15-civilAffairs.ts';
import { agriculture } from './matters/16-agriculture.ts';
import { safety } from './matters/17-safety.ts';
import { publicServices } from './matters/18-publicServices.ts';
import type { MatterCategory, MatterRow } from './matters/row.ts';


/** A matter (事项) of one of three levels: 2, 4 or 6 digits. Only level 3 carries words. */
export interface Matter {
  code: string;
  parentCode: string | null;
  name: string;
  level: 1 | 2 | 3;
  /** The classifier's category it belongs to; null where that model knows none. */
  category: MatterCategory | null;
  /** Phrases by which a text is matched to it. */
  words: readonly string[];
  defaultType: AppealType;
  defaultUrgency: Urgency;
}

/** Fills a row from its parent, which stands before it. */
function complete(known: Map<string, Matter>, row: MatterRow): Map<string, Matter> {
  const parentCode = row.code.length === 2 ? null : row.code.slice(0, -2);
  const parent = parentCode === null ? undefined : known.get(parentCode);
  return known.set(row.code, {
    code: row.code,
    parentCode,
    name: row.name,
    level: (row.code.length / 2) as 1 | 2 | 3,
    category: row.category !== undefined ? row.category : (parent?.category ?? null),
    words: row.words?.split(' ') ?? [],
    defaultType: row.type ?? parent?.defaultType ?? 'other',
    defaultUrgency: row.urgency ?? parent?.defaultUrgency ?? 'normal',
  });
}

/** The whole matter tree, parents before children. */
export const matters: readonly Matter[] = [
  ...[
    waterPowerGasHeat,
    cityManagement,
    passengerTransport,
    landscaping,
    planning,
    housing,
    construction,
    environment,
    traffic,
    market,
    labour,
    education,
    health,
    culture,
    civilAffairs,
    agriculture,
    safety,
    publicServices,
  ]
    .flat()
    .reduce(complete, new Map<string, Matter>())
    .values(),
];
