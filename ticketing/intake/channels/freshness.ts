import { errors } from '../../errors.ts';

/**
 * Refuses a signed message whose time is too far from ours, in either direction.
 * @param timestamp Unix seconds, as text
 * @throws HotlineError malformed, replayed
 */
export function checkFresh(timestamp: string, now: Date, windowMinutes: number): void {
  if (!/^\d{10}$/.test(timestamp)) throw errors.malformed('时间戳应为 Unix 秒数。', 'The timestamp must be Unix seconds.');
  if (Math.abs(now.getTime() - Number(timestamp) * 1000) > windowMinutes * 60_000) throw errors.replayed();
}
