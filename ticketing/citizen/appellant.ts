/** Who appeals, known again by a number or an id without storing either in the clear. */
import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Core } from '../core.ts';
import type { Tx } from '../db/connect.ts';
import { appellant, appellantIdentity } from '../db/schema/index.ts';
import type { CallerCategory } from '../db/schema/types.ts';
import { errors } from '../errors.ts';
import { normalisePhone } from './cipher.ts';

export interface Identified extends About { phone?: string | null; name?: string | null; wechatOpenId?: string | null; externalId?: string | null; channel: string }
/** What is worth knowing the next time they call. */
interface About { callerCategory?: CallerCategory | null; enterpriseName?: string | null; creditCode?: string | null; language?: string | null; needs?: readonly string[] | null }
/** The one behind a message, with what is on record of them after it. */
export type Known = Pick<typeof appellant.$inferSelect, 'id' | 'category' | 'language'>;
type Identity = { kind: 'phone' | 'wechat' | 'external'; value: string };

/**
 * The appellant behind a message, by the first identity already known; unknown identities are added to them.
 * @returns null for an anonymous message
 * @throws HotlineError invalid when the phone is no phone number
 */
export async function findOrCreateAppellant(core: Core, tx: Tx, who: Identified): Promise<Known | null> {
  const identities = identitiesOf(who);
  if (!identities.length) return null;
  const { cipher } = core;
  const prints = identities.map((i) => ({ ...i, fingerprint: cipher.fingerprint(i.kind, i.value) }));
  // Two messages of one new person at the same moment must not found two appellants. Sorted, so that two locks never cross.
  for (const key of prints.map((p) => p.fingerprint.readBigInt64BE(0)).toSorted((a, b) => (a < b ? -1 : 1))) await tx.execute(sql`select pg_advisory_xact_lock(${key.toString()}::bigint)`);
  const known: (Known | undefined)[] = [];
  for (const p of prints) {
    const [row] = await tx.select(recorded).from(appellantIdentity).innerJoin(appellant, eq(appellant.id, appellantIdentity.appellantId)).where(and(eq(appellantIdentity.kind, p.kind), eq(appellantIdentity.fingerprint, p.fingerprint)));
    known.push(row);
  }
  const before = known.find((k) => k !== undefined);
  if (before && who.name) await learnName(core, tx, before.id, who.name);
  const found = before ? await learn(tx, before, who) : await create(core, tx, who, identities);
  const missing = prints.filter((_, i) => known[i] === undefined);
  if (missing.length) await tx.insert(appellantIdentity).values(missing.map((p) => ({ kind: p.kind, fingerprint: p.fingerprint, appellantId: found.id, valueSealed: cipher.seal(p.value) }))).onConflictDoNothing();
  return found;
}

const recorded = { id: appellant.id, category: appellant.category, language: appellant.language };

function identitiesOf(who: Identified): Identity[] {
  const found: Identity[] = [];
  if (who.phone) {
    const phone = normalisePhone(who.phone);
    if (!phone) throw errors.invalid([{ path: 'phone', message: '不是有效的电话号码' }]);
    found.push({ kind: 'phone', value: phone });
  }
  if (who.wechatOpenId) found.push({ kind: 'wechat', value: who.wechatOpenId });
  if (who.externalId) found.push({ kind: 'external', value: `${who.channel}:${who.externalId}` });
  return found;
}

async function create(core: Core, tx: Tx, who: Identified, identities: Identity[]): Promise<Known> {
  const phone = identities.find((i) => i.kind === 'phone')?.value;
  const [row] = await tx.insert(appellant).values({ nameSealed: who.name ? core.cipher.seal(who.name) : null, phoneSealed: phone ? core.cipher.seal(phone) : null, ...aboutOf(who) }).returning(recorded);
  return row!;
}

/** What was said last holds; what was not said stays. */
async function learn(tx: Tx, before: Known, who: About): Promise<Known> {
  const about = aboutOf(who);
  if (!Object.keys(about).length) return before;
  const [row] = await tx.update(appellant).set(about).where(eq(appellant.id, before.id)).returning(recorded);
  return row!;
}

const aboutOf = ({ callerCategory, enterpriseName, creditCode, language, needs }: About) => ({
  ...(callerCategory ? { category: callerCategory } : {}), ...(enterpriseName ? { enterpriseName } : {}), ...(creditCode ? { creditCode } : {}), ...(language ? { language } : {}), ...(needs ? { needs: [...needs] } : {}),
});

/** A name said later fills an empty one; it never replaces what somebody gave before. */
const learnName = (core: Core, tx: Tx, id: number, name: string) =>
  tx.update(appellant).set({ nameSealed: core.cipher.seal(name) }).where(and(eq(appellant.id, id), isNull(appellant.nameSealed)));
