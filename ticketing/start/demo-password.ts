import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readablePassword } from '../access/password.ts';
import { createWhole } from '../create-whole.ts';

const length = 10;

/** The one password of the seeded accounts: DEMO_PASSWORD or a made-up one, written beside the keys on the first start and read from there ever after. */
export function demoPassword(dataDir: string): string {
  const file = path.join(dataDir, 'demo-password');
  createWhole(file, process.env.DEMO_PASSWORD || readablePassword(length), 0o600);
  return readFileSync(file, 'utf8').trim();
}
