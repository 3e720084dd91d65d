import { projectionOf } from '../leader/map-projection.ts';
import { ringsOf } from '../leader/outline.ts';
import { shades } from '../leader/map-scale.ts';
import { useShapes } from '../map/queries.ts';
import type { Wallboard } from './queries.ts';

/** Dark to light on a dark ground; white text on the first three, dark on the last two (contrast at least 4.5 each). */
export const wallFills = ['#1c2b42', '#234a78', '#2a62a3', '#7fb2ea', '#cfe4fb'] as const;

/** The districts by what came in today. */
export function WallMap({ districts }: { districts: Wallboard['districts'] }) {
  const shapes = useShapes(undefined);
  const drawn = districts.flatMap((d) => { const shape = shapes.data?.items.find((s) => s.code === d.code); return shape ? [{ ...d, rings: ringsOf(shape.geometry) }] : []; });
  if (!drawn.length) return <ul className="wall-list">{districts.map((d) => <li key={d.code}><span>{d.name}</span><b>{d.n}</b></li>)}</ul>;
  const scale = shades(drawn.map((d) => d.n));
  const plane = projectionOf(drawn.flatMap((d) => d.rings), 560);
  return (
    <svg viewBox={`0 0 ${plane.width} ${plane.height}`} className="wall-map" role="img" aria-label={drawn.map((d) => `${d.name}${d.n}`).join('，')}>
      {drawn.map((d) => {
        const step = Math.max(0, scale.findIndex((s) => d.n <= s.to));
        const fill = wallFills[scale.length === 1 ? 0 : Math.round((step * (wallFills.length - 1)) / (scale.length - 1))]!;
        const [x, y] = plane.point(d.lng ?? 0, d.lat ?? 0);
        const ink = fill === wallFills[3] || fill === wallFills[4] ? '#0d1726' : '#ffffff';
        return <g key={d.code}><path d={d.rings.map((r) => plane.path(r)).join('')} fillRule="evenodd" fill={fill} stroke="#0d1726" strokeWidth="3" /><text x={x} y={y} fill={ink} textAnchor="middle"><tspan x={x} className="wall-map-name">{d.name}</tspan><tspan x={x} dy="1.15em" className="wall-map-count">{d.n}</tspan></text></g>;
      })}
    </svg>
  );
}
