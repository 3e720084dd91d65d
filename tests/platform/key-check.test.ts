import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { assertKeyFits, WrongKey } from '../../ticketing/key-check.ts';
import { loadSecrets } from '../../ticketing/secrets.ts';
import { freshDatabase, type FreshDatabase } from '../setup/fresh-database.ts';

let database: FreshDatabase;
beforeAll(async () => { database = await freshDatabase(); });
afterAll(() => database.close());
const key = () => loadSecrets(tmpdir(), { HOTLINE_KEY: randomBytes(32).toString('base64') });

test('a database goes with the key it was first used with, and refuses every other one', async () => {
  const [first, other] = [key(), key()];
  const now = new Date();
  await assertKeyFits(database.db, first, now);
  await assertKeyFits(database.db, first, now);
  await expect(assertKeyFits(database.db, other, now)).rejects.toThrow(WrongKey);
  await assertKeyFits(database.db, first, now);
});
