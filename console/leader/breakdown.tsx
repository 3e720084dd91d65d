import { useText } from '../i18n/text.ts';
import { CountBars } from './count-bars.tsx';
import { codeOf, ticketLinkOn } from './ticket-link.ts';
import type { DayFigures } from './views.ts';
import { useLeaderWords } from './words.ts';

/** What has no category, as the server names it. */
const uncategorised = '未分类';

/** The day by channel, type and category; each bar opens its tickets. */
export function Breakdown({ day, mayList }: { day: DayFigures; mayList: boolean }) {
  const w = useLeaderWords();
  const t = useText();
  const coded = (names: Record<string, string>, field: 'channel' | 'appealType') => ({
    nameOf: (name: string) => names[name] ?? name,
    linkOf: (name: string) => { const code = mayList ? codeOf(names, name) : undefined; return code && ticketLinkOn(day.date, { [field]: code }); },
  });
  return (
    <div className="three">
      <section className="panel section"><h2>{w.byChannel}</h2><CountBars counts={day.byChannel} {...coded(t.channel, 'channel')} /></section>
      <section className="panel section"><h2>{w.byType}</h2><CountBars counts={day.byType} {...coded(t.appealType, 'appealType')} /></section>
      <section className="panel section"><h2>{w.byCategory}</h2><CountBars counts={day.byCategory} nameOf={(n) => n} linkOf={(category) => (mayList ? ticketLinkOn(day.date, category === uncategorised ? { without: 'category' } : { category }) : undefined)} /></section>
    </div>
  );
}
