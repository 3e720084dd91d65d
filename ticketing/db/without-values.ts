import { hideNumbers } from '../citizen/mask.ts';

interface QueryError extends Error { query?: string; code?: string; constraint_name?: string; table_name?: string }

/**
 * An error as a log may keep it: which statement failed and why, without the values in it. They are citizens' names and words,
 * and both drizzle (`params`, in the message too) and PostgreSQL (`detail`: the failing row) repeat them.
 */
export function withoutValues(error: unknown): object {
  if (!(error instanceof Error)) return { message: String(error) };
  const { query } = error as QueryError;
  const why = (query !== undefined && error.cause instanceof Error ? error.cause : error) as QueryError;
  return {
    type: why.name, message: hideNumbers(query === undefined || why !== error ? why.message : 'a statement failed').text, code: why.code, constraint: why.constraint_name, table: why.table_name, query,
    stack: error.stack?.split('\n').filter((line) => line.trimStart().startsWith('at ')).join('\n'),
  };
}
