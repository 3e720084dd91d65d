import { stopwatch } from '../parts/time.ts';

/** 82_400 → 1:22; an hour and more as 1:02:03 */
export function spanText(ms: number): string {
  const seconds = Math.round(ms / 1000);
  return seconds < 3600 ? stopwatch(seconds) : `${Math.floor(seconds / 3600)}:${String(Math.floor((seconds % 3600) / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}`;
}
