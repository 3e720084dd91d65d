/** Tickets day by day, by the day on which the citizen said it (ticketing/decisions/0005), as counted at the last refresh. */
import { addDays, cityDay, words, type Core } from '../../ticketing/index.ts';
import { countsByDay } from '../facts/index.ts';
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
  const place = new Map(all.map((day, i) => [day, i]));
  const lines = new Map<string, number[]>(by === 'total' ? [['', zeros(days)]] : []);
  for (const { day, key, n } of await countsByDay(core.db, by, { from: all[0]!, to: last, hidden })) {
    const values = lines.get(key) ?? zeros(days);
    values[place.get(day)!]! += n;
    lines.set(key, values);
  }
  const series = [...lines].map(([name, values]) => ({ name: shownName(by, name), values })).toSorted((a, b) => sum(b.values) - sum(a.values) || (a.name < b.name ? -1 : 1));
  return { days: all, series: series.length > linesShown ? [...series.slice(0, linesShown - 1), together(series.slice(linesShown - 1), days)] : series };
}

function shownName(by: TrendBy, name: string): string {
  if (by === 'total') return '诉求量';
  return by === 'channel' ? words.channel[name as keyof typeof words.channel] ?? name : name || uncategorised;
}

const zeros = (days: number): number[] => Array.from({ length: days }, () => 0);
const sum = (values: number[]) => values.reduce((a, b) => a + b, 0);
const together = (series: Trend['series'], days: number) => ({ name: rest, values: zeros(days).map((_, i) => sum(series.map((s) => s.values[i]!))) });
