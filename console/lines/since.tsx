import { stopwatch } from '../parts/time.ts';
import { useNow } from '../parts/use-now.ts';

/** How long ago, by the second. */
export function Since({ at }: { at: string }) {
  const now = useNow();
  return <span className="number">{stopwatch(Math.max(0, (now - Date.parse(at)) / 1000))}</span>;
}
