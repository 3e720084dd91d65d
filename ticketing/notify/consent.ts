/** 退订 and 订阅: whether a citizen is sent notices. What they are not sent they still find in the portal. */
import { eq } from 'drizzle-orm';
import type { Core } from '../core.ts';
import type { Tx } from '../db/connect.ts';
import { appellant, appellantIdentity, noticeConsent } from '../db/schema/index.ts';
import { findOrCreateAppellant } from '../citizen/appellant.ts';
import { normalisePhone } from '../citizen/cipher.ts';

type By = typeof noticeConsent.$inferInsert.by;

/** Sets it for an appellant and keeps who said so; saying the same again changes nothing. @returns whether it changed */
export async function setConsent(core: Pick<Core, 'now'>, tx: Tx, appellantId: number, said: { off: boolean; by: By; staffId?: number; ticketId?: number }): Promise<boolean> {
  const [who] = await tx.select({ off: appellant.noticesOff }).from(appellant).where(eq(appellant.id, appellantId)).for('update');
  if (!who || who.off === said.off) return false;
  await tx.update(appellant).set({ noticesOff: said.off }).where(eq(appellant.id, appellantId));
  await tx.insert(noticeConsent).values({ appellantId, ...said, at: core.now() });
  return true;
}

/** TD, T, 退订, 回T退订 … and 订阅, as people answer a message; null for anything else. */
export function consentWord(words: string): { off: boolean } | null {
  const word = words.normalize('NFKC').trim().replace(/[。.!！]+$/u, '').toLowerCase();
  if (/^(td|t|退订|取消订阅|回复?td?|unsubscribe|stop)$/.test(word)) return { off: true };
  return /^(订阅|恢复订阅|dy|start|subscribe)$/.test(word) ? { off: false } : null;
}

/**
 * Answers such a message. Whether we know the sender makes no difference to the words, so that nobody learns who has appealed.
 * @param from the phone or the openid that the carrier vouches for
 */
export async function answerConsent(core: Core, { off }: { off: boolean }, from: { phone?: string | undefined; wechatOpenId?: string | undefined }): Promise<string> {
  const phone = from.phone ? normalisePhone(from.phone) : null;
  const identity = from.wechatOpenId ? { kind: 'wechat' as const, value: from.wechatOpenId } : phone ? { kind: 'phone' as const, value: phone } : null;
  if (identity)
    await core.db.transaction(async (tx) => {
      const [known] = await tx.select({ id: appellantIdentity.appellantId }).from(appellantIdentity).where(eq(appellantIdentity.fingerprint, core.cipher.fingerprint(identity.kind, identity.value)));
      // Somebody without an appeal that names them may still be one who reported in confidence: what they want is kept by their number alone.
      const id = known?.id ?? (off ? (await findOrCreateAppellant(core, tx, { channel: identity.kind, ...(identity.kind === 'phone' ? { phone: identity.value } : { wechatOpenId: identity.value }) }))?.id : null);
      if (id) await setConsent(core, tx, id, { off, by: identity.kind === 'wechat' ? 'wechat' : 'sms' });
    });
  return off ? '已退订办理通知，之后的进度请凭工单号和查询码在网上查询。需要恢复请回复“订阅”。' : '已恢复办理通知。不需要时请回复“退订”。';
}
