import { eq, inArray, sql as statement } from 'drizzle-orm';
import { bigint, jsonb, pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect } from '../../ticketing/db/connect.ts';
import { type FreshDatabase, freshDatabase } from '../setup/fresh-database.ts';

const sample = pgTable('type_sample', {
  id: bigint({ mode: 'number' }).primaryKey(),
  happenedAt: timestamp({ withTimezone: true }),
  details: jsonb(),
  note: text(),
});
const AT = new Date('2026-02-16T01:02:03.004Z');

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
  await database.sql`create table type_sample (id bigint primary key, happened_at timestamptz, details jsonb, note text)`;
});
afterAll(() => database.close());

test('typed and raw queries on one pool agree on ids, times and JSON', async () => {
  const { db, sql } = database;
  const row = { id: 7, happenedAt: AT, details: { unit: '城管局', n: [1] }, note: null };
  await db.insert(sample).values(row);
  expect(await db.select().from(sample)).toEqual([row]);
  const raw = { id: 7, happened_at: AT, details: row.details, note: null };
  expect([...await sql`select * from type_sample where happened_at <= ${AT} and details = ${sql.json(row.details)}`]).toEqual([raw]);
  expect([...await db.execute(statement`select * from type_sample where happened_at <= ${AT}`)]).toEqual([raw]);
});

test('counts are numbers, days are text', async () => {
  expect([...await database.sql`select count(*) as n, date '2026-02-16' as day from type_sample`]).toEqual([{ n: 1, day: '2026-02-16' }]);
});

test('an id that a number cannot hold is an error, not another id', async () => {
  await expect(database.sql`select 9007199254740993 as id`).rejects.toThrow('does not fit');
});

test('what is asked again is prepared, in a transaction and within one; a long list is not; and a table that changes meanwhile is no error', async () => {
  const { db, sql } = database;
  const prepared = async (tx: Pick<typeof db, 'execute'>, part: string) => (await tx.execute<{ n: number }>(statement`select count(*)::int as n from pg_prepared_statements where statement like ${`%${part}%`} and statement not like '%pg_prepared%'`))[0]!.n;
  await db.transaction(async (tx) => {
    for (const id of [7, 8, 9]) await tx.select({ id: sample.id }).from(sample).where(eq(sample.id, id));
    expect(await prepared(tx, 'where "type_sample"."id" = $1')).toBe(1);
    await tx.transaction((inner) => inner.select({ note: sample.note }).from(sample).where(eq(sample.id, 7)));
    expect(await prepared(tx, 'select "note"')).toBe(1);
    await tx.select().from(sample).where(inArray(sample.id, Array.from({ length: 65 }, (_, i) => i)));
    expect(await prepared(tx, '$65')).toBe(0);
  });
  const one = connect(database.url, { max: 1 });
  const read = () => one.db.select({ note: sample.note }).from(sample).where(eq(sample.id, 7));
  for (let i = 0; i < 3; i++) expect(await read()).toEqual([{ note: null }]);
  await sql`alter table type_sample alter column note type varchar(20)`;
  expect(await read()).toEqual([{ note: null }]);
  await one.close();
  const pooled = connect(`${database.url}?prepare=false`, { max: 1 });
  await pooled.db.select({ id: sample.id }).from(sample).where(eq(sample.id, 7));
  expect(await prepared(pooled.db, 'type_sample')).toBe(0);
  await pooled.close();
});
