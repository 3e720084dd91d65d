import { useGroupWords } from './words.ts';
import { sparkPath } from './spark-path.ts';

/** Messages a day as a small line; the last day is the dot. */
export function SparkLine({ values, width = 120, height = 28 }: { values: readonly number[]; width?: number; height?: number }) {
  const w = useGroupWords();
  const { path, last } = sparkPath(values, width, height);
  if (!last) return null;
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={w.sparkLabel(values.reduce((a, b) => a + b, 0), Math.max(...values))} style={{ flex: 'none', maxWidth: '100%' }}>
      <path d={`M0 ${height - 2.5}H${width}`} stroke="#d9dee5" />
      <path d={path} fill="none" stroke="#124c9c" strokeWidth="1.5" strokeLinejoin="round" />
      <circle cx={last[0]} cy={last[1]} r="2.5" fill="#124c9c" />
    </svg>
  );
}
