import type { InboxItem } from '../api/types.ts';

export interface Bundle { key: string; problemNo: string | null; items: InboxItem[] }

/** Members of the same problem stand together where the first of them stands; the order is kept otherwise. */
export function gather(items: readonly InboxItem[]): Bundle[] {
  const bundles = new Map<string, Bundle>();
  for (const item of items) {
    const { problemNo } = item.ticket;
    const key = problemNo ?? `#${item.id}`;
    const bundle = bundles.get(key);
    if (bundle) bundle.items.push(item);
    else bundles.set(key, { key, problemNo, items: [item] });
  }
  return [...bundles.values()];
}
