import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { AlertView } from '../../analytics/index.ts';
import { get, query } from '../api/client.ts';
import { renewMs } from '../trends/queries.ts';
import { useLeaderWords } from './words.ts';

const shown = 4;

/** Alerts that somebody must still look at, the gravest first; without any the row is not there. */
export function AlertsNow() {
  const w = useLeaderWords();
  const alerts = useQuery({ queryKey: ['leader', 'alerts'], queryFn: ({ signal }) => get<{ items: AlertView[] }>(`/api/alerts${query({ state: 'new,taken', limit: shown })}`, signal), refetchInterval: renewMs });
  if (!alerts.data?.items.length) return null;
  return (
    <section className="panel section" aria-label={w.alerts}>
      <h2>{w.alerts}<Link to="/alerts" className="section-hint">{w.allAlerts}</Link></h2>
      <ul className="alerts-now">{alerts.data.items.map((a) => <li key={a.alertNo}><span className="alert-kind">{w.alertKinds[a.kind] ?? a.kind}</span><Link to={`/alerts/${a.alertNo}`}>{a.title}</Link><span className="quiet number">{w.alertSaid(a.latest.observed, a.latest.expected.toFixed(1))}</span></li>)}</ul>
    </section>
  );
}
