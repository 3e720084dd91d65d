import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { migrate } from '../../ticketing/db/migrate.ts';
import { type FreshDatabase, freshDatabase } from '../setup/fresh-database.ts';

let database: FreshDatabase;
let folder: string;
beforeAll(async () => {
  database = await freshDatabase();
  await database.sql`drop schema if exists drizzle cascade`; // as if this version's own migrations were none
  folder = mkdtempSync(path.join(tmpdir(), 'hotline-migrations-'));
  mkdirSync(path.join(folder, 'meta'));
});
afterAll(async () => {
  await database.close();
  rmSync(folder, { recursive: true });
});

function writeMigrations(...statements: string[]): void {
  const entries = statements.map((statement, idx) => {
    writeFileSync(path.join(folder, `${idx}.sql`), statement);
    return { idx, version: '7', when: idx + 1, tag: String(idx), breakpoints: true };
  });
  writeFileSync(path.join(folder, 'meta', '_journal.json'), JSON.stringify({ version: '7', dialect: 'postgresql', entries }));
}

test('several processes that start together migrate once, and a later version adds its own', async () => {
  writeMigrations('create table migrated (n bigint); insert into migrated values (1)');
  await Promise.all([1, 2, 3].map(() => migrate(database.url, folder)));
  writeMigrations('create table migrated (n bigint); insert into migrated values (1)', 'insert into migrated values (2)');
  await Promise.all([1, 2, 3].map(() => migrate(database.url, folder)));
  expect(await database.sql`select n from migrated order by n`).toEqual([{ n: 1 }, { n: 2 }]);
});

test('a migration that fails changes nothing', async () => {
  writeMigrations('select 1', 'select 1', 'create table half (n bigint); select 1/0');
  await expect(migrate(database.url, folder)).rejects.toThrow();
  expect(await database.sql`select to_regclass('half') as found`).toEqual([{ found: null }]);
});
