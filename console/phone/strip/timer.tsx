import { stopwatch } from '../../parts/time.ts';
import { useNow } from '../../parts/use-now.ts';

/** Minutes and seconds since a moment. */
export function Since({ at, label }: { at: string; label: string }) {
  const now = useNow();
  return <b className="number" role="timer" aria-label={label}>{stopwatch(Math.max(0, (now - Date.parse(at)) / 1_000))}</b>;
}

/** Whole seconds until a moment, zero once it is over. */
export function useSecondsUntil(at: string | null): number | null {
  const now = useNow();
  return at === null ? null : Math.max(0, Math.ceil((Date.parse(at) - now) / 1_000));
}
