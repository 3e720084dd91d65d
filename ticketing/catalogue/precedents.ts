/** Rulings as precedents: who was held answerable for the matter in this place before (先例). */
import { cityDay } from '../deadline/city-day.ts';
import type { City, Ruling } from './city.ts';
import { unitName } from './city.ts';

/** 裁定〔2026〕7号 */
export const rulingNo = (ruling: Pick<Ruling, 'id' | 'ruledAt'>): string => `裁定〔${cityDay(ruling.ruledAt).slice(0, 4)}〕${ruling.id}号`;

/**
 * Rulings in force for a matter in a place, the one that counts first: by the matter (010203 before 0102), then the smaller place, then the newer.
 * @param regionCode of the ticket; a ruling for a district says nothing about a ticket of which only the city is known
 */
export function precedentsOf(city: City, matterCode: string | null | undefined, regionCode: string): Ruling[] {
  const found: Ruling[] = [];
  for (let code: string | null = matterCode ?? null; code; code = city.matters.get(code)?.parentCode ?? null)
    found.push(...(city.rulings.get(code) ?? []).filter((r) => regionCode.startsWith(r.regionCode ?? '') && city.units.get(r.leadUnitId)?.active)
      .toSorted((a, b) => (b.regionCode?.length ?? 0) - (a.regionCode?.length ?? 0) || b.ruledAt.getTime() - a.ruledAt.getTime() || b.id - a.id));
  return found;
}

/** What the router has to weigh: the first precedent where nobody has confirmed it yet. A confirmed one is a clause of the catalogue. */
export function openPrecedent(city: City, matterCode: string, regionCode: string): Ruling | null {
  const [first] = precedentsOf(city, matterCode, regionCode);
  return first?.state === 'precedent' ? first : null;
}

/** The ruling as a clause of the catalogue: what the dispatcher and the unit read as the basis. */
export function clauseOf(city: City, row: Ruling): string {
  const units = row.supportUnitIds.map((id) => unitName(city, id));
  return `${rulingNo(row)}：由${unitName(city, row.leadUnitId)}主责${units.length ? `，${units.join('、')}配合` : ''}（${row.basis}）`;
}
