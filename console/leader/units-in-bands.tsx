import { Link } from 'react-router';
import { percent } from './figure-text.ts';
import { bands, inBands } from './unit-bands.ts';
import type { UnitFigures } from './views.ts';
import { useLeaderWords } from './words.ts';

interface Props { units: readonly UnitFigures[]; /** opens the tickets that were due on the day at a unit */ onOpen?: ((unit: UnitFigures) => void) | undefined }

/** Units in bands rather than ranked to the last decimal: differences inside a band mean little, and one ticket is no rate. */
export function UnitsInBands({ units, onOpen }: Props) {
  const w = useLeaderWords();
  const all = inBands(units);
  if (!all.length) return <p className="quiet">{w.noUnits}</p>;
  return (
    <dl className="bands">
      {bands.flatMap((band) => {
        const members = all.filter((u) => u.band === band);
        if (!members.length) return [];
        return [
          <dt key={band}><b className={band === 'poor' ? 'figure-danger' : ''}>{w.bands[band]}</b><span className="quiet">{w.unitCount(members.length)}</span></dt>,
          <dd key={`${band} units`}>{band === 'few' ? <Link to="/scores?tab=metrics">{w.fewUnits(members.length, members.reduce((sum, u) => sum + u.assigned, 0))}</Link> : members.map((u) => (
            <span key={u.unitId} className="band-unit">{onOpen ? <button type="button" className="link-button" onClick={() => onOpen(u)} title={`${u.name}：${w.onTime}`}>{u.name}</button> : u.name}<span className="number quiet">{percent(u.onTimeRate)} · {w.pieces(u.assigned)}</span></span>
          ))}</dd>,
        ];
      })}
    </dl>
  );
}
