import { expect, test } from 'vitest';
import { freshDatabase } from '../setup/fresh-database.ts';

test('two test files never meet in one database', async () => {
  const [one, other] = [await freshDatabase(), await freshDatabase()];
  await one.sql`create table mark (id bigint)`;
  await expect(other.sql`select * from mark`).rejects.toThrow('does not exist');
  await Promise.all([one.close(), other.close()]);
});
