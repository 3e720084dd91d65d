/** A count for each of so many days, weeks or kinds. */
export const zeros = (length: number): number[] => Array.from({ length }, () => 0);
