/** What the units of similar closed tickets say: each votes for its counterpart in this place, the more alike the louder. */
import type { City } from '../../catalogue/city.ts';
import { counterpartIn } from '../../catalogue/counterpart.ts';
import type { Evidence, Support } from '../advice.ts';
import type { Shut } from '../by-catalogue.ts';
import type { SimilarCase } from './find.ts';

export interface Vote { probability: number; because: Evidence; matterCode: string | null; supports: Support[] }

/** One alike ticket alone is no majority. */
const NOBODY = 0.5;
/** A supporting unit is proposed from so many of them on. */
const SUPPORTED_BY = 2;

/** @returns unit id → share of the votes; together below 1, for they may all be of another kind */
export function votes(city: City, cases: readonly SimilarCase[], regionCode: string, shut: Shut): Map<string, Vote> {
  const open = (id: string) => { const unit = counterpartIn(city, id, regionCode); return unit && !shut(unit) ? unit : null; };
  const heard = cases.flatMap((c) => { const unit = open(c.unitId); return unit ? [{ ...c, unit }] : []; });
  const total = NOBODY + cases.reduce((sum, c) => sum + c.likeness ** 2, 0);
  return new Map([...grouped(heard, (c) => c.unit.id)].map(([id, own]) => {
    const supports = [...grouped(own.flatMap((c) => c.supportUnitIds.flatMap((s) => open(s) ?? [])), (u) => u.id).values()].filter((same) => same.length >= SUPPORTED_BY && same[0]!.id !== id);
    return [id, {
      probability: own.reduce((sum, c) => sum + c.likeness ** 2, 0) / total,
      because: { kind: 'past', text: `相似的${cases.length}件已办结工单中，${own.length}件由${own.some((c) => c.unitId !== id) ? '本单位或同职能单位' : '本单位'}办结`, weight: Math.round((own.length / cases.length) * 100) / 100 },
      matterCode: own[0]!.matterCode, supports: supports.map(([unit]) => ({ unitId: unit!.id, name: unit!.name, from: 'past' as const })),
    }];
  }));
}

function grouped<T>(all: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return groups;
}
