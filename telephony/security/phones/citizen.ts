/** 网上通话: a citizen's browser may call 12345, once, within ten minutes of asking. */
import { and, count, eq, gt, isNull } from 'drizzle-orm';
import { errors, type Core } from '../../../ticketing/index.ts';
import { phone } from '../../db/schema/index.ts';
import type { CallControl } from '../../engine/call-control.ts';
import { isBlockedAddress } from '../blocking/blocked.ts';
import { credentialsOf, type PhoneCredentials } from './issue.ts';
import { provision } from './provision.ts';
import { newCitizenUser } from './user-of.ts';

const toBeginMs = 10 * 60_000;
/** Once it calls, it may come back after a lost connection for so long. */
const callMs = 4 * 3_600_000;
/** Per address. A whole office or a village behind one address may call, a program that asks for thousands may not. */
const limits = [{ most: 6, ms: 60_000 }, { most: 40, ms: 3_600_000 }] as const;

/**
 * @param who.address whence it was asked for; null only where there is none (a test, a socket of this machine)
 * @throws HotlineError tooMany with when to try again; ruleRefused addressBlocked with what to do instead
 */
export async function issueCitizenPhone(core: Core, engine: CallControl, who: { address: string | null; name?: string | null }): Promise<PhoneCredentials> {
  const now = core.now();
  const address = who.address ?? 'local';
  if (isBlockedAddress(core, address)) throw errors.ruleRefused('addressBlocked', '您所在的网络暂时不能网上通话，请直接拨打12345；紧急情况请拨打110、119、120。', 'Calls from your network are not taken for a while; dial 12345, and in an emergency 110, 119 or 120.');
  for (const { most, ms } of limits) {
    const [asked] = await core.db.select({ n: count() }).from(phone).where(and(eq(phone.address, address), eq(phone.kind, 'citizen'), gt(phone.issuedAt, new Date(now.getTime() - ms))));
    if (asked!.n >= most) throw errors.tooMany(Math.ceil(ms / 1000));
  }
  const name = who.name?.trim().slice(0, 40);
  const [row] = await core.db.insert(phone).values({ user: newCitizenUser(), kind: 'citizen', address, nameSealed: name ? core.cipher.seal(name) : null, issuedAt: now, until: new Date(now.getTime() + toBeginMs) }).returning();
  await provision(core, engine, row!);
  return credentialsOf(core, row!);
}

/** The name that a citizen gave, and whence they call. @returns null for a user that is no citizen's */
export async function citizenOf(core: Core, user: string): Promise<{ name: string | null; address: string | null } | null> {
  const [row] = await core.db.select().from(phone).where(and(eq(phone.user, user), eq(phone.kind, 'citizen')));
  return row ? { name: row.nameSealed && core.cipher.open(row.nameSealed), address: row.address } : null;
}

/** Takes the one call of a citizen's telephone. @returns false when it was made already, or the telephone is no longer valid */
export async function takeCall(core: Core, user: string): Promise<boolean> {
  const now = core.now();
  const rows = await core.db.update(phone).set({ usedAt: now, until: new Date(now.getTime() + callMs) }).where(and(eq(phone.user, user), eq(phone.kind, 'citizen'), isNull(phone.usedAt), isNull(phone.revokedAt), gt(phone.until, now))).returning({ user: phone.user });
  return rows.length > 0;
}
