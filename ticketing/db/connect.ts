import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';

/** Typed queries over the pool. Queries name their tables; no schema object is needed for types. */
export type Db = PostgresJsDatabase<Record<string, never>>;
/** The same inside `db.transaction(async (tx) => …)`. */
export type Tx = Parameters<Parameters<Db['transaction']>[0]>[0];
export type Sql = postgres.Sql<{ bigint: number }>;

export interface Connection { sql: Sql; db: Db; close(): Promise<void> }

/** Row ids are bigint in the database and numbers here; past 2^53 they would lose digits, so that is an error. */
const bigint = {
  to: 20,
  from: [20],
  serialize: (value: number) => String(value),
  parse: (text: string) => {
    const value = Number(text);
    if (!Number.isSafeInteger(value)) throw new RangeError(`bigint ${text} does not fit a number`);
    return value;
  },
};

/**
 * A pool of connections to PostgreSQL. Nothing is opened before the first query.
 * `timestamptz` is a Date and `date` is text (2026-02-16), through `sql` and through `db`.
 * @param options.max most connections at once
 * @param options.name shown in pg_stat_activity
 */
export function connect(url: string, options: { max?: number; name?: string } = {}): Connection {
  const sql: Sql = postgres(url, {
    max: options.max ?? 10,
    types: { bigint },
    onnotice: () => {},
    connection: { application_name: options.name ?? 'hotline', TimeZone: 'UTC' },
  });
  const db = drizzle(preparing(sql), { casing: 'snake_case' }) as Db;
  agreeOnTypes(sql);
  return { sql, db, close: () => sql.end({ timeout: 5 }) };
}

/** A statement with more parameters than this is a list of rows, and seldom comes again in the same length. */
const mostPrepared = 64;

/**
 * drizzle asks for each statement by its text, which the client takes for one of a kind: it would be parsed and planned each time, and described first, which is a way there and back more and keeps the
 * next from being sent along. What comes again and again is prepared here, once a connection; `?prepare=false` in the address of the database switches it off (a pooler that cannot do it).
 */
function preparing<C extends Sql | postgres.TransactionSql<{ bigint: number }>>(client: C): C {
  const within = (name: 'begin' | 'savepoint') => (...given: unknown[]) => {
    const inner = given.at(-1) as (client: C) => unknown;
    return (Reflect.get(client, name) as (...args: unknown[]) => unknown)(...given.slice(0, -1), (tx: C) => inner(preparing(tx)));
  };
  const unsafe = (text: string, args: postgres.ParameterOrJSON<number>[] = [], options: postgres.UnsafeQueryOptions = {}) => client.unsafe(text, args, { ...options, prepare: args.length <= mostPrepared });
  return new Proxy(client, {
    get: (target, name) => (name === 'begin' || name === 'savepoint' ? within(name) : name === 'unsafe' ? unsafe : Reflect.get(target, name) as unknown),
  });
}

/**
 * drizzle switches off the client's own reading and writing of times and JSON, since its columns do that.
 * Raw SQL on the same pool would then get text for a Date and fail on one as a parameter; these suit both.
 */
function agreeOnTypes(sql: Sql): void {
  const TIMESTAMPTZ = 1184;
  const JSON_TYPES = [114, 3802];
  sql.options.parsers[TIMESTAMPTZ] = (text: string) => new Date(text);
  sql.options.serializers[TIMESTAMPTZ] = (value: Date | string) => (value instanceof Date ? value.toISOString() : value);
  for (const type of JSON_TYPES) {
    sql.options.serializers[type] = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value));
  }
}
