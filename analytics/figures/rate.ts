/** A share from 0 to 1; null where there is nothing to divide by: a unit without work is not at 0 % nor at 100 %. */
export const rate = (part: number, whole: number): number | null => (whole > 0 ? part / whole : null);

/** 96.8%, or — where there is no figure. */
export const percent = (share: number | null): string => (share === null ? '—' : `${(share * 100).toFixed(1).replace(/\.0$/, '')}%`);
