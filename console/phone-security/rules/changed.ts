import type { DialRule, DialRules } from '../../../telephony/index.ts';

export type RowChange = 'added' | 'changed' | 'removed' | 'moved' | null;
export interface ShownRow { row: DialRule; change: RowChange }
const like = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

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

/** What else changes: hours, limits and alarms, each with before and after. */
export function changedSettings(before: DialRules, after: DialRules): { name: string; before: string; after: string }[] {
  const flat = (r: DialRules): Record<string, string> => ({
    cityArea: r.cityArea, hours: `${clock(r.hours.from)}—${clock(r.hours.to)}`, ...texts(r.limits), ...texts({ ...r.alarms, prices: undefined }), prices: Object.entries(r.alarms.prices).map(([k, v]) => `${k} ${v}`).join('，'),
  });
  const [a, b] = [flat(before), flat(after)];
  return Object.keys(b).filter((k) => a[k] !== b[k]).map((name) => ({ name, before: a[name] ?? '', after: b[name]! }));
}

const texts = (of: Record<string, unknown>) => Object.fromEntries(Object.entries(of).filter(([, v]) => v !== undefined).map(([k, v]) => [k, String(v)]));
export const clock = (minute: number) => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
