/** Spans of city days and what they are compared with. */
import { addDays } from '../../../ticketing/index.ts';
import type { ReportKind } from '../content.ts';

export interface Span { from: string; to: string }

export const daysOf = ({ from, to }: Span): string[] => { const days = [from]; while (days.at(-1)! < to) days.push(addDays(days.at(-1)!, 1)); return days; };
export const lengthOf = ({ from, to }: Span): number => (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;

const lastOfMonth = (day: string) => addDays(`${nextMonth(day)}-01`, -1);
const nextMonth = (day: string) => { const [y, m] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))]; return m === 12 ? `${y + 1}-01` : `${y}-${String(m + 1).padStart(2, '0')}`; };
const isMonth = ({ from, to }: Span) => from.endsWith('-01') && to === lastOfMonth(from);

/** 环比: the calendar month before a calendar month, else as many days before. */
export function previousSpan(span: Span): Span {
  const to = addDays(span.from, -1);
  return isMonth(span) ? { from: `${to.slice(0, 7)}-01`, to } : { from: addDays(span.from, -lengthOf(span)), to };
}

/** 同比: the same days a year before; 29 February meets 28 February, and a whole February the whole one. */
export function yearBefore(span: Span): Span {
  const back = (day: string) => { const year = `${Number(day.slice(0, 4)) - 1}`; return day.endsWith('-02-29') ? `${year}-02-28` : year + day.slice(4); };
  const from = back(span.from);
  return { from, to: isMonth(span) ? lastOfMonth(from) : back(span.to) };
}

/** The span of a kind that ended last before `today`: yesterday, the last week from Monday, the last calendar month. */
export function lastSpan(kind: ReportKind, today: string): Span {
  if (kind === 'daily') return { from: addDays(today, -1), to: addDays(today, -1) };
  if (kind === 'weekly') { const monday = addDays(today, -((new Date(today).getUTCDay() + 6) % 7)); return { from: addDays(monday, -7), to: addDays(monday, -1) }; }
  const to = addDays(`${today.slice(0, 7)}-01`, -1);
  return { from: `${to.slice(0, 7)}-01`, to };
}

/** 2026年11月 · 2026年11月16日至22日 · 2026年11月21日 */
export function spanWords({ from, to }: Span): string {
  const [y1, m1, d1] = from.split('-').map(Number);
  const [y2, m2, d2] = to.split('-').map(Number);
  if (from === to) return `${y1}年${m1}月${d1}日`;
  if (isMonth({ from, to })) return `${y1}年${m1}月`;
  const end = y1 !== y2 ? `${y2}年${m2}月${d2}日` : m1 !== m2 ? `${m2}月${d2}日` : `${d2}日`;
  return `${y1}年${m1}月${d1}日至${end}`;
}

export const dayWords = (day: string): string => `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`;
export const fullDay = (day: string): string => `${Number(day.slice(0, 4))}年${dayWords(day)}`;
/** 2026年11月22日08:30 by the city's clock */
export const momentWords = (at: Date | string): string => { const iso = new Date(new Date(at).getTime() + 8 * 3_600_000).toISOString(); return `${fullDay(iso.slice(0, 10))}${iso.slice(11, 16)}`; };
