/** Whose it is: what the catalogue and the rulings say, what the city's own tickets taught, and who solved the most similar ones, joined into one ranking. */
import type { Ranked } from '../../classifier/index.ts';
import type { City, Unit } from '../catalogue/city.ts';
import { resolveUnits } from '../catalogue/resolve.ts';
import { matterOn } from '../catalogue/valid.ts';
import { rounded, type Evidence, type RankedMatter, type RankedUnit } from './advice.ts';
import { byCatalogue, type Shut } from './by-catalogue.ts';
import { byLearning } from './by-learning.ts';
import { pool } from './pool.ts';
import type { SimilarCase } from './similar/find.ts';
import { votes } from './similar/vote.ts';

export interface UnitChoice {
  matters: RankedMatter[];
  regionCode: string;
  /** YYYY-MM-DD */
  on: string;
  /** units that gave it back, and the one complained about with all below it */
  excluded?: readonly string[];
  /** whose it is in the words of the unit whose return was approved */
  proposed?: Proposed | null;
  /** ids of units as a model of the city's own tickets ranks them; empty without one */
  learned?: readonly Ranked[];
  /** similar closed tickets, most alike first */
  past?: readonly SimilarCase[];
}
export interface Proposed { unitId: string; because: Evidence }

const LISTED = 3;
/** A dispatcher agreed that the unit was the wrong one; who is right was then said by somebody who knows the trade. Own choice. */
const PROPOSED = 0.6;
/** The catalogue is the rule of the city; what was learned may speak nearly as loud, past tickets less. Chosen so that neither alone sends a ticket past a clause it contradicts. */
const CATALOGUE = { weight: 1, wrong: 0.03 };
const LEARNED = { weight: 0.8, wrong: 0.05 };
const PAST = { weight: 0.35, wrong: 0.15 };

/** @returns at most three, likeliest first, each with the clause of its likeliest matter where the catalogue names it; a unit that is shut never stands among them, whoever names it */
export function rankUnits(city: City, { matters, regionCode, on, excluded = [], proposed, learned = [], past = [] }: UnitChoice): RankedUnit[] {
  const paths = excluded.map((id) => city.units.get(id)?.path).filter((path) => path !== undefined);
  const shut: Shut = (unit) => paths.some((path) => unit.path.startsWith(path));
  const named = byCatalogue(city, matters, regionCode, on, shut);
  const taught = byLearning(city, learned, regionCode, shut);
  const voted = votes(city, past, regionCode, shut);

  const probabilities = pool([
    { of: new Map([...named].map(([id, u]) => [id, u.probability])), ...CATALOGUE }, { of: new Map([...taught].map(([id, l]) => [id, l.probability])), ...LEARNED }, { of: new Map([...voted].map(([id, v]) => [id, v.probability])), ...PAST },
  ]);
  const ranked = [...probabilities].map(([id, probability]): RankedUnit => {
    const unit = city.units.get(id)!;
    const clause = named.get(id);
    const vote = voted.get(id);
    const matterCode = clause?.matterCode ?? (vote?.matterCode ? matterOn(city, vote.matterCode, on)?.code : undefined) ?? matters[0]?.code ?? null;
    const supports = clause ? clause.supports : vote?.supports;
    return {
      unitId: id, name: unit.name, probability, clause: clause?.clause ?? null, matterCode, supports: supports ?? [], supportUnitIds: (supports ?? []).map((s) => s.unitId),
      because: [...clause?.because ?? [], ...taught.get(id)?.because ?? [], ...vote ? [vote.because] : []],
    };
  });
  const first = proposed && city.units.get(proposed.unitId);
  return (first?.active && !shut(first) ? withProposed(ranked, first, proposed!.because, matters[0]?.code ?? null) : ranked)
    .toSorted((a, b) => b.probability - a.probability).slice(0, LISTED).map((u) => ({ ...u, probability: rounded(Math.min(1, u.probability)) }));
}

/** The proposed unit stands first, whatever the catalogue thinks; where the catalogue agrees it stands there with the clause. */
function withProposed(ranked: RankedUnit[], unit: Unit, because: Evidence, matterCode: string | null): RankedUnit[] {
  const known = ranked.find((u) => u.unitId === unit.id) ?? { unitId: unit.id, name: unit.name, probability: 0, clause: null, matterCode, supports: [], supportUnitIds: [] };
  const rest = ranked.filter((u) => u.unitId !== unit.id).map((u) => ({ ...u, probability: u.probability * (1 - PROPOSED) }));
  return [{ ...known, probability: PROPOSED + (1 - PROPOSED) * known.probability, because: [because, ...(known.because ?? [])] }, ...rest];
}

/** Would another district have another unit? Where the whole city has one, the place need not be known. */
export function placeMatters(city: City, matterCode: string | null | undefined, on: string): boolean {
  if (!matterCode) return true;
  const leads = new Set([...city.regions.values()].filter((r) => r.level === 'district').map((r) => resolveUnits(city, matterCode, r.code, on)?.lead.id));
  return leads.size !== 1;
}
