import { addDay } from './add-day.ts';
import { FigureCard } from './figure-card.tsx';
import { countChange, percent, pointChange, shareChange } from './figure-text.ts';
import { useDay, useTrend } from './queries.ts';
import { SparkLine } from '../groups/spark-line.tsx';
import { ticketLinkOn } from './ticket-link.ts';
import type { DayFigures } from './views.ts';
import { useLeaderWords } from './words.ts';

const trendDays = 30;

/** The four figures, each against the day before. */
export function FiguresRow({ day, onOpen }: { day: DayFigures; /** absent for who reads no ticket */ onOpen?: ((metric: string, title: string, options?: { share?: boolean }) => void) | undefined }) {
  const w = useLeaderWords();
  // the day before is read as a day of its own: what moved must be comparable with what stood there
  const before = useDay(addDay(day.date, -1)).data;
  const known = before?.date === day.date ? undefined : before;
  const trend = useTrend(trendDays, 'total').data;
  const behind = (metric: string, title: string, share = true) => (onOpen ? { onOpen: () => onOpen(metric, `${day.date} ${title}`, { share }) } : {});
  return (
    <div className="figures">
      <FigureCard name={w.registered} value={String(day.registered.value)} unit={w.unit} {...(onOpen ? { to: ticketLinkOn(day.date) } : {})} change={shareChange(day.registered.change)} {...(day.duplicates ? { note: w.duplicates(day.duplicates) } : {})}>
        {trend?.series[0] && <SparkLine values={trend.series[0].values} width={96} />}
      </FigureCard>
      <FigureCard name={w.onTime} value={percent(day.onTimeRate)} {...behind('onTimeRate', w.onTime)} change={pointChange(day.onTimeRate, known?.onTimeRate)} points {...(day.onTimeRate === null ? { note: w.noData } : {})} />
      <FigureCard name={w.satisfaction} value={percent(day.satisfaction)} {...behind('satisfiedRate', w.satisfaction)} change={pointChange(day.satisfaction, known?.satisfaction)} points {...(day.satisfaction === null ? { note: w.noData } : {})} />
      <FigureCard name={w.overdue} value={String(day.overdue)} unit={w.unit} {...behind('overdue', w.overdue, false)} change={countChange(day.overdue, known?.overdue)} danger={day.overdue > 0} />
    </div>
  );
}
