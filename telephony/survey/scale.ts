/** The keys of the question after a call, as the prompt `survey-question` reads them: the first key is the best mark (common practice of telephone surveys). Pure. */

/** Key → 好差评 1..5, 5 is best: the marks that a citizen gives everywhere else. */
const marks: Record<string, number> = { 1: 5, 2: 4, 3: 3, 4: 2, 5: 1 };

/** @returns the mark, or null for a key that means nothing */
export const satisfactionOf = (digit: string): number | null => marks[digit] ?? null;
/** The key that says the same, for an answer that came another way. */
export const keyOf = (satisfaction: number): string => String(6 - satisfaction);

/** What a mark is called. */
export const markNames: Record<number, { zh: string; en: string }> = {
  5: { zh: '非常满意', en: 'very satisfied' }, 4: { zh: '满意', en: 'satisfied' }, 3: { zh: '基本满意', en: 'fairly satisfied' }, 2: { zh: '不满意', en: 'dissatisfied' }, 1: { zh: '很不满意', en: 'very dissatisfied' },
};
/** 满意 and better, and 基本满意, count as satisfied (the city's scale, as with return visits). */
export const isContent = (satisfaction: number): boolean => satisfaction >= 3;
