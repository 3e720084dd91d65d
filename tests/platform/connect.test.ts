import { sql as statement } from 'drizzle-orm';
import { bigint, jsonb, pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
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
