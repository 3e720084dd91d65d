import { Link } from 'react-router';
import { ChangeText } from '../trends/change-text.tsx';
import { ticketsBehind } from '../trends/tickets-behind.ts';
import type { Filter } from '../tickets/filter-names.ts';
import type { Scale } from './measure.ts';
import type { MapView } from './queries.ts';
import { useMapWords } from './words.ts';

interface Props { map: MapView; scale: Scale; filter: Filter; mayList: boolean; onRegion: (code: string) => void; onMark: (code: string | null) => void }

/** The map in words: the same regions, the same figures, reachable by key. */
export function RegionList({ map, scale, filter, mayList, onRegion, onMark }: Props) {
  const w = useMapWords();
  const items = map.items.toSorted((a, b) => b.n - a.n);
  return (
    <table className="region-list">
      <thead><tr><th scope="col">{w.region}</th><th scope="col" className="number">{w.measure.count}</th><th scope="col" className="number">{w.perHead}</th><th scope="col" className="number">{w.measure.growth}</th></tr></thead>
      <tbody>
        {items.map((item) => (
          <tr key={item.code} onMouseEnter={() => onMark(item.code)} onMouseLeave={() => onMark(null)}>
            <th scope="row"><i className="map-swatch" style={{ background: scale.of(item).fill }} aria-hidden="true" /><button type="button" className="link-button" title={w.deeper(item.name)} onClick={() => onRegion(item.code)} onFocus={() => onMark(item.code)} onBlur={() => onMark(null)}>{item.name}</button></th>
            <td className="number">{mayList && item.n > 0 ? <Link to={ticketsBehind(map, { ...filter, regionCode: item.code })} aria-label={`${item.name} ${item.n} ${w.tickets}`}>{item.n.toLocaleString('zh-CN')}</Link> : item.n.toLocaleString('zh-CN')}</td>
            <td className="number">{item.perTenThousand === null ? '—' : item.perTenThousand.toFixed(1)}</td>
            <td className="number"><ChangeText now={item.n} before={item.before} change={item.change} /></td>
          </tr>
        ))}
      </tbody>
      {map.unplaced > 0 && <tfoot><tr><td colSpan={4} className="quiet">{mayList ? <Link to={ticketsBehind(map, { ...filter, regionCode: map.parent.code, only: 'region' })}>{w.unplaced(map.unplaced)}</Link> : w.unplaced(map.unplaced)}</td></tr></tfoot>}
    </table>
  );
}
