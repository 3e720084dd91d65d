/** Control characters but tab and line ends, and halves of letters: PostgreSQL's text takes no NUL, its jsonb neither NUL nor halves, and nobody means the others. */
const unstorable = /(?![\t\n\r])\p{Cc}|\p{Cs}/gu;

/** The same value, with every text in it as the database can keep it and the chain can hash it again. */
export function storable(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(unstorable, '');
  if (Array.isArray(value)) return value.map(storable);
  if (value === null || typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, storable(inner)]));
}
