import type { DialRule, DialRules } from '../../../telephony/index.ts';

export type RowChange = 'added' | 'changed' | 'removed' | 'moved' | null;
export interface ShownRow { row: DialRule; change: RowChange }
/** The database keeps the keys of an object in an order of its own. */
const sorted = (_: string, v: unknown): unknown => (v !== null && typeof v === 'object' && !Array.isArray(v) ? Object.fromEntries(Object.entries(v).toSorted(([a], [b]) => (a < b ? -1 : 1))) : v);
const like = (a: unknown, b: unknown) => JSON.stringify(a, sorted) === JSON.stringify(b, sorted);

/** The rows of a proposal with what is new in each; removed ones come last. Known by their codes. */
export function changedRows(before: readonly DialRule[], after: readonly DialRule[]): ShownRow[] {
  const kept = before.filter((b) => after.some((a) => a.code === b.code)).map((b) => b.code);
  const order = after.filter((a) => kept.includes(a.code)).map((a) => a.code);
  const shown = after.map((row): ShownRow => {
    const old = before.find((b) => b.code === row.code);
    return { row, change: !old ? 'added' : !like(old, row) ? 'changed' : kept.indexOf(row.code) !== order.indexOf(row.code) ? 'moved' : null };
  });
  return [...shown, ...before.filter((b) => !kept.includes(b.code)).map((row): ShownRow => ({ row, change: 'removed' }))];
}

/** What else changes: hours, limits, alarms and prices, each with before and after. @param kind names a kind of number */
export function changedSettings(before: DialRules, after: DialRules, kind: (name: string) => string): { name: string; before: string; after: string }[] {
  const flat = (r: DialRules): Record<string, string> => ({
    cityArea: r.cityArea, hours: `${clock(r.hours.from)}—${clock(r.hours.to)}`, ...texts(r.limits), ...texts({ ...r.alarms, prices: undefined }), ...Object.fromEntries(Object.entries(r.alarms.prices).map(([k, v]) => [kind(k), String(v)])),
  });
  const [a, b] = [flat(before), flat(after)];
  return Object.keys(b).filter((k) => a[k] !== b[k]).map((name) => ({ name, before: a[name] ?? '', after: b[name]! }));
}

const texts = (of: Record<string, unknown>) => Object.fromEntries(Object.entries(of).filter(([, v]) => v !== undefined).map(([k, v]) => [k, String(v)]));
export const clock = (minute: number) => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
