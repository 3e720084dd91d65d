/** The scores of a month under a formula, counted from raw rows. The same for a trial, a publication and a freeze. */
import { unitName, type Core } from '../../ticketing/index.ts';
import type { FormulaDefinition, ScoreItem } from '../db/schema/index.ts';
import { metricOf, metricSets, monthSpan, type MetricSet } from '../metrics/index.ts';
import { groupOf } from './group-of.ts';
import { bandOf, figureOf, pointsFor, round } from './points.ts';
import { readSuccessions, successorOn } from './succession.ts';

export interface Line { metricId: string; numerator: number; denominator: number; excluded: number; value: number | null; points: number | null; full: number; reachedIds: number[]; missedIds: number[]; excludedIds: number[] }
export interface Sheet {
  unitId: string; unitName: string; groupCode: string | null; kind: 'scored' | 'noAppeals' | 'nothingDue' | 'smallSample' | 'outside';
  assigned: number; total: number | null; fullMarks: number; band: string | null; predecessors: { unitId: string; name: string; assigned: number }[]; lines: Line[];
}

const assigned = 'assigned';
type Sets = Record<string, MetricSet>;

/**
 * Every unit of the formula's groups, and every other with work in the month. Work of a unit that another took the place of by the month's end counts for that one.
 * @param month YYYY-MM
 * @param hidden tickets that do not exist for the reader of a trial; a published month is the same for everybody
 * @returns in the order of unit ids
 */
export async function countMonth(core: Core, month: string, definition: FormulaDefinition, hidden: readonly number[] = []): Promise<Sheet[]> {
  const span = monthSpan(month);
  const [found, successions] = await Promise.all([metricSets(core, [...new Set([assigned, ...definition.items.map((i) => i.metricId)])], span, hidden), readSuccessions(core.db)]);
  const inPlaceOf = successorOn(successions, span.to);
  const members = new Map<string, string[]>();
  const expected = [...core.city.units.values()].filter((u) => u.active && groupOf(definition, u) && inPlaceOf(u.id) === u.id).map((u) => u.id);
  for (const id of new Set([...expected, ...found.keys()])) members.set(inPlaceOf(id), [...(members.get(inPlaceOf(id)) ?? []), id]);
  return [...members].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([unitId, of]) => sheetOf(core, definition, unitId, of.map((id) => [id, found.get(id) ?? {}])));
}

function sheetOf(core: Core, definition: FormulaDefinition, unitId: string, of: [string, Sets][]): Sheet {
  const unit = core.city.units.get(unitId);
  const group = unit && groupOf(definition, unit);
  const added = (metricId: string): MetricSet => of.map(([, sets]) => sets[metricId]).filter((s) => s !== undefined).reduce(plus, none);
  const figures = definition.items.map((item) => ({ item, set: added(item.metricId) }));
  const given = added(assigned).numerator;
  const sample = Math.max(given, ...figures.filter(({ item }) => isShare(item)).map(({ set }) => set.denominator));
  const anyDue = figures.some(({ item, set }) => isShare(item) && set.denominator > 0);
  const kind: Sheet['kind'] = !group ? 'outside' : sample === 0 ? 'noAppeals' : !anyDue ? 'nothingDue' : sample < definition.minAssigned ? 'smallSample' : 'scored';
  const lines = figures.map(({ item, set }) => lineOf(item, set, kind === 'scored'));
  const counted = lines.filter((l) => l.points !== null);
  const fullMarks = round(counted.reduce((sum, l) => sum + l.full, 0));
  // Cards alone are no month's work: a unit is scored only where citizens' tickets fell due.
  const scored = kind === 'scored' && counted.some((l) => isShare(definition.items.find((i) => i.metricId === l.metricId)!));
  const total = scored ? round((counted.reduce((sum, l) => sum + l.points!, 0) / fullMarks) * 100) : null;
  return {
    unitId, unitName: unitName(core.city, unitId), groupCode: group?.code ?? null, kind: kind === 'scored' && !scored ? 'smallSample' : kind, assigned: given, total, fullMarks, band: total === null ? null : bandOf(definition.bands, total).code,
    predecessors: of.filter(([id]) => id !== unitId).map(([id, sets]) => ({ unitId: id, name: unitName(core.city, id), assigned: sets[assigned]?.numerator ?? 0 })), lines,
  };
}

const isShare = (item: Pick<ScoreItem, 'metricId'>): boolean => metricOf(item.metricId)!.unit !== 'count';
const none: MetricSet = { numerator: 0, denominator: 0, excluded: 0, value: null, reached: [], missed: [], excludedIds: [] };
const joined = (a: number[], b: number[]): number[] => [...new Set([...a, ...b])].toSorted((x, y) => x - y);

const plus = (a: MetricSet, b: MetricSet): MetricSet => ({
  numerator: a.numerator + b.numerator, denominator: a.denominator + b.denominator, excluded: a.excluded + b.excluded, value: null,
  reached: joined(a.reached, b.reached), missed: joined(a.missed, b.missed), excludedIds: joined(a.excludedIds, b.excludedIds),
});

function lineOf(item: ScoreItem, set: MetricSet, scored: boolean): Line {
  const { unit } = metricOf(item.metricId)!;
  const value = unit === 'count' ? set.numerator : set.denominator > 0 ? set.numerator / set.denominator : null;
  const enough = unit === 'count' || set.denominator >= item.minSample;
  return {
    metricId: item.metricId, numerator: set.numerator, denominator: set.denominator, excluded: set.excluded, value, full: item.full,
    points: scored && value !== null && enough ? pointsFor(item, figureOf(unit, value)) : null, reachedIds: set.reached, missedIds: set.missed, excludedIds: set.excludedIds,
  };
}
