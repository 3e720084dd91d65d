import { useCity } from '../api/queries.ts';
import { EmptyState } from '../parts/empty-state.tsx';
import { useDeskWords } from './words.ts';

/** 话术: what the agent says on this line, one step after the other. */
export function Script({ hotlineNumber }: { hotlineNumber: string }) {
  const w = useDeskWords();
  const city = useCity();
  const line = city.data?.hotlines.find((h) => h.number === hotlineNumber) ?? city.data?.hotlines[0];
  const steps = line ? [line.greeting, ...line.script.split('\n')].filter((s) => s.trim()) : [];
  return steps.length ? <ol className="script">{steps.map((s) => <li key={s}>{s}</li>)}</ol> : <EmptyState title={w.noScript} />;
}
