import { createHash, timingSafeEqual } from 'node:crypto';

/** Are two signatures equal, in a time that tells nothing about where they differ? Hashed first, so that lengths may differ. */
export function sameText(left: string, right: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(left), digest(right));
}
