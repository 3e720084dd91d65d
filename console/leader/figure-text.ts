/** 0.9684 → 96.8%; nothing to count → a dash. */
export const percent = (share: number | null): string => (share === null ? '—' : `${(share * 100).toFixed(1)}%`);

export interface Change { direction: 'up' | 'down' | 'same' | 'unknown'; amount: string }

/** How a count moved. */
export const countChange = (now: number | null, before: number | null | undefined): Change => change(now, before, (n) => String(n));
/** How a share moved, in percentage points with one decimal; below a tenth it has not moved. */
export const pointChange = (now: number | null, before: number | null | undefined): Change => change(tenths(now), tenths(before), (n) => (n / 10).toFixed(1));

/** A change that is a share already: 0.046 is 4.6% more. */
export const shareChange = (share: number | null): Change => change(tenths(share), share === null ? null : 0, (n) => `${(n / 10).toFixed(1)}%`);

const tenths = (share: number | null | undefined) => (share === null || share === undefined ? null : Math.round(share * 1000));

function change(now: number | null, before: number | null | undefined, write: (amount: number) => string): Change {
  if (now === null || before === null || before === undefined) return { direction: 'unknown', amount: '' };
  const by = now - before;
  return { direction: by === 0 ? 'same' : by > 0 ? 'up' : 'down', amount: write(Math.abs(by)) };
}
