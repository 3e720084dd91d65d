import { and, countDistinct, count, eq, gt, inArray, isNull, isNotNull, max, ne, sql } from 'drizzle-orm';
import { cityDay, cityMoment, type Core, type StaffActor } from '../../../ticketing/index.ts';
import { dialAlarm, dialAttempt } from '../../db/schema/index.ts';
import { raiseAlarm } from './alarms.ts';
import type { DialRules } from './rules.ts';

/** After each attempt: what one person dialled lately, against the alarms of the rules. Typing a number is what a stolen log-in does; calling a task's number is not, so only that stops. */
export async function watchAttempts(core: Core, { staffId, name }: StaffActor, { alarms, hours }: DialRules): Promise<void> {
  const now = core.now();
  const ago = (ms: number) => gt(dialAttempt.at, new Date(now.getTime() - ms));
  // What somebody has looked into is not raised again.
  const [looked] = await core.db.select({ at: max(dialAlarm.closedAt) }).from(dialAlarm).where(eq(dialAlarm.staffId, staffId));
  const mine = and(eq(dialAttempt.staffId, staffId), ne(dialAttempt.kind, 'emergency'), looked?.at ? gt(dialAttempt.at, looked.at) : undefined);
  const typed = inArray(dialAttempt.purpose, ['other', 'consult']);
  const [spread] = await core.db.select({ n: countDistinct(dialAttempt.print) }).from(dialAttempt).where(and(mine, typed, isNull(dialAttempt.refused), ago(3_600_000)));
  if (spread!.n >= alarms.spreadHour) await raiseAlarm(core, { kind: 'spread', about: `staff:${staffId}`, staffId, stops: true, data: { name, numbers: spread!.n } });
  const [refused] = await core.db.select({ n: count() }).from(dialAttempt).where(and(mine, isNotNull(dialAttempt.refused), inArray(dialAttempt.refused, closedRules), ago(600_000)));
  if (refused!.n >= alarms.refusedTen) await raiseAlarm(core, { kind: 'refused', about: `staff:${staffId}`, staffId, stops: true, data: { name, attempts: refused!.n } });
  const midnight = cityMoment(cityDay(now), '00:00');
  const minute = sql<number>`floor(extract(epoch from (${dialAttempt.at} + interval '8 hours')) / 60)::bigint % 1440`;
  // The night that is going on, or has just ended.
  const since = new Date(midnight.getTime() - (1440 - hours.to) * 60_000);
  const [night] = await core.db.select({ n: count() }).from(dialAttempt).where(and(mine, isNull(dialAttempt.refused), gt(dialAttempt.at, since), sql`(${minute} < ${hours.from} or ${minute} >= ${hours.to})`));
  if (night!.n >= alarms.night && outside(now, midnight, hours)) await raiseAlarm(core, { kind: 'night', about: `staff:${staffId}`, staffId, stops: false, data: { name, calls: night!.n } });
}

/** Refusals that a person meets who looks for a way out; not those that tell an agent to wait. */
const closedRules = ['dialClosed', 'dialRole', 'dialPurpose', 'dialDirectory', 'dialTaskNumber', 'dialStopped'];
const outside = (now: Date, midnight: Date, { from, to }: DialRules['hours']) => { const m = (now.getTime() - midnight.getTime()) / 60_000; return m < from || m >= to; };
