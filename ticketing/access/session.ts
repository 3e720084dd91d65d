/** Server-side sessions. The cookie holds 32 random bytes; the table only their hash. */
import { createHash, randomBytes } from 'node:crypto';
import { and, eq, gt, lt, sql, type SQL } from 'drizzle-orm';
import type { Core } from '../core.ts';
import type { Db, Tx } from '../db/connect.ts';
import { session, staff } from '../db/schema/index.ts';
import { errors } from '../errors.ts';
import type { StaffActor } from './actor.ts';
import { checkPassword, hashPassword } from './password.ts';
import { loadStaffActor } from './staff.ts';

/** A shift and its hand-over; idle sessions end sooner (等保 三级 asks for a session lock). */
const lifetimeMs = 12 * 3_600_000;
const idleMs = 2 * 3_600_000;
const maxFailures = 8;
const lockMs = 15 * 60_000;
/** A password that somebody else knows is good for so long, and only for choosing one's own. */
const issuedForMs = 72 * 3_600_000;

const hashOf = (token: string) => createHash('sha256').update(token).digest();
/** By what a log-in is named to those who hang something on it; the cookie cannot be had from it. Hexadecimal. */
export const sessionId = (token: string): string => hashOf(token).toString('hex');
/** Condition on `session` for a log-in that still holds. */
export const sessionHolds = (now: Date): SQL => and(gt(session.expiresAt, now), gt(session.seenAt, new Date(now.getTime() - idleMs)))!;

interface LoggedIn { token: string; expiresAt: Date; actor: StaffActor }

/** @throws HotlineError badLogin (also for unknown names), locked after too many failures, passwordExpired for one that an administrator issued */
export async function logIn(core: Core, username: string, password: string, address: string | null): Promise<LoggedIn> {
  const row = await knownBy(core, username, password);
  if (row.mustChangePassword) throw errors.passwordExpired();
  return begin(core, row.id, address);
}

/**
 * Takes the old password, or the issued one, and a new one in its place. All other sessions of the account end.
 * @throws HotlineError badLogin, locked, ruleRefused for a new password that is the old one
 */
export async function changePassword(core: Core, username: string, old: string, next: string, address: string | null): Promise<LoggedIn> {
  const row = await knownBy(core, username, old);
  if (next === old) throw errors.ruleRefused('samePassword', '新密码不能与原密码相同。', 'The new password is the old one.');
  await core.db.update(staff).set({ passwordHash: await hashPassword(next), mustChangePassword: false, passwordIssuedAt: null }).where(eq(staff.id, row.id));
  await endSessions(core.db, eq(session.staffId, row.id));
  return begin(core, row.id, address);
}

/** The account behind a name and a password. Failures are counted, and too many lock it for a while. */
async function knownBy(core: Core, username: string, password: string): Promise<typeof staff.$inferSelect> {
  const now = core.now();
  const [row] = await core.db.select().from(staff).where(eq(staff.username, username));
  if (row?.lockedUntil && row.lockedUntil > now) throw errors.locked(row.lockedUntil);
  const worn = row?.passwordIssuedAt && now.getTime() - row.passwordIssuedAt.getTime() > issuedForMs;
  if (!(await checkPassword(row?.passwordHash ?? null, password)) || !row?.active || worn) {
    if (row) await core.db.update(staff).set({ failedLogins: sql`${staff.failedLogins} + 1`, lockedUntil: row.failedLogins + 1 >= maxFailures ? new Date(now.getTime() + lockMs) : null }).where(eq(staff.id, row.id));
    throw errors.badLogin();
  }
  if (row.failedLogins || row.lockedUntil) await core.db.update(staff).set({ failedLogins: 0, lockedUntil: null }).where(eq(staff.id, row.id));
  return row;
}

async function begin(core: Core, staffId: number, address: string | null): Promise<LoggedIn> {
  const now = core.now();
  const token = randomBytes(32).toString('base64url');
  const expiresAt = new Date(now.getTime() + lifetimeMs);
  await core.db.insert(session).values({ tokenHash: hashOf(token), staffId, createdAt: now, seenAt: now, expiresAt, address });
  return { token, expiresAt, actor: (await loadStaffActor(core, { staffId }))! };
}

/**
 * Who a cookie belongs to; null when it ended, idled out or never was.
 * @param options.touch count this as use of the session, which keeps it from idling out
 */
export async function findSession(core: Core, token: string, { touch = true }: { touch?: boolean } = {}): Promise<StaffActor | null> {
  const now = core.now();
  const [row] = await core.db.select().from(session).where(and(eq(session.tokenHash, hashOf(token)), sessionHolds(now)));
  if (!row) return null;
  if (touch && now.getTime() - row.seenAt.getTime() > 60_000) await core.db.update(session).set({ seenAt: now }).where(eq(session.tokenHash, row.tokenHash));
  return loadStaffActor(core, { staffId: row.staffId });
}

export const logOut = (core: Core, token: string) => endSessions(core.db, eq(session.tokenHash, hashOf(token)));

/** Ends log-ins, and tells every process whose (topic `session`, with the staff id), so that a telephone does not outlive them. */
export async function endSessions(db: Db | Tx, which: SQL): Promise<void> {
  const ended = await db.delete(session).where(which).returning({ staffId: session.staffId });
  for (const staffId of new Set(ended.map((s) => s.staffId))) await db.execute(sql`select pg_notify('session', ${String(staffId)})`);
}

/** Job: forgets sessions that ended. */
export const forgetSessions = (core: Core) => endSessions(core.db, lt(session.expiresAt, core.now()));
