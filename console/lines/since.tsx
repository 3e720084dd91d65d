import { useEffect, useState } from 'react';
import { stopwatch } from '../parts/time.ts';

/** How long ago, by the second. */
export function Since({ at }: { at: string }) {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => { const timer = setInterval(() => setNow(Date.now()), 1000); return () => clearInterval(timer); }, []);
  return <span className="number">{stopwatch(Math.max(0, (now - Date.parse(at)) / 1000))}</span>;
}
