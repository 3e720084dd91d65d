import { bandPaths } from './band.ts';
import type { AlertView } from './views.ts';
import { useAlertWords } from './words.ts';

/** Observed a day against what chance reaches; of a season the dashed line is last year. */
export function BandLine({ evidence, width = 260, height = 56, seasonal = false }: { evidence: AlertView['latest']; width?: number; height?: number; seasonal?: boolean }) {
  const w = useAlertWords();
  const days = evidence.course;
  if (!days.length) return null;
  const { observed, expected, band, end } = bandPaths(days, width, height);
  const today = seasonal ? 27 : -1;
  const known = seasonal ? bandPaths(days.map((d, i) => (i > today ? { ...d, observed: 0 } : d)), width, height) : null;
  return (
    <svg className="band-line" width="100%" height={height} viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" role="img" aria-label={w.chart(evidence.observed, evidence.expected.toFixed(1))}>
      {band && <path d={band} fill="#e9edf2" />}
      <path d={`M0 ${height - 2.5}H${width}`} stroke="#d9dee5" vectorEffect="non-scaling-stroke" />
      <path d={expected} fill="none" stroke="#8a94a3" strokeDasharray="3 3" vectorEffect="non-scaling-stroke" />
      <path d={known ? known.observed.split('L').slice(0, today + 1).join('L') : observed} fill="none" stroke="#124c9c" strokeWidth="1.8" strokeLinejoin="round" vectorEffect="non-scaling-stroke" />
      {end && !seasonal && <circle cx={end[0]} cy={end[1]} r="2.6" fill="#124c9c" />}
    </svg>
  );
}
