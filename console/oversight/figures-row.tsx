import { useCards, useRequests, useTickets } from '../api/queries.ts';
import { daysAgo } from './days.ts';
import { Figure } from './figure.tsx';
import { useOversightWords } from './words.ts';

/** What a supervisor looks at first. */
export function FiguresRow() {
  const w = useOversightWords();
  const overdue = useTickets({ overdue: '1', sort: 'dueAt' }, 200);
  const cards = useCards({ from: daysAgo(6) });
  const requests = useRequests({ state: 'pending' });
  const total = overdue.data?.pages[0]?.total;
  const count = (colour: string) => cards.data?.items.filter((c) => c.colour === colour).length ?? '—';
  return (
    <div className="figures">
      <Figure label={w.overdueNow} value={total ?? '—'} to="?tab=overdue" danger={Boolean(total)} />
      <Figure label={w.redToday} value={count('red')} to={`?tab=cards&from=${daysAgo(6)}&colour=red`} danger={Number(count('red')) > 0} />
      <Figure label={w.yellowToday} value={count('yellow')} to={`?tab=cards&from=${daysAgo(6)}&colour=yellow`} />
      <Figure label={w.pendingRequests} value={requests.data?.items.length ?? '—'} to="?tab=requests" />
    </div>
  );
}
