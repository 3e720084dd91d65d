/** The keys of the question after a call. A key is the mark itself, 5 the best, as in the prompt `survey-question`, in short messages and everywhere else a citizen rates (好差评). Pure. */

/** @returns the mark, or null for a key that means nothing */
export const satisfactionOf = (digit: string): number | null => (/^[1-5]$/.test(digit) ? Number(digit) : null);

/** What a mark is called. */
export const markNames: Record<number, { zh: string; en: string }> = {
  5: { zh: '非常满意', en: 'very satisfied' }, 4: { zh: '满意', en: 'satisfied' }, 3: { zh: '基本满意', en: 'fairly satisfied' }, 2: { zh: '不满意', en: 'dissatisfied' }, 1: { zh: '很不满意', en: 'very dissatisfied' },
};
/** 满意 and better, and 基本满意, count as satisfied (the city's scale, as with return visits). */
export const isContent = (satisfaction: number): boolean => satisfaction >= 3;
