import { regionName, unitName, type City, type Ruling } from '../catalogue/city.ts';
import { precedentsOf, rulingNo } from '../catalogue/precedents.ts';
import type { PrecedentView } from '../http/dispute-views.ts';
import { rulingStateName } from '../ruling/table.ts';

const SHOWN = 3;

/** What was ruled on this matter here before, the one that counts first. */
export const precedentViews = (city: City, matterCode: string | null | undefined, regionCode: string): PrecedentView[] =>
  precedentsOf(city, matterCode, regionCode).slice(0, SHOWN).map((r) => precedentView(city, r));

export function precedentView(city: City, row: Ruling): PrecedentView {
  const unit = (id: string) => ({ id, name: unitName(city, id) });
  return {
    rulingId: row.id, rulingNo: rulingNo(row), state: row.state, stateName: rulingStateName(row.state), matterCode: row.matterCode, matterName: city.matters.get(row.matterCode)?.name ?? row.matterCode,
    regionCode: row.regionCode, regionName: row.regionCode ? regionName(city, row.regionCode) : '全市', leadUnit: unit(row.leadUnitId), supportUnits: row.supportUnitIds.map(unit), refusedUnits: row.refusedUnitIds.map(unit),
    basis: row.basis, ruledAt: row.ruledAt.toISOString(), ruledByName: row.ruledByName,
  };
}
