import type { MiddlewareHandler } from 'hono';
import { errors } from '../errors.ts';
import { clientAddress } from './router.ts';

/**
 * At most `most` requests in a sliding `seconds` per address, counted in this process.
 * Several API processes each count for themselves: a proxy in front of a big city limits the whole.
 */
export function rateLimit(options: { most: number; seconds: number; now: () => Date }): MiddlewareHandler {
  const seen = new Map<string, number[]>();
  return async (c, next) => {
    const now = options.now().getTime();
    const since = now - options.seconds * 1000;
    const key = clientAddress(c) ?? 'local';
    const recent = (seen.get(key) ?? []).filter((t) => t > since);
    if (recent.length >= options.most) throw errors.tooMany(Math.ceil((recent[0]! - since) / 1000));
    recent.push(now);
    seen.set(key, recent);
    if (seen.size > 50_000) for (const [k, times] of seen) if (times.at(-1)! <= since) seen.delete(k);
    await next();
  };
}
