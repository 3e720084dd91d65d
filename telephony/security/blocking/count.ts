/** When an address has tried too much, and for how long it is shut out: counting only, no clock and no database of its own. */

/** What makes an address suspicious, and how heavily one weighs. */
export const suspicions = {
  /** a digest that does not fit, for a user that exists or not */
  wrongDigest: { points: 2, zh: '口令错误', en: 'wrong password' },
  /** REGISTER or INVITE more often than a telephone does */
  flood: { points: 2, zh: '请求过密', en: 'flood' },
  /** searching: OPTIONS, users that never were, tools that name themselves */
  scan: { points: 5, zh: '扫描探测', en: 'scan' },
  /** a call from an address that belongs to no trunk */
  unknownSource: { points: 5, zh: '来源不明的呼叫', en: 'call from an unknown source' },
  /** what is no SIP, or breaks its rules on purpose */
  malformed: { points: 3, zh: '畸形报文', en: 'malformed message' },
} as const;
export type Suspicion = keyof typeof suspicions;

export interface Watch {
  /** moment and points of what happened within the window */
  seen: { at: number; points: number }[];
  /** blocks so far without a quiet time between */
  strikes: number;
  until: number | null;
  /** when the last block ended or the last thing happened */
  lastAt: number;
}
export interface BlockPolicy { windowMs: number; points: number; firstMs: number; factor: number; mostMs: number; forgetMs: number }

/** Twenty points in ten minutes: ten wrong passwords, or four scans. Blocked for 10 minutes, then 1 hour, 6 hours, 36 hours, at most a week; a quiet month forgets. Common practice of fail2ban's "recidive". */
export const blockPolicy: BlockPolicy = { windowMs: 10 * 60_000, points: 20, firstMs: 10 * 60_000, factor: 6, mostMs: 7 * 86_400_000, forgetMs: 30 * 86_400_000 };

export const quiet: Watch = { seen: [], strikes: 0, until: null, lastAt: 0 };

export const isBlocked = (watch: Watch | undefined, now: number): boolean => watch !== undefined && watch.until !== null && watch.until > now;

/**
 * What an address did, added to what it did before.
 * @returns its watch afterwards, and whether this began a block. While it is blocked nothing is counted: it is not even heard.
 */
export function count(before: Watch | undefined, what: Suspicion, now: number, policy: BlockPolicy = blockPolicy): { watch: Watch; blocked: boolean } {
  const old = before ?? quiet;
  if (isBlocked(old, now)) return { watch: old, blocked: false };
  const strikes = old.lastAt > 0 && now - old.lastAt > policy.forgetMs ? 0 : old.strikes;
  const seen = [...old.seen.filter((s) => s.at > now - policy.windowMs && (old.until === null || s.at >= old.until)), { at: now, points: suspicions[what].points }];
  if (seen.reduce((sum, s) => sum + s.points, 0) < policy.points) return { watch: { seen, strikes, until: null, lastAt: now }, blocked: false };
  const lasts = Math.min(policy.firstMs * policy.factor ** strikes, policy.mostMs);
  return { watch: { seen: [], strikes: strikes + 1, until: now + lasts, lastAt: now + lasts }, blocked: true };
}
