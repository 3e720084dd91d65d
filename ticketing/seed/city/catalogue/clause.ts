import type { UnitFunction } from '../../../catalogue/functions.ts';

/** A unit by what it does and at which level, or by name. The same shape as the database's lead rule. */
export type Lead = { function: UnitFunction; level: 'city' | 'district' | 'subdistrict' } | { unitId: string };

/**
 * One clause of the dispatch catalogue (派单目录). Of all clauses whose matter is the appeal's own or an
 * ancestor of it and whose region holds the appeal's, the most specific matter wins, then the longest region.
 * Where the place is known less deeply than the lead's level, the holder of the function one level up leads.
 */
export interface CatalogueClause {
  matterCode: string;
  /** null: the whole city. */
  regionCode: string | null;
  lead: Lead;
  support: readonly Lead[];
  /** What an agent can quote. */
  clause: string;
  note?: string;
}

export const city = (name: UnitFunction): Lead => ({ function: name, level: 'city' });
export const district = (name: UnitFunction): Lead => ({ function: name, level: 'district' });
export const subdistrict = (name: UnitFunction): Lead => ({ function: name, level: 'subdistrict' });
export const unit = (unitId: string): Lead => ({ unitId });

/** Clauses that hold in the whole city: [matter, lead, text, support…]. The clause number is the matter's code, read in pairs. */
export type ClauseRow = readonly [matterCode: string, lead: Lead, text: string, ...support: Lead[]];

/** 020302 becomes 2.3.2. */
function clauseNumber(matterCode: string): string {
  return (matterCode.match(/../g) ?? []).map(Number).join('.');
}

export function cityWide([matterCode, lead, text, ...support]: ClauseRow): CatalogueClause {
  return { matterCode, regionCode: null, lead, support, clause: `派单目录 ${clauseNumber(matterCode)}：${text}` };
}
