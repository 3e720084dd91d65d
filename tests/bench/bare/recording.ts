import type { Sql } from '../../../ticketing/db/connect.ts';
import { statementsOf, type Statement } from './statement-log.ts';

/** What one piece of work wrote, transaction by transaction, and the ids that its rows were given. */
export interface Recording {
  transactions: Statement[][];
  /** by table, in the order in which the rows were made */
  ids: Record<string, string[]>;
  /** texts that must be new in every replay */
  messageId: string;
  ticketNo: string;
  /** all statements sent, reads among them */
  sent: number;
}

/** Tables whose ids other rows name. */
const NAMED = ['ticket', 'assignment', 'visit', 'appellant', 'notice'] as const;
/** Recorded ids begin here, each table's in a range of its own, so that they are found again in keys and JSON without doubt. */
const FIRST_ID = 71_000_000_000;
const RANGE = 1_000_000_000;

/** Prepares an empty database for recording: call it once, before anything is recorded. */
export async function giveTellingIds(sql: Sql): Promise<void> {
  for (const [i, table] of NAMED.entries()) await sql`select setval(pg_get_serial_sequence(${table}, 'id'), ${FIRST_ID + i * RANGE}::bigint)`;
}

/** Does a piece of work once and keeps what it wrote. The pool must have one connection. */
export async function record(sql: Sql, messageId: string, work: () => Promise<unknown>): Promise<Recording> {
  const before = await lastIds(sql);
  const log = await statementsOf(sql, work);
  const ids: Record<string, string[]> = {};
  for (const table of NAMED) {
    const rows = await sql<{ id: number }[]>`select id from ${sql(table)} where id > ${before[table] ?? 0}::bigint order by id`;
    ids[table] = rows.map((row) => String(row.id));
  }
  const [made] = await sql<{ ticketNo: string }[]>`select ticket_no as "ticketNo" from ticket where id = ${ids.ticket![0]!}::bigint`;
  return { transactions: transactionsOf(log), ids, messageId, ticketNo: made!.ticketNo, sent: log.length };
}

async function lastIds(sql: Sql): Promise<Record<string, number>> {
  const last: Record<string, number> = {};
  for (const table of NAMED) last[table] = (await sql<{ id: number }[]>`select coalesce(max(id), 0) as id from ${sql(table)}`)[0]!.id;
  return last;
}

/** Only what writes rows or takes numbers for them: no reads, no locks, no messages to listeners. */
function transactionsOf(log: Statement[]): Statement[][] {
  const transactions: Statement[][] = [];
  for (const statement of log) {
    if (/^begin/i.test(statement.text)) transactions.push([]);
    else if (/^(insert|update|delete)\b/i.test(statement.text) || /^with\b.*\binsert into\b/is.test(statement.text) || /\bnextval\(/i.test(statement.text)) transactions.at(-1)?.push(statement);
  }
  return transactions.filter((t) => t.length > 0);
}
