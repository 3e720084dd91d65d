import type { Sql } from '../../../ticketing/db/connect.ts';

export interface Statement { text: string; parameters: readonly unknown[] }

/**
 * Collects what is sent to the database while `work` runs, in order. For pools of one connection: with more,
 * statements of different transactions would mix.
 */
export async function statementsOf(sql: Sql, work: () => Promise<unknown>): Promise<Statement[]> {
  const log: Statement[] = [];
  const options = sql.options as { debug?: unknown };
  const before = options.debug;
  options.debug = (_connection: number, text: string, parameters: unknown[]) => {
    log.push({ text: text.trim(), parameters: parameters.map((p) => (isTyped(p) ? p.value : p)) });
  };
  try {
    await work();
  } finally {
    options.debug = before;
  }
  return log;
}

/** The client's own wrapping of a parameter whose type was named. */
const isTyped = (p: unknown): p is { value: unknown } => p !== null && typeof p === 'object' && p.constructor.name === 'Parameter';
