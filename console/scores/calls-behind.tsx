import { createContext, useContext } from 'react';
import { Link } from 'react-router';
import { query } from '../api/client.ts';
import { countText } from './figure-text.ts';
import type { MetricView } from './queries.ts';

/** The period of the figures shown. */
export const CallsBehind = createContext<{ from: string; to: string }>({ from: '', to: '' });

const pages = { calls: '/calls', callBacks: '/call-backs' } as const;

/** A count of calls or call-backs that leads to exactly these in their list; plain where there are none, or it counts neither. */
export function CallCountLink({ metric, part, n, line, label }: { metric: MetricView; part: 'numerator' | 'denominator' | 'excluded'; n: number; line?: string; label: string }) {
  const span = useContext(CallsBehind);
  const counted = part === 'excluded' ? null : metric.calls?.[part];
  if (!metric.calls || !counted || n === 0) return <span className="number">{countText(n)}</span>;
  return <Link className="scores-count number" aria-label={label} to={`${pages[metric.calls.list]}${query({ ...span, counted, line })}`}>{countText(n)}</Link>;
}
