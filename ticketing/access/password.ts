import { randomInt } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

/** argon2id with the OWASP minimum (19 MiB, 2 passes). */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const hashPassword = (password: string): Promise<string> => hash(password, cost);

/** Also spends the time of a check when there is no such user, so that names cannot be told apart by it. */
export async function checkPassword(stored: string | null, password: string): Promise<boolean> {
  const against = stored ?? (nobody ??= await hashPassword('nobody has this password'));
  const right = await verify(against, password).catch(() => false);
  return right && stored !== null;
}
let nobody: string | undefined;

/** Without letters and digits that are mistaken for one another when read out. */
const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
/** A made-up password that a person tells another. */
export const readablePassword = (length: number): string => Array.from({ length }, () => letters[randomInt(letters.length)]).join('');
