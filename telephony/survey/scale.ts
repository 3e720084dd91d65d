/** The keys of the question after a call. A key is the mark itself, 5 the best, as in the prompt `survey-question`, in short messages and everywhere else a citizen rates (好差评). Pure. */

/** @returns the mark, or null for a key that means nothing */
export const satisfactionOf = (digit: string): number | null => (/^[1-5]$/.test(digit) ? Number(digit) : null);

/** 满意 and better, and 基本满意, count as satisfied (the city's scale, as with return visits). */
export const isContent = (satisfaction: number): boolean => satisfaction >= 3;
