import { eq } from 'drizzle-orm';
import { hashPassword, readablePassword } from '../access/password.ts';
import { roleFor, type StaffActor } from '../access/actor.ts';
import { endSessions } from '../access/session.ts';
import type { Core } from '../core.ts';
import { cityChange, session, staff } from '../db/schema/index.ts';
import { errors } from '../errors.ts';
import { staff as staffSheet } from './sheets/staff.ts';

const length = 12;

/**
 * A password for a new account or a forgotten one, shown once to whoever issued it. It is good for `issuedForMs` (access/session.ts), and for nothing but choosing one's own.
 * Open sessions of the account end. That it was issued stays among the changes of the city.
 * @throws HotlineError notAllowed, notFound, ruleRefused for one's own account and for accounts that are not active
 */
export async function issuePassword(core: Core, actor: StaffActor, username: string, why: string): Promise<{ username: string; password: string }> {
  if (!roleFor(actor, staffSheet.proposers)) throw errors.notAllowed('初始密码由系统管理员发放。', 'A system administrator issues passwords.');
  if (username === actor.username) throw errors.ruleRefused('ownAccount', '自己的密码请用原密码修改。', 'Change your own password with the old one.');
  const password = readablePassword(length);
  const passwordHash = await hashPassword(password);
  await core.db.transaction(async (tx) => {
    const [row] = await tx.select().from(staff).where(eq(staff.username, username)).for('update');
    if (!row) throw errors.notFound('账号');
    if (!row.active) throw errors.ruleRefused('notActive', '该账号已停用，请先启用。', 'The account is not active.');
    const now = core.now();
    await tx.update(staff).set({ passwordHash, mustChangePassword: true, passwordIssuedAt: now, failedLogins: 0, lockedUntil: null }).where(eq(staff.id, row.id));
    await endSessions(tx, eq(session.staffId, row.id));
    await tx.insert(cityChange).values({ sheet: 'passwords', changes: [{ key: username, before: null, after: { username, name: row.name } }], reason: why, state: 'confirmed', proposedBy: actor.staffId, proposedAt: now });
  });
  return { username, password };
}
