/** Who reported, sealed with the reporters' own key and kept apart from the ticket: by nothing here can a person be found, nor one ticket of theirs from another. */
import { and, eq, gte, isNotNull } from 'drizzle-orm';
import { normalisePhone } from '../citizen/cipher.ts';
import type { Core } from '../core.ts';
import type { Db, Tx } from '../db/connect.ts';
import { appellant, appellantIdentity, reporterIdentity } from '../db/schema/index.ts';
import { errors } from '../errors.ts';

export interface Reporter { name?: string | null; phone?: string | null; wechatOpenId?: string | null; externalId?: string | null; callId?: string | null; title?: string | null; address?: string | null; noticesOff?: boolean }
type Ciphers = Pick<Core, 'reporterCipher'>;

/** Writes the one row of a protected ticket; a second time it changes nothing. @throws HotlineError invalid when the phone is no phone number */
export async function sealReporter(core: Ciphers, tx: Tx, ticketId: number, who: Reporter, now: Date): Promise<void> {
  const phone = who.phone ? normalisePhone(who.phone) : null;
  if (who.phone && !phone) throw errors.invalid([{ path: 'phone', message: '不是有效的电话号码' }]);
  const seal = (text: string | null | undefined) => (text ? core.reporterCipher.seal(text) : null);
  await tx.insert(reporterIdentity).values({
    ticketId, nameSealed: seal(who.name), phoneSealed: seal(phone), wechatSealed: seal(who.wechatOpenId), externalSealed: seal(who.externalId), callIdSealed: seal(who.callId),
    titleSealed: seal(who.title), addressSealed: seal(who.address), noticesOff: who.noticesOff ?? false, createdAt: now,
  }).onConflictDoNothing();
}

/** Everything in the row, opened. Only for what follows from an approved reveal, the scrubbing itself, and sending a notice. */
export async function openReporter(core: Ciphers, db: Db | Tx, ticketId: number): Promise<Reporter | null> {
  const [row] = await db.select().from(reporterIdentity).where(eq(reporterIdentity.ticketId, ticketId));
  if (!row) return null;
  const open = (sealed: Buffer | null) => sealed && core.reporterCipher.open(sealed);
  return { name: open(row.nameSealed), phone: open(row.phoneSealed), wechatOpenId: open(row.wechatSealed), externalId: open(row.externalSealed), callId: open(row.callIdSealed), title: open(row.titleSealed), address: open(row.addressSealed), noticesOff: row.noticesOff };
}

/** What there is to look at, without opening it. */
export async function keptOf(db: Db | Tx, ticketId: number): Promise<('name' | 'phone' | 'address')[]> {
  const [row] = await db.select().from(reporterIdentity).where(eq(reporterIdentity.ticketId, ticketId));
  return row ? [...(row.nameSealed ? ['name' as const] : []), ...(row.phoneSealed ? ['phone' as const] : []), ...(row.addressSealed ? ['address' as const] : [])] : [];
}

/** The number of the call in which a protected ticket was filed; null: in none. For telephony, which seals its own side of that link. */
export async function callOfReporter(core: Ciphers, db: Db | Tx, ticketId: number): Promise<string | null> {
  const [row] = await db.select({ call: reporterIdentity.callIdSealed }).from(reporterIdentity).where(eq(reporterIdentity.ticketId, ticketId));
  return row?.call ? core.reporterCipher.open(row.call) : null;
}

/** Whether somebody reported in confidence in a call, told without opening who they are. @param since when the call began: nobody reports in it earlier */
export async function reportedIn(core: Ciphers, db: Db | Tx, callNo: string, since: Date): Promise<boolean> {
  const rows = await db.select({ call: reporterIdentity.callIdSealed }).from(reporterIdentity).where(and(isNotNull(reporterIdentity.callIdSealed), gte(reporterIdentity.createdAt, since)));
  return rows.some((r) => core.reporterCipher.open(r.call!) === callNo);
}

/** Where a protected citizen is written to, and whether they want that. A refusal they gave for their number counts here too; looking it up leaves no trace. */
export async function addressOfReporter(core: Core, db: Db | Tx, ticketId: number): Promise<{ channel: 'wechat' | 'sms'; to: string; phone: string | null; off: boolean } | null> {
  const who = await openReporter(core, db, ticketId);
  const to = who?.wechatOpenId ?? who?.phone;
  if (!who || !to) return null;
  const kind = who.wechatOpenId ? 'wechat' : 'phone';
  const [known] = await db.select({ off: appellant.noticesOff }).from(appellantIdentity).innerJoin(appellant, eq(appellant.id, appellantIdentity.appellantId))
    .where(eq(appellantIdentity.fingerprint, core.cipher.fingerprint(kind, to)));
  return { channel: kind === 'wechat' ? 'wechat' : 'sms', to, phone: who.phone ?? null, off: (who.noticesOff ?? false) || (known?.off ?? false) };
}

/** Whether somebody protected is sent notices, by their own word with the query code or to the hotline. @returns false where nothing is kept of them */
export async function wantsNotices(core: Pick<Core, 'db'>, ticketId: number, wanted: boolean, tx: Db | Tx = core.db): Promise<boolean> {
  const rows = await tx.update(reporterIdentity).set({ noticesOff: !wanted }).where(eq(reporterIdentity.ticketId, ticketId)).returning({ id: reporterIdentity.ticketId });
  return rows.length > 0;
}
