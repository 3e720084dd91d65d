import { addDay } from './add-day.ts';
import { FigureCard } from './figure-card.tsx';
import { countChange, percent, pointChange, shareChange } from './figure-text.ts';
import { useDay, useTrend } from './queries.ts';
import { SparkLine } from '../groups/spark-line.tsx';
import { ticketLink, ticketLinkOn } from './ticket-link.ts';
import type { DayFigures } from './views.ts';
import { useLeaderWords } from './words.ts';

const trendDays = 30;
const closedStates = 'closed,archived,answered';

/** The four figures, each against the day before. */
export function FiguresRow({ day }: { day: DayFigures }) {
  const w = useLeaderWords();
  // the day before is read as a day of its own: what moved must be comparable with what stood there
  const before = useDay(addDay(day.date, -1)).data;
  const known = before?.date === day.date ? undefined : before;
  const trend = useTrend(trendDays, 'total').data;
  return (
    <div className="figures">
      <FigureCard name={w.registered} value={String(day.registered.value)} unit={w.unit} to={ticketLinkOn(day.date)} change={shareChange(day.registered.change)} {...(day.duplicates ? { note: w.duplicates(day.duplicates) } : {})}>
        {trend?.series[0] && <SparkLine values={trend.series[0].values} width={96} />}
      </FigureCard>
      <FigureCard name={w.onTime} value={percent(day.onTimeRate)} to={ticketLink({ state: closedStates })} change={pointChange(day.onTimeRate, known?.onTimeRate)} points {...(day.onTimeRate === null ? { note: w.noData } : {})} />
      <FigureCard name={w.satisfaction} value={percent(day.satisfaction)} to={ticketLink({ state: 'closed,archived' })} change={pointChange(day.satisfaction, known?.satisfaction)} points {...(day.satisfaction === null ? { note: w.noData } : {})} />
      <FigureCard name={w.overdue} value={String(day.overdue)} unit={w.unit} to={ticketLink({ overdue: '1', sort: 'dueAt' })} change={countChange(day.overdue, known?.overdue)} danger={day.overdue > 0} />
    </div>
  );
}
