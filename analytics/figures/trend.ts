/** Tickets registered, day by day. */
import { addDays, cityDay, cityMoment, words, type Core } from '../../ticketing/index.ts';
import { uncategorised } from './intake.ts';
import type { Trend } from './views.ts';

export type TrendBy = 'total' | 'category' | 'channel';
/** Lines that an eye can tell apart; the rest is one line. */
const linesShown = 8;
const rest = '其他类别';

/** The last `days` city days up to today; lines ordered by their sum, days without tickets at 0. */
export async function trendOf(core: Core, days: number, by: TrendBy, hidden: number[] = []): Promise<Trend> {
  const last = cityDay(core.now());
  const all = Array.from({ length: days }, (_, i) => addDays(last, i - days + 1));
  const field = { total: core.sql`''`, category: core.sql`coalesce(category, '')`, channel: core.sql`channel` }[by];
  const rows = await core.sql<{ day: string; name: string; n: number }[]>`
    select to_char(registered_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as day, ${field} as name, count(*)::int as n
    from ticket where registered_at >= ${cityMoment(all[0]!, '00:00')} and registered_at < ${cityMoment(addDays(last, 1), '00:00')} and id <> all(${hidden}::bigint[]) group by 1, 2`;
  const place = new Map(all.map((day, i) => [day, i]));
  const lines = new Map<string, number[]>(by === 'total' ? [['', zeros(days)]] : []);
  for (const row of rows) {
    const values = lines.get(row.name) ?? zeros(days);
    values[place.get(row.day)!]! += row.n;
    lines.set(row.name, values);
  }
  const series = [...lines].map(([name, values]) => ({ name: shownName(by, name), values })).toSorted((a, b) => sum(b.values) - sum(a.values) || (a.name < b.name ? -1 : 1));
  return { days: all, series: series.length > linesShown ? [...series.slice(0, linesShown - 1), together(series.slice(linesShown - 1), days)] : series };
}

function shownName(by: TrendBy, name: string): string {
  if (by === 'total') return '受理量';
  return by === 'channel' ? words.channel[name as keyof typeof words.channel] ?? name : name || uncategorised;
}

const zeros = (days: number): number[] => Array.from({ length: days }, () => 0);
const sum = (values: number[]) => values.reduce((a, b) => a + b, 0);
const together = (series: Trend['series'], days: number) => ({ name: rest, values: zeros(days).map((_, i) => sum(series.map((s) => s.values[i]!))) });
