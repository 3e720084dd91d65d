/** From likely matters and a place to units: each matter's unit by the clause or by a ruling that nobody has written into the catalogue yet. */
import { unitName, type City, type Unit } from '../catalogue/city.ts';
import { clauseOf, openPrecedent, precedentsOf, rulingNo } from '../catalogue/precedents.ts';
import { resolveUnits } from '../catalogue/resolve.ts';
import type { Evidence, RankedMatter, RankedUnit, Support } from './advice.ts';

export type Shut = (unit: { path: string }) => boolean;

/** A precedent that nobody has confirmed yet outranks the bare clause; the rest of the probability stays with the clause. Own choice. */
const PRECEDENT = 0.75;

/** @returns unit id → the unit with what its matters have together, with clause and supports of the likeliest */
export function byCatalogue(city: City, matters: readonly RankedMatter[], regionCode: string, on: string, shut: Shut): Map<string, RankedUnit> {
  const units = new Map<string, RankedUnit>();
  const add = (unit: Unit, probability: number, from: Pick<RankedUnit, 'clause' | 'matterCode' | 'supports'> & { because: Evidence[] }) => {
    const known = units.get(unit.id);
    if (!known) units.set(unit.id, { unitId: unit.id, name: unit.name, probability, ...from, supportUnitIds: from.supports!.map((s) => s.unitId) });
    else known.probability += probability;
  };
  for (const matter of matters) {
    const ruled = openPrecedent(city, matter.code, regionCode);
    const ruledLead = ruled && city.units.get(ruled.leadUnitId);
    const resolved = resolveUnits(city, matter.code, regionCode, on);
    const byClause = resolved && !shut(resolved.lead) ? resolved : null;
    const byRuling = ruled && ruledLead && !shut(ruledLead);
    const differ = byRuling && byClause && byClause.lead.id !== ruledLead.id;
    const open = (all: (Unit | undefined)[], from: Support['from']): Support[] => all.flatMap((u) => (u?.active && !shut(u) ? [{ unitId: u.id, name: u.name, from }] : []));
    if (byRuling) add(ruledLead, differ ? matter.probability * PRECEDENT : matter.probability, {
      clause: clauseOf(city, ruled), matterCode: matter.code, supports: open(ruled.supportUnitIds.map((id) => city.units.get(id)), 'ruling'), because: [{ kind: 'past', text: `先例：${rulingNo(ruled)}，${ruled.basis}`, weight: PRECEDENT }],
    });
    if (byClause && (!byRuling || differ)) add(byClause.lead, byRuling ? matter.probability * (1 - PRECEDENT) : matter.probability, {
      clause: byClause.rule.clause, matterCode: matter.code, supports: open(byClause.support, 'clause'), because: lastRuling(city, matter.code, regionCode, byClause.lead),
    });
  }
  return units;
}

/** What was ruled last on the matter here, beside the clause: that it stands behind it, or speaks against it. */
function lastRuling(city: City, matterCode: string, regionCode: string, lead: Unit): Evidence[] {
  const [last] = precedentsOf(city, matterCode, regionCode);
  if (!last) return [];
  return [{
    kind: 'past', weight: PRECEDENT,
    text: last.leadUnitId === lead.id ? `最近裁定：${rulingNo(last)}由本单位主责（${last.basis}）` : `最近裁定：${rulingNo(last)}由${unitName(city, last.leadUnitId)}主责（${last.basis}），与本条目录不一致`,
  }];
}
