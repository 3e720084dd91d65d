import { percent } from '../leader/figure-text.ts';
import { useTrendsWords } from './words.ts';

/** ↑12.3%, ↓4.0%, 新出现: by sign and arrow, never by colour alone. */
export function ChangeText({ now, before, change }: { now: number; before: number; change: number | null }) {
  const w = useTrendsWords();
  if (change === null) return <span className="quiet">{now > 0 && before === 0 ? w.newly : '—'}</span>;
  return <span className="number">{change > 0 ? '↑ ' : change < 0 ? '↓ ' : ''}{percent(Math.abs(change))}</span>;
}
