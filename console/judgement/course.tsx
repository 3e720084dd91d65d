import { percent, shareOf } from './share-text.ts';

const [width, height, margin] = [96, 24, 3];

/** Accuracy by week as a small line from 0 to 100 %; weeks without a decided ticket are left out. */
export function Course({ weeks, label }: { weeks: readonly { week: string; decided: number; kept: number }[]; label: string }) {
  const shares = weeks.filter((w) => w.decided > 0).map((w) => w.kept / w.decided);
  if (shares.length < 2) return <span className="quiet">—</span>;
  const step = (width - 2 * margin) / (shares.length - 1);
  const at = shares.map((s, i) => [margin + i * step, height - margin - s * (height - 2 * margin)].map((n) => Math.round(n * 10) / 10).join(' '));
  const [x, y] = at.at(-1)!.split(' ');
  const total = (key: 'kept' | 'decided') => weeks.reduce((sum, w) => sum + w[key], 0);
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={`${label}：${percent(shareOf(total('kept'), total('decided')))}`}>
      <path d={`M0 ${margin}H${width}`} stroke="#e3e7ec" /><path d={`M${at.join('L')}`} fill="none" stroke="#124c9c" strokeWidth="1.5" strokeLinejoin="round" /><circle cx={x} cy={y} r="2.5" fill="#124c9c" />
    </svg>
  );
}
