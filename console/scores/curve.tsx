interface Props { knots: readonly (readonly [number, number])[]; full: number; at?: { figure: number; points: number } | null; width?: number; height?: number; label: string }

/** A piecewise function in small, with where the unit stands on it. */
export function Curve({ knots, full, at = null, width = 112, height = 34, label }: Props) {
  if (knots.length < 2) return null;
  const [first, last] = [knots[0]![0], knots.at(-1)![0]];
  const margin = (last - first || 1) * 0.12;
  const x = (figure: number) => Math.min(1, Math.max(0, (figure - (first - margin)) / (last - first + 2 * margin || 1))) * (width - 8) + 4;
  const y = (points: number) => height - 4 - (points / (full || 1)) * (height - 8);
  const line = [[first - margin, knots[0]![1]] as const, ...knots, [last + margin, knots.at(-1)![1]] as const];
  return (
    <svg className="scores-curve" width={width} height={height} role="img" aria-label={label}>
      <line x1={4} x2={width - 4} y1={height - 4} y2={height - 4} stroke="#e3e7ec" />
      <polyline points={line.map(([fx, fy]) => `${x(fx)},${y(fy)}`).join(' ')} fill="none" stroke="#57616e" strokeWidth={1.5} />
      {at && <circle cx={x(at.figure)} cy={y(at.points)} r={3.5} fill="#124c9c" />}
    </svg>
  );
}
