import { randomInt } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createWhole } from '../create-whole.ts';

/** No letters or digits that look alike when read out. */
const letters = 'abcdefghjkmnpqrstuvwxyz23456789';

/** The one password of the seeded accounts: DEMO_PASSWORD or a made-up one, written beside the keys on the first start and read from there ever after. */
export function demoPassword(dataDir: string): string {
  const file = path.join(dataDir, 'demo-password');
  createWhole(file, process.env.DEMO_PASSWORD || Array.from({ length: 10 }, () => letters[randomInt(letters.length)]).join(''), 0o600);
  return readFileSync(file, 'utf8').trim();
}
