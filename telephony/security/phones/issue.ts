import { and, eq, isNull } from 'drizzle-orm';
import { errors, schema, sessionHolds, type Core, type StaffActor } from '../../../ticketing/index.ts';
import { phone } from '../../db/schema/index.ts';
import type { CallControl } from '../../engine/call-control.ts';
import { phonePassword } from './password.ts';
import { provision } from './provision.ts';
import { revokePhones } from './revoke.ts';
import { newAgentUser } from './user-of.ts';

/** What a browser needs to connect. `until`: ask again before. `path`: of the WebSocket at this server. */
export interface PhoneCredentials { user: string; password: string; until: string; domain: string; path: '/sip' }

/** A shift and its hand-over, as long as a log-in at most. */
const mostMs = 12 * 3_600_000;
type Row = typeof phone.$inferSelect;

export const credentialsOf = (core: Core, row: Pick<Row, 'user' | 'until'>): PhoneCredentials =>
  ({ user: row.user, password: phonePassword(core, row.user), until: row.until.toISOString(), domain: new URL(core.config.publicUrl).hostname.replace(/^\[|\]$/g, ''), path: '/sip' });

/**
 * The telephone of a log-in. Asked again by the same log-in it is the same one, so that a page that was loaded anew finds its call; with `fresh`, and for another log-in, it is a new one and those before end.
 * @param sessionId of the log-in (ticketing's `sessionId(cookie)`)
 * @throws HotlineError notLoggedIn when that log-in is over
 */
export async function issuePhone(core: Core, engine: CallControl, actor: StaffActor, sessionId: string, { fresh = false }: { fresh?: boolean } = {}): Promise<PhoneCredentials> {
  const now = core.now();
  const hash = Buffer.from(sessionId, 'hex');
  const { row, ended } = await core.db.transaction(async (tx) => {
    // One telephone a person: two tabs that ask at once wait for each other here.
    await tx.select({ id: schema.staff.id }).from(schema.staff).where(eq(schema.staff.id, actor.staffId)).for('update');
    const [login] = await tx.select().from(schema.session).where(and(eq(schema.session.tokenHash, hash), eq(schema.session.staffId, actor.staffId), sessionHolds(now)));
    if (!login) throw errors.notLoggedIn();
    const before = await tx.select().from(phone).where(and(eq(phone.staffId, actor.staffId), isNull(phone.revokedAt)));
    const same = fresh ? undefined : before.find((p) => p.session?.equals(hash) && p.until > now);
    const ended = before.filter((p) => p !== same).map((p) => p.user);
    await revokePhones(tx, ended, fresh ? 'replaced' : 'takenOver', now);
    if (same) return { row: same, ended };
    const [made] = await tx.insert(phone).values({ user: newAgentUser(actor.staffId), kind: 'agent', staffId: actor.staffId, session: hash, issuedAt: now, until: new Date(Math.min(now.getTime() + mostMs, login.expiresAt.getTime())) }).returning();
    return { row: made!, ended };
  });
  for (const user of ended) await engine.revokeUser(user);
  await provision(core, engine, row);
  return credentialsOf(core, row);
}
