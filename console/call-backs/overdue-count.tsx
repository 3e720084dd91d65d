import { useCallBackCounts } from './queries.ts';
import { useCallBackWords } from './words.ts';
import './overdue-bar.css';

/** Beside the page's name in the bar: how many are late. Nothing where none is. */
export function OverdueCount() {
  const w = useCallBackWords();
  const overdue = useCallBackCounts(true).data?.overdue ?? 0;
  return overdue > 0 ? <span className="call-back-overdue" role="img" aria-label={w.overdue(overdue)} title={w.overdue(overdue)}>{overdue}</span> : null;
}
