/** What one formula has otherwise than another, as sentences' parts. Pure. */
import type { Definition, ScoreItem } from './queries.ts';

export interface Difference { what: string; kind: 'added' | 'removed' | 'changed'; before: string; after: string }

const knots = (item: ScoreItem) => item.points.map(([x, y]) => `${x}→${y}`).join('，');
const said = (item: ScoreItem) => `${item.full}分［${knots(item)}］n≥${item.minSample}`;

/** @param nameOf what a metric is called; @param words what the other rules are called */
export function formulaDiff(before: Definition, after: Definition, nameOf: (metricId: string) => string, words: { minAssigned: string; ranking: string; appealDays: string; band: string; group: string }): Difference[] {
  const found: Difference[] = [];
  const compare = (what: string, a: string | undefined, b: string | undefined) => { if (a !== b) found.push({ what, kind: a === undefined ? 'added' : b === undefined ? 'removed' : 'changed', before: a ?? '', after: b ?? '' }); };
  const both = <T>(one: T[], two: T[], key: (x: T) => string) => [...new Set([...one.map(key), ...two.map(key)])];
  const find = <T>(list: T[], key: (x: T) => string, wanted: string) => list.find((x) => key(x) === wanted);
  for (const id of both(before.items, after.items, (i) => i.metricId)) {
    const [a, b] = [find(before.items, (i) => i.metricId, id), find(after.items, (i) => i.metricId, id)];
    compare(nameOf(id), a && said(a), b && said(b));
  }
  for (const code of both(before.bands, after.bands, (b) => b.code)) {
    const [a, b] = [find(before.bands, (x) => x.code, code), find(after.bands, (x) => x.code, code)];
    compare(`${words.band}「${(b ?? a)!.zh}」`, a && `${a.zh} ≥${a.from}`, b && `${b.zh} ≥${b.from}`);
  }
  for (const code of both(before.groups, after.groups, (g) => g.code)) {
    const [a, b] = [find(before.groups, (x) => x.code, code), find(after.groups, (x) => x.code, code)];
    compare(`${words.group}「${(b ?? a)!.zh}」`, a?.types.join('、'), b?.types.join('、'));
  }
  compare(words.minAssigned, String(before.minAssigned), String(after.minAssigned));
  compare(words.ranking, before.ranking ? '✓' : '—', after.ranking ? '✓' : '—');
  compare(words.appealDays, String(before.appealDays), String(after.appealDays));
  return found;
}
