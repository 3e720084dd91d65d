import { and, eq, inArray, isNotNull, isNull, lte, or, sql } from 'drizzle-orm';
import { schema, sessionHolds, type Core, type Db, type Tx } from '../../../ticketing/index.ts';
import { phone, seat } from '../../db/schema/index.ts';
import type { CallControl } from '../../engine/call-control.ts';
import { provision } from './provision.ts';

type Why = NonNullable<(typeof phone.$inferSelect)['revokedWhy']>;

/** Ends telephones in the rows; the engine is told by who calls this, after commit. */
export async function revokePhones(db: Db | Tx, users: readonly string[], why: Why, now: Date): Promise<void> {
  if (users.length) await db.update(phone).set({ revokedAt: now, revokedWhy: why }).where(and(inArray(phone.user, [...users]), isNull(phone.revokedAt)));
}

/** Ends every telephone of a person, at the engine too: they closed it, or another took it over. */
export async function revokePhonesOf(core: Core, engine: CallControl, staffId: number, why: Why): Promise<void> {
  const users = (await core.db.select({ user: phone.user }).from(phone).where(and(eq(phone.staffId, staffId), isNull(phone.revokedAt)))).map((p) => p.user);
  await revokePhones(core.db, users, why, core.now());
  for (const user of users) await engine.revokeUser(user);
}

/**
 * Ends the telephones whose log-in is over, whose person was deactivated, or whose time has run out. Repeatable: at start, every minute, and at once when a log-in ends.
 * Whoever is in a call keeps the telephone to its end when merely their log-in ran out, not when they logged out or were deactivated.
 * @returns the users that were ended
 */
export async function endPhones(core: Core, engine: CallControl): Promise<string[]> {
  const now = core.now();
  const rows = await core.db.select({ user: phone.user, kind: phone.kind, until: phone.until, active: schema.staff.active, login: schema.session.tokenHash, holds: sql<boolean>`coalesce(${sessionHolds(now)}, false)`, callId: seat.callId })
    .from(phone).leftJoin(schema.staff, eq(schema.staff.id, phone.staffId)).leftJoin(schema.session, eq(schema.session.tokenHash, phone.session)).leftJoin(seat, and(eq(seat.staffId, phone.staffId), eq(seat.phoneUser, phone.user)))
    .where(and(isNull(phone.revokedAt), or(lte(phone.until, now), eq(phone.kind, 'agent'))));
  const ended: string[] = [];
  for (const row of rows) {
    const why: Why | null = row.kind === 'citizen' ? 'expired' : !row.active ? 'deactivated' : !row.login ? 'loggedOut' : row.until <= now || !row.holds ? 'expired' : null;
    if (!why || (why === 'expired' && row.callId !== null)) continue;
    await revokePhones(core.db, [row.user], why, now);
    await engine.revokeUser(row.user);
    ended.push(row.user);
  }
  // A citizen who calls was given longer than the engine was told at first.
  for (const row of await core.db.select().from(phone).where(and(isNull(phone.revokedAt), eq(phone.kind, 'citizen'), isNotNull(phone.usedAt)))) await provision(core, engine, row);
  return ended;
}
