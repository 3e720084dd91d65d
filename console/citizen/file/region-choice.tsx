import { placesIn, type PublicRegion } from '../api/public-city.ts';
import { Field } from '../parts/field.tsx';
import { useWords } from '../reading/language.tsx';

/** Levels with the length of their codes: a place's parents are prefixes of its code. */
const levels = [{ level: 'district', digits: 6 }, { level: 'subdistrict', digits: 9 }, { level: 'community', digits: 12 }] as const;

/** District, then subdistrict, then community, each shown once the one above is chosen. The phone's own pickers are the easiest there are. */
export function RegionChoice({ regions, value, onChange }: { regions: readonly PublicRegion[]; value: string; onChange: (regionCode: string) => void }) {
  const { file: { where } } = useWords();
  return levels.map(({ level, digits }, i) => {
    const parent = i === 0 ? '' : value.slice(0, levels[i - 1]!.digits);
    if (i > 0 && parent.length < levels[i - 1]!.digits) return null;
    const places = placesIn(regions, level, parent);
    if (i > 0 && !places.length) return null;
    const chosen = value.length >= digits ? value.slice(0, digits) : '';
    return (
      <Field key={level} label={where[level]} optional={where.optional}>
        {(wiring) => (
          <select {...wiring} value={chosen} onChange={(e) => onChange(e.target.value || parent)}>
            <option value="">{where.any}</option>
            {places.map((p) => <option key={p.code} value={p.code}>{p.name}</option>)}
          </select>
        )}
      </Field>
    );
  });
}
