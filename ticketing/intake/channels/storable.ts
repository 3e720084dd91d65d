/** Control characters but tab and line ends: PostgreSQL holds no NUL in text, and nobody means the others. */
const CONTROL = /(?![\t\n\r])\p{Cc}/gu;

/** Text without what the database cannot hold. */
export const storable = (text: string): string => text.replace(CONTROL, '');
