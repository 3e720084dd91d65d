/** A database knows the key it was sealed with by its fingerprint: another key would read nothing and write what nobody can read. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { Db } from './db/connect.ts';
import { setting } from './db/schema/index.ts';
import type { Secrets } from './secrets.ts';

const name = 'key.fingerprint';

export class WrongKey extends Error {
  override name = 'WrongKey';
}

/**
 * Writes the key's fingerprint into a new database and compares it in an old one.
 * @throws WrongKey when this database was sealed with another key; nothing has been changed then
 */
export async function assertKeyFits(db: Db, secrets: Secrets, now: Date): Promise<void> {
  const fingerprint = createHmac('sha256', secrets.subkey('citizen')).update('hotline-12345 key').digest();
  await db.insert(setting).values({ name, value: fingerprint.toString('base64'), updatedAt: now }).onConflictDoNothing();
  const [kept] = await db.select().from(setting).where(eq(setting.name, name));
  if (!timingSafeEqual(Buffer.from(String(kept!.value), 'base64'), fingerprint))
    throw new WrongKey('The key does not belong to this database: the personal data in it was sealed with another one.\nRestore secrets.json from a backup (or HOTLINE_KEY), or point DATA_DIR / DATABASE_URL to the database this key belongs to.\n密钥与数据库不符：请恢复原来的 secrets.json 或 HOTLINE_KEY。');
}
