/** From likely matters and a place to likely units: each matter's unit by the catalogue or by precedent, probabilities of one unit added up. */
import type { City, Unit } from '../catalogue/city.ts';
import { clauseOf, openPrecedent, rulingNo } from '../catalogue/precedents.ts';
import { resolveUnits } from '../catalogue/resolve.ts';
import { rounded, type Evidence, type RankedMatter, type RankedUnit } from './advice.ts';

export interface UnitChoice {
  matters: RankedMatter[];
  regionCode: string;
  /** YYYY-MM-DD */
  on: string;
  /** units that gave it back, and the one complained about with all below it */
  excluded?: readonly string[];
  /** whose it is in the words of the unit whose return was approved */
  proposed?: Proposed | null;
}
export interface Proposed { unitId: string; because: Evidence }

const LISTED = 3;
/** A precedent that nobody has confirmed yet outranks the bare clause; the rest of the probability stays with the clause. Own choice. */
const PRECEDENT = 0.75;
/** A dispatcher agreed that the unit was the wrong one; who is right was then said by somebody who knows the trade. Own choice. */
const PROPOSED = 0.6;

/** @returns at most three, likeliest first, each with the clause of its likeliest matter */
export function rankUnits(city: City, { matters, regionCode, on, excluded = [], proposed }: UnitChoice): RankedUnit[] {
  const paths = excluded.map((id) => city.units.get(id)?.path).filter((path) => path !== undefined);
  const shut = (unit: { path: string }) => paths.some((path) => unit.path.startsWith(path));
  const units = new Map<string, RankedUnit>();
  const add = (unit: Unit, probability: number, from: Omit<RankedUnit, 'unitId' | 'name' | 'probability'>) => {
    const known = units.get(unit.id);
    if (!known) units.set(unit.id, { unitId: unit.id, name: unit.name, probability, ...from });
    else known.probability += probability;
  };
  for (const matter of matters) {
    const ruled = openPrecedent(city, matter.code, regionCode);
    const ruledLead = ruled && city.units.get(ruled.leadUnitId);
    const resolved = resolveUnits(city, matter.code, regionCode, on);
    const byClause = resolved && !shut(resolved.lead) ? resolved : null;
    const byRuling = ruled && ruledLead && !shut(ruledLead);
    if (byRuling) add(ruledLead, byClause && byClause.lead.id !== ruledLead.id ? matter.probability * PRECEDENT : matter.probability, {
      clause: clauseOf(city, ruled), matterCode: matter.code, supportUnitIds: openIds(city, ruled.supportUnitIds, shut), because: [{ kind: 'past', text: `先例：${rulingNo(ruled)}，${ruled.basis}`, weight: PRECEDENT }],
    });
    if (byClause && !(byRuling && byClause.lead.id === ruledLead.id)) add(byClause.lead, byRuling ? matter.probability * (1 - PRECEDENT) : matter.probability, {
      clause: byClause.rule.clause, matterCode: matter.code, supportUnitIds: byClause.support.filter((u) => !shut(u)).map((u) => u.id),
    });
  }
  const ranked = [...units.values()];
  const first = proposed && city.units.get(proposed.unitId);
  return (first?.active && !shut(first) ? withProposed(ranked, first, proposed!.because, matters[0]?.code ?? null) : ranked)
    .toSorted((a, b) => b.probability - a.probability).slice(0, LISTED).map((u) => ({ ...u, probability: rounded(Math.min(1, u.probability)) }));
}

/** The proposed unit stands first, whatever the catalogue thinks; where the catalogue agrees it stands there with the clause. */
function withProposed(ranked: RankedUnit[], unit: Unit, because: Evidence, matterCode: string | null): RankedUnit[] {
  const known = ranked.find((u) => u.unitId === unit.id) ?? { unitId: unit.id, name: unit.name, probability: 0, clause: null, matterCode, supportUnitIds: [] };
  const rest = ranked.filter((u) => u.unitId !== unit.id).map((u) => ({ ...u, probability: u.probability * (1 - PROPOSED) }));
  return [{ ...known, probability: PROPOSED + (1 - PROPOSED) * known.probability, because: [because, ...(known.because ?? [])] }, ...rest];
}

const openIds = (city: City, ids: readonly string[], shut: (unit: Unit) => boolean) => ids.filter((id) => { const unit = city.units.get(id); return unit?.active && !shut(unit); });

/** Would another district have another unit? Where the whole city has one, the place need not be known. */
export function placeMatters(city: City, matterCode: string | null | undefined, on: string): boolean {
  if (!matterCode) return true;
  const leads = new Set([...city.regions.values()].filter((r) => r.level === 'district').map((r) => resolveUnits(city, matterCode, r.code, on)?.lead.id));
  return leads.size !== 1;
}
