/** What was typed as plain digits and letters: full-width forms, spaces and hyphens are how numbers get copied from a message. */
export const plainNumber = (typed: string): string => typed.normalize('NFKC').replaceAll(/[\s-]/g, '');
export const isCode = (typed: string): boolean => /^\d{8}$/.test(plainNumber(typed));
