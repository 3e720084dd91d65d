import { randomInt } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** No letters or digits that look alike when read out. */
const letters = 'abcdefghjkmnpqrstuvwxyz23456789';

/** The one password of the seeded accounts: DEMO_PASSWORD or a made-up one, written beside the keys on the first start and read from there ever after. */
export function demoPassword(dataDir: string): string {
  const file = path.join(dataDir, 'demo-password');
  try {
    writeFileSync(file, process.env.DEMO_PASSWORD || Array.from({ length: 10 }, () => letters[randomInt(letters.length)]).join(''), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return readFileSync(file, 'utf8').trim();
}
