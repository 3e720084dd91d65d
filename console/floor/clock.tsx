/** Time that counts on by itself between two readings of the server. */
import { createContext, use, type ReactNode } from 'react';
import { stopwatch } from '../parts/time.ts';
import { useNow } from '../parts/use-now.ts';

const NowContext = createContext<number>(Date.now());

/** @param at the server's moment when it answered, and ours: machines on desks are minutes off */
export function FloorClock({ at, heardAt, children }: { at: string; heardAt: number; children: ReactNode }) {
  const now = useNow();
  return <NowContext value={Date.parse(at) + Math.max(0, now - heardAt)}>{children}</NowContext>;
}

export const useSecondsSince = (at: string | null): number => { const now = use(NowContext); return at === null ? 0 : Math.max(0, (now - Date.parse(at)) / 1000); };
/** Minutes and seconds; hours from the first on. */
export const spoken = (seconds: number) => (seconds < 3600 ? stopwatch(seconds) : `${Math.floor(seconds / 3600)}:${String(Math.floor((seconds % 3600) / 60)).padStart(2, '0')}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`);

/** Counts up from a moment. */
export function Counting({ at, over, overText }: { at: string; /** seconds from which it is too long */ over?: number; overText?: string }) {
  const seconds = useSecondsSince(at);
  const late = over !== undefined && seconds > over;
  return <span className={late ? 'floor-count floor-late' : 'floor-count'}>{late && overText && <em>{overText}</em>}{spoken(seconds)}</span>;
}
/** Counts down to a moment. */
export function Left({ at }: { at: string }) {
  const now = use(NowContext);
  return <span className="floor-count">{spoken(Math.max(0, (Date.parse(at) - now) / 1000))}</span>;
}
