import { momentOf } from '../parts/time.ts';
import { useNow } from '../parts/use-now.ts';

/** The city's own time, to the minute. */
export function Clock() {
  const now = useNow();
  const [date, time] = momentOf(new Date(now).toISOString()).split(' ');
  return <span className="wall-clock"><small>{date}</small>{time}</span>;
}
