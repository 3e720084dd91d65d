import { useEffect, useState } from 'react';
import { momentOf } from '../parts/time.ts';

/** The city's own time, to the minute. */
export function Clock() {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => { const timer = setInterval(() => setNow(new Date()), 1_000); return () => clearInterval(timer); }, []);
  const [date, time] = momentOf(now.toISOString()).split(' ');
  return <span className="wall-clock"><small>{date}</small>{time}</span>;
}
