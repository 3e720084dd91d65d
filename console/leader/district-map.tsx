import { Link } from 'react-router';
import { useShapes } from '../map/queries.ts';
import { projectionOf } from './map-projection.ts';
import { ringsOf } from './outline.ts';
import { shadeOf, shades } from './map-scale.ts';
import { ticketLinkOn } from './ticket-link.ts';
import type { DayFigures } from './views.ts';
import { useLeaderWords } from './words.ts';

const width = 520;

/** The districts by count, drawn from the city's own outlines: no tile server, so it works on a closed network and on paper. */
export function DistrictMap({ day, mayList }: { day: DayFigures; mayList: boolean }) {
  const w = useLeaderWords();
  const shapes = useShapes(undefined);
  const districts = day.byDistrict.flatMap((d) => { const shape = shapes.data?.items.find((s) => s.code === d.code); return shape && d.lng !== null ? [{ ...d, rings: ringsOf(shape.geometry) }] : []; });
  if (!districts.length) return <DistrictList day={day} mayList={mayList} />;
  const elsewhere = day.byDistrict.find((d) => d.lng === null && d.value > 0);
  const scale = shades(districts.map((d) => d.value));
  const plane = projectionOf(districts.flatMap((d) => d.rings), width);
  return (
    <figure className="map">
      <svg viewBox={`0 0 ${plane.width} ${plane.height}`} role="group" aria-label={w.map}>
        {districts.map((d) => {
          const count = d.value;
          const shade = shadeOf(scale, count);
          const [x, y] = plane.point(d.lng ?? 0, d.lat ?? 0);
          const shape = <><path d={d.rings.map((r) => plane.path(r)).join('')} fillRule="evenodd" fill={shade.fill} stroke="#fff" strokeWidth="2" /><text x={x} y={y} fill={shade.ink} textAnchor="middle"><tspan x={x} className="map-name">{d.name}</tspan><tspan x={x} dy="1.25em" className="map-count">{count}</tspan></text></>;
          return mayList ? <Link key={d.code} to={linkTo(day, d.code)} aria-label={`${d.name} ${w.pieces(count)}`}>{shape}</Link> : <g key={d.code}>{shape}</g>;
        })}
      </svg>
      <figcaption className="map-key">{scale.map((s) => <span key={s.from}><i style={{ background: s.fill }} />{s.from === s.to ? s.from : `${s.from}–${s.to}`}</span>)}{elsewhere && (mayList ? <Link to={linkTo(day, elsewhere.code)}>{elsewhere.name} {w.pieces(elsewhere.value)}</Link> : <span>{elsewhere.name} {w.pieces(elsewhere.value)}</span>)}</figcaption>
    </figure>
  );
}

/** A city without outlines still has its numbers. */
const DistrictList = ({ day, mayList }: { day: DayFigures; mayList: boolean }) => <ul className="bars">{day.byDistrict.map((d) => <li key={d.code}>{mayList ? <Link to={linkTo(day, d.code)}>{d.name}</Link> : <span>{d.name}</span>}<b className="number">{d.value}</b></li>)}</ul>;

/** What names no district stands under the city's own code, and that alone. */
const linkTo = (day: DayFigures, code: string) => ticketLinkOn(day.date, { regionCode: code, ...(day.byDistrict.find((d) => d.code === code)?.lng === null ? { only: 'region' } : {}) });
