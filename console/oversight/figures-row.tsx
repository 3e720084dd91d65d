import { useCards, useRequests, useTickets } from '../api/queries.ts';
import { daysAgo } from './days.ts';
import { Figure } from './figure.tsx';
import { useOversightWords } from './words.ts';

/** Rows these endpoints give at most: from there on a figure is a floor and says so. */
const mostCards = 500;
const mostRequests = 200;
const shown = (n: number | null | undefined, least = false) => (n === null || n === undefined ? '—' : `${n}${least ? '+' : ''}`);

/** What a supervisor looks at first. */
export function FiguresRow() {
  const w = useOversightWords();
  const overdue = useTickets({ overdue: '1', sort: 'dueAt' }, 200);
  const cards = useCards({ from: daysAgo(6) });
  const requests = useRequests({ state: 'pending' });
  const first = overdue.data?.pages[0];
  const total = first?.total;
  const asked = requests.data?.items.length;
  const ofColour = (colour: string) => cards.data?.items.filter((c) => c.colour === colour && !c.withdrawnAt).length;
  const cut = cards.data !== undefined && cards.data.items.length >= mostCards;
  return (
    <div className="figures">
      <Figure label={w.overdueNow} value={shown(total, first?.totalIsLeast)} to="?tab=overdue" danger={Boolean(total)} />
      <Figure label={w.redToday} value={shown(ofColour('red'), cut)} to={`?tab=cards&from=${daysAgo(6)}&colour=red`} danger={Boolean(ofColour('red'))} />
      <Figure label={w.yellowToday} value={shown(ofColour('yellow'), cut)} to={`?tab=cards&from=${daysAgo(6)}&colour=yellow`} />
      <Figure label={w.pendingRequests} value={shown(asked, asked === mostRequests)} to="?tab=requests" />
    </div>
  );
}
