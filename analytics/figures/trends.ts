/** Tickets by matter, region, unit, channel or type under any filters, day by day, beside the same weekdays before. */
import { errors, unitName, words, type City, type Core } from '../../ticketing/index.ts';
import { freshnessOf, sliceBy, sliceByDay, type By, type SliceFilter, type SliceSpan } from '../facts/index.ts';
import { daysOf, lengthOf, spanBefore, type Comparison } from './compare.ts';
import { rate } from './rate.ts';
import type { Trends } from './trend-views.ts';

export const dimensions = ['matter', 'region', 'unit', 'channel', 'type'] as const;
type Dimension = (typeof dimensions)[number];
export interface TrendsQuery extends SliceFilter { from: string; to: string; compare: Comparison; by: Dimension }

const longest = 366;
const regionDigits = [4, 6, 9, 12, 14];
const matterDigits = [2, 4, 6];

/**
 * By matter or region the rows are the next level below the filter: a row is a step down, and at the end its tickets.
 * @param hidden tickets that do not exist for the reader
 * @throws HotlineError invalid: a span the wrong way round or too long, a code that is none
 */
export async function trendsOf(core: Core, { from, to, compare, by, ...filter }: TrendsQuery, hidden: number[]): Promise<Trends> {
  const span = { from, to };
  check(core, span, filter);
  const before = spanBefore(span, compare);
  const slice: By = { dimension: by, digits: by === 'matter' ? below(filter.matterCode, matterDigits) : by === 'region' ? below(filter.regionCode ?? core.config.cityCode, regionDigits) : undefined };
  const [days, daysBefore, rows, rowsBefore, fresh] = await Promise.all([
    sliceByDay(core.db, span, filter, hidden), sliceByDay(core.db, before, filter, hidden), sliceBy(core.db, span, filter, slice, hidden), sliceBy(core.db, before, filter, slice, hidden), freshnessOf(core.db, { from: before.from, to }),
  ]);
  const [nOf, beforeOf, keyBefore] = [new Map(days.map((d) => [d.day, d.n])), new Map(daysBefore.map((d) => [d.day, d.n])), new Map(rowsBefore.map((r) => [r.key, r.n]))];
  const [total, earlier] = [sum(days), sum(daysBefore)];
  const keys = [...rows, ...rowsBefore.filter((r) => !rows.some((x) => x.key === r.key)).map(({ key }) => ({ key, n: 0 }))];
  const otherDays = daysOf(before);
  return {
    from, to, by, compare, before, asOf: fresh.asOf?.toISOString() ?? null, updating: fresh.updating, total, totalBefore: earlier, change: rate(total - earlier, earlier), workdays: workdays(core, span), workdaysBefore: workdays(core, before),
    days: daysOf(span).map((day, i) => ({ day, n: nOf.get(day) ?? 0, dayBefore: otherDays[i]!, before: beforeOf.get(otherDays[i]!) ?? 0 })),
    rows: keys.map(({ key, n }) => ({ key, ...named(core.city, core.config.cityCode, slice, key), n, before: keyBefore.get(key) ?? 0, share: rate(n, total), change: rate(n - (keyBefore.get(key) ?? 0), keyBefore.get(key) ?? 0) })),
    path: pathOf(core, filter),
  };
}

const sum = (rows: readonly { n: number }[]) => rows.reduce((total, row) => total + row.n, 0);
/** The next level below a code, or its own where there is none below. */
const below = (code: string | undefined, levels: readonly number[]) => levels.find((digits) => digits > (code?.length ?? 0)) ?? levels.at(-1)!;

/** A row's name, and whether there is a level below it. `rest`: names no more than what is filtered for already. */
function named(city: City, cityCode: string, { dimension, digits }: By, key: string): { name: string; rest: boolean; deeper: boolean } {
  if (dimension === 'channel') return { name: words.channel[key as keyof typeof words.channel] ?? key, rest: false, deeper: false };
  if (dimension === 'type') return { name: words.appealType[key as keyof typeof words.appealType] ?? key, rest: false, deeper: false };
  if (dimension === 'unit') return { name: key ? unitName(city, key) : '尚未派单', rest: key === '', deeper: false };
  if (dimension === 'matter') return { name: key === '' ? '未归类' : city.matters.get(key)?.name ?? key, rest: key.length < digits!, deeper: key.length === digits && [...city.matters.keys()].some((code) => code.length > key.length && code.startsWith(key)) };
  const rest = key.length < digits!;
  const place = city.regions.get(key)?.name ?? key;
  return { name: rest ? (key === cityCode ? '未明确区县' : `${place}（未细分）`) : place, rest, deeper: !rest && [...city.regions.keys()].some((code) => code.length > key.length && code.startsWith(key)) };
}

/** The filters by name, each a step back up. */
function pathOf({ city, config }: Core, f: SliceFilter): Trends['path'] {
  const matters = matterDigits.filter((d) => d <= (f.matterCode?.length ?? 0)).map((d) => f.matterCode!.slice(0, d)).map((code) => ({ field: 'matterCode' as const, value: code, name: city.matters.get(code)?.name ?? code }));
  const regions = regionDigits.filter((d) => d > config.cityCode.length && d <= (f.regionCode?.length ?? 0)).map((d) => f.regionCode!.slice(0, d)).map((code) => ({ field: 'regionCode' as const, value: code, name: city.regions.get(code)?.name ?? code }));
  return [
    ...matters, ...regions,
    ...(f.unitId ? [{ field: 'unitId' as const, value: f.unitId, name: unitName(city, f.unitId) }] : []),
    ...(f.channel ? [{ field: 'channel' as const, value: f.channel, name: words.channel[f.channel as keyof typeof words.channel] ?? f.channel }] : []),
    ...(f.appealType ? [{ field: 'appealType' as const, value: f.appealType, name: words.appealType[f.appealType as keyof typeof words.appealType] ?? f.appealType }] : []),
  ];
}

/** 工作日, with make-up days and without holidays: a comparison across 春节 or 国庆 says so itself. */
const workdays = (core: Core, span: SliceSpan): number => daysOf(span).filter((day) => core.calendarFor(core.config.cityCode, new Date(`${day}T12:00:00+08:00`)).isWorkday(day)).length;

function check({ city }: Core, span: SliceSpan, { matterCode, regionCode, unitId }: SliceFilter): void {
  const wrong = [
    ...(span.from > span.to ? [{ path: 'from', message: '起始日期不能晚于截止日期' }] : lengthOf(span) > longest ? [{ path: 'from', message: `一次最多看${longest}天` }] : []),
    ...(matterCode && !city.matters.has(matterCode) ? [{ path: 'matterCode', message: '没有这个事项' }] : []),
    ...(regionCode && !city.regions.has(regionCode) ? [{ path: 'regionCode', message: '没有这个区域' }] : []),
    ...(unitId && !city.units.has(unitId) ? [{ path: 'unitId', message: '没有这个单位' }] : []),
  ];
  if (wrong.length) throw errors.invalid(wrong);
}
