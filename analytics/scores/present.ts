/** Scores as people read them: bands in groups, units without a score apart, a unit's sheet with why each point was lost. */
import { and, asc, desc, eq, inArray } from 'drizzle-orm';
import type { Core } from '../../ticketing/index.ts';
import { scoreLine, scorePeriod, scoreSheet, type FormulaDefinition } from '../db/schema/index.ts';
import { metricOf } from '../metrics/index.ts';
import type { Line, Sheet } from './count-month.ts';
import { figureOf, round } from './points.ts';
import type { PeriodRow } from './periods.ts';

/** A line of a published or frozen sheet, or of a trial, without its tickets. */
export type ShownLine = Omit<Line, 'reachedIds' | 'missedIds' | 'excludedIds'> & { missed: number; reached: number };
export type ShownSheet = Omit<Sheet, 'lines'> & { publishedTotal: number | null; lines: ShownLine[] };

/** The sheets of a kept period; of these units only, where said. */
export async function keptSheets(core: Core, period: PeriodRow, only?: readonly string[]): Promise<ShownSheet[]> {
  if (only && !only.length) return [];
  const [sheets, lines] = await Promise.all([
    core.db.select().from(scoreSheet).where(and(eq(scoreSheet.periodId, period.id), only ? inArray(scoreSheet.unitId, [...only]) : undefined)).orderBy(asc(scoreSheet.unitId)),
    core.sql<{ unitId: string; metricId: string; numerator: number; denominator: number; excluded: number; value: number | null; points: number | null; full: number; reached: number; missed: number }[]>`
      select unit_id as "unitId", metric_id as "metricId", numerator, denominator, excluded, value, points, "full", cardinality(reached_ids) as reached, cardinality(missed_ids) as missed
      from score_line where period_id = ${period.id} ${only ? core.sql`and unit_id = any(${only as string[]})` : core.sql``}`,
  ]);
  return sheets.map(({ periodId: _p, ...s }) => ({ ...s, lines: lines.filter((l) => l.unitId === s.unitId).map(({ unitId: _u, ...l }) => l) }));
}

export const shown = (sheet: Sheet): ShownSheet => ({ ...sheet, publishedTotal: null, lines: sheet.lines.map(({ reachedIds, missedIds, excludedIds: _e, ...l }) => ({ ...l, reached: reachedIds.length, missed: missedIds.length })) });

/** The tickets of one figure of a kept sheet. */
export async function keptTickets(core: Core, period: PeriodRow, unitId: string, metricId: string): Promise<{ reached: number[]; missed: number[]; excluded: number[] } | null> {
  const [row] = await core.db.select().from(scoreLine).where(and(eq(scoreLine.periodId, period.id), eq(scoreLine.unitId, unitId), eq(scoreLine.metricId, metricId)));
  return row ? { reached: row.reachedIds, missed: row.missedIds, excluded: row.excludedIds } : null;
}

/** A unit's place among its like, where the formula ranks: equal totals share it. */
export interface Placed { sheet: ShownSheet; rank: number | null; tied: boolean }

/** Bands of a group, the best first; inside a band by name, or by rank where the formula ranks. Equal totals are said to be equal. */
export function banded(definition: FormulaDefinition, sheets: readonly ShownSheet[]) {
  return definition.groups.map((group) => {
    const of = sheets.filter((s) => s.groupCode === group.code && s.kind === 'scored');
    const placed = of.map((sheet): Placed => ({ sheet, rank: definition.ranking ? of.filter((s) => s.total! > sheet.total!).length + 1 : null, tied: of.filter((s) => s.total === sheet.total).length > 1 }));
    const order = (a: Placed, b: Placed) => (definition.ranking ? a.rank! - b.rank! : 0) || a.sheet.unitName.localeCompare(b.sheet.unitName, 'zh-CN');
    return { group, bands: definition.bands.map((band) => ({ band, units: placed.filter((p) => p.sheet.band === band.code).toSorted(order) })) };
  });
}

const kindWords = {
  noAppeals: { zh: '无诉求', en: 'No appeals' }, nothingDue: { zh: '无应考核事项', en: 'Nothing due' }, smallSample: { zh: '样本不足，只展示不评分', en: 'Too few to score' }, outside: { zh: '不在考核分组内', en: 'Outside the groups' },
} as const;
/** Units without a score, apart, by why. */
export const apart = (sheets: readonly ShownSheet[]) =>
  (Object.keys(kindWords) as (keyof typeof kindWords)[]).map((kind) => ({ kind, ...kindWords[kind], units: sheets.filter((s) => s.kind === kind).toSorted((a, b) => a.unitName.localeCompare(b.unitName, 'zh-CN')).map((s) => ({ unitId: s.unitId, name: s.unitName, assigned: s.assigned })) })).filter((k) => k.units.length > 0);

/** 按时办结率 89.82% → 14.82分（满分15）：3件未达到。 */
export function explain(line: ShownLine): { zh: string; en: string } {
  const metric = metricOf(line.metricId);
  const [zh, en] = [metric?.zh ?? line.metricId, metric?.en ?? line.metricId];
  if (line.value === null || !metric) return { zh: `${zh}：期内无此项数据，不计分`, en: `${en}: nothing to count, not scored` };
  const figure = figureOf(metric.unit, line.value);
  const said = metric.unit === 'share' ? `${round(figure)}%` : metric.unit === 'count' ? `${figure}` : `${round(figure)} h`;
  if (line.points === null) return { zh: `${zh} ${said}（${line.denominator}件）：样本不足，不计分`, en: `${en} ${said} of ${line.denominator}: too few, not scored` };
  const lost = round(line.full - line.points);
  const count = metric.better === 'low' ? line.reached : line.missed;
  const because = lost > 0 && count > 0 ? { zh: `，失${lost}分：${count}件`, en: `, ${lost} lost: ${count} tickets` } : { zh: '', en: '' };
  return { zh: `${zh} ${said} → ${line.points}分（满分${line.full}）${because.zh}`, en: `${en} ${said} → ${line.points} of ${line.full}${because.en}` };
}

/** All that was published or frozen of a month, the newest revision first. */
export const revisionsOf = (core: Core, month: string): Promise<PeriodRow[]> => core.db.select().from(scorePeriod).where(eq(scorePeriod.month, month)).orderBy(desc(scorePeriod.revision));

