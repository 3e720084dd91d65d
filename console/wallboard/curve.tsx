import type { Wallboard } from './queries.ts';
import { useWallboardWords } from './words.ts';

const [width, height, left, bottom] = [640, 250, 54, 34] as const;

/** Counts of hours as they add up over the day. */
export const adding = (counts: readonly (number | null)[]): number[] => {
  let sum = 0;
  return counts.flatMap((n) => (n === null ? [] : [(sum += n)]));
};

/** Today, solid, as far as it is; an ordinary day, dashed, to its end. */
export function Curve({ hours }: { hours: Wallboard['registered']['hours'] }) {
  const w = useWallboardWords();
  const actual = adding(hours.map((h) => h.n));
  const usual = adding(hours.map((h) => h.expected));
  const top = roundUp(Math.max(10, ...actual, ...usual));
  const x = (hour: number) => left + (hour / 24) * (width - left - 8);
  const y = (n: number) => 10 + (1 - n / top) * (height - bottom - 10);
  const line = (sums: readonly number[]) => `M${x(0)} ${y(0)}${sums.map((n, i) => `L${x(i + 1).toFixed(1)} ${y(n).toFixed(1)}`).join('')}`;
  return (
    <svg viewBox={`0 0 ${width} ${height}`} className="wall-curve" role="img" aria-label={`${w.curve} ${actual.at(-1) ?? 0}`}>
      {[0, top / 2, top].map((n) => <g key={n}><line x1={left} x2={width - 8} y1={y(n)} y2={y(n)} className="wall-grid" /><text x={left - 8} y={y(n) + 6} textAnchor="end">{n}</text></g>)}
      {[0, 6, 12, 18, 24].map((h) => <text key={h} x={x(h)} y={height - 8} textAnchor={h === 24 ? 'end' : 'middle'}>{w.hour(h)}</text>)}
      {usual.length > 0 && <path d={line(usual)} className="wall-usual" />}
      <path d={line(actual)} className="wall-actual" />
      {actual.length > 0 && <circle cx={x(actual.length)} cy={y(actual.at(-1)!)} r="6" className="wall-now" />}
    </svg>
  );
}

/** The next of 10, 20, 40, 50 or these with zeros: its half is a whole number. */
function roundUp(n: number): number {
  const power = 10 ** Math.floor(Math.log10(n));
  return [1, 2, 4, 6, 8, 10].map((k) => k * power).find((k) => k >= n)!;
}
