import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { unitName } from '../catalogue/city.ts';
import { maskPhone } from '../citizen/mask.ts';
import { normalisePhone } from '../citizen/phone.ts';
import { said } from '../citizen/said.ts';
import { appellant, appellantIdentity, contactAttempt } from '../db/schema/index.ts';
import { errors } from '../errors.ts';
import { contactsOf, triedEnough } from '../review/contacts.ts';
import { verb } from '../verb/verb.ts';
import type { Work } from '../verb/work.ts';
import { contactForThoseAbove } from './tree/contacted.ts';

/**
 * 先行联系: the unit speaks to the citizen before it works, and says how. Every try is kept: when, by whom, by what, on which number (masked), and whether the
 * citizen was reached. A try that reached nobody is no contact, unless it is the third on at least two days.
 */
export const contact = verb({
  kind: 'assignment', name: 'contact', summary: '先行联系市民',
  input: z.object({
    method: z.enum(['phone', 'sms', 'visit', 'wechat']), number: z.string().trim().max(40).optional(), note: z.string().trim().min(2, '请简述联系情况').max(1000), reached: z.boolean().default(true),
  }),
  async apply(work, subject, input) {
    const row = subject.assignment!;
    const { text: note, sealed } = said(work, input.note);
    const used = await numberUsed(work, input.method, input.number);
    const before = input.reached ? [] : await contactsOf(work.tx, work.ticket.id);
    await work.tx.insert(contactAttempt).values({
      ticketId: work.ticket.id, assignmentId: row.id, at: work.now, by: work.actor.kind === 'staff' ? work.actor.staffId : null, byName: work.actor.kind === 'staff' ? work.actor.name : '系统',
      method: input.method, ...used, reached: input.reached, note,
    });
    const counts = input.reached || triedEnough([...before.filter((c) => !c.reached && c.assignmentId === row.id).map((c) => c.at), work.now]);
    if (counts) {
      work.stopClocks(['contact'], { assignmentId: row.id });
      work.setAssignment(row, { contactedAt: row.contactedAt ?? work.now, contactMethod: input.method });
      contactForThoseAbove(work, row);
    }
    const data = { method: input.method, reached: input.reached, counts, number: used.number ?? undefined, numberKnown: used.numberKnown ?? undefined, note, sealed, unit: unitName(work.core.city, row.unitId) };
    return { to: counts ? 'handling' : row.state, data };
  },
});

/** The number masked, and whether it is one that the citizen gave. Without one, by phone and SMS, the citizen's own was used. */
async function numberUsed(work: Work, method: string, given?: string): Promise<{ number: string | null; numberKnown: boolean | null }> {
  const { core, ticket, tx } = work;
  if (method !== 'phone' && method !== 'sms') return { number: null, numberKnown: null };
  const hidden = ticket.isAnonymous || ticket.isConfidential;
  if (!given) {
    if (!ticket.appellantId || hidden) return { number: null, numberKnown: null };
    const [who] = await tx.select({ phone: appellant.phoneSealed }).from(appellant).where(eq(appellant.id, ticket.appellantId));
    return who?.phone ? { number: maskPhone(core.cipher.open(who.phone)), numberKnown: true } : { number: null, numberKnown: null };
  }
  const phone = normalisePhone(given);
  if (!phone) throw errors.invalid([{ path: 'number', message: '不是有效的电话号码' }]);
  const known = ticket.appellantId ? await tx.select({ id: appellantIdentity.appellantId }).from(appellantIdentity)
    .where(and(eq(appellantIdentity.appellantId, ticket.appellantId), eq(appellantIdentity.kind, 'phone'), eq(appellantIdentity.fingerprint, core.cipher.fingerprint('phone', phone)))) : [];
  return { number: maskPhone(phone), numberKnown: hidden ? null : known.length > 0 };
}
