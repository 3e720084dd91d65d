import { useText } from '../i18n/text.ts';
import { CountBars } from './count-bars.tsx';
import { codeOf, ticketLinkOn } from './ticket-link.ts';
import type { DayFigures } from './views.ts';
import { useLeaderWords } from './words.ts';

/** The day by channel, type and category; each bar opens its tickets. */
export function Breakdown({ day }: { day: DayFigures }) {
  const w = useLeaderWords();
  const t = useText();
  const coded = (names: Record<string, string>, field: 'channel' | 'appealType') => ({
    nameOf: (name: string) => names[name] ?? name,
    linkOf: (name: string) => { const code = codeOf(names, name); return code && ticketLinkOn(day.date, { [field]: code }); },
  });
  return (
    <div className="three">
      <section className="panel section"><h2>{w.byChannel}</h2><CountBars counts={day.byChannel} {...coded(t.channel, 'channel')} /></section>
      <section className="panel section"><h2>{w.byType}</h2><CountBars counts={day.byType} {...coded(t.appealType, 'appealType')} /></section>
      <section className="panel section"><h2>{w.byCategory}</h2><CountBars counts={day.byCategory} nameOf={(n) => n} linkOf={(category) => ticketLinkOn(day.date, { category })} /></section>
    </div>
  );
}
