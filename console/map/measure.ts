import { fills, shadeOf, shades, type Shade } from '../leader/map-scale.ts';
import { percent } from '../leader/figure-text.ts';
import type { MapView } from './queries.ts';

export const measures = ['count', 'perHead', 'growth'] as const;
export type Measure = (typeof measures)[number];
type Item = MapView['items'][number];

/** Fewer to more in two hues with grey between; dark text on the three in the middle, white on the ends (contrast at least 4.5 each). */
export const growthFills = ['#1f5f99', '#b9d4ea', '#f1f3f5', '#f7d3ae', '#a8480a'] as const;
const growthFrom = [-Infinity, -0.2, -0.05, 0.05, 0.2] as const;
const growthNames = ['≤ -20%', '-20% ~ -5%', '±5%', '+5% ~ +20%', '≥ +20%'] as const;
const inkOn = (fill: string) => (fill === growthFills[0] || fill === growthFills[4] || fill === fills[4] ? '#ffffff' : '#1b2430');
/** Nothing to say: hatched by a dashed edge and a dash for a number, not by colour alone. */
const unknown = { fill: '#ffffff', ink: '#1b2430' };

export interface Coloured { fill: string; ink: string; text: string }
export interface Scale { of(item: Item): Coloured; key: { name: string; fill: string }[] }

/** Colours and texts of a measure over these regions. */
export function scaleOf(measure: Measure, items: readonly Item[]): Scale {
  if (measure === 'growth') return {
    of: ({ change }) => { if (change === null) return { ...unknown, text: '—' }; const fill = growthFills[growthFrom.findLastIndex((from) => change >= from)]!; return { fill, ink: inkOn(fill), text: `${change > 0 ? '+' : ''}${percent(change)}` }; },
    key: growthFills.map((fill, i) => ({ fill, name: growthNames[i]! })),
  };
  const valueOf = (item: Item) => (measure === 'count' ? item.n : item.perTenThousand);
  const scale = shades(items.flatMap((item) => { const value = valueOf(item); return value === null ? [] : [Math.round(value)]; }), { near: true });
  return {
    of: (item) => { const value = valueOf(item); if (value === null) return { ...unknown, text: '—' }; const { fill, ink } = shadeOf(scale, Math.round(value)); return { fill, ink, text: measure === 'count' ? value.toLocaleString('zh-CN') : value.toFixed(1) }; },
    key: scale.map((s: Shade) => ({ fill: s.fill, name: s.from === s.to ? String(s.from) : `${s.from}–${s.to}` })),
  };
}
