/** At which numbers the citizen of a ticket may be called, by whom. One place for it, so that a telephone is no way round what is hidden. */
import { and, eq } from 'drizzle-orm';
import { ticketScope } from '../access/scope.ts';
import type { StaffActor } from '../access/actor.ts';
import { openReporter } from '../confidential/reporter.ts';
import type { Core } from '../core.ts';
import type { Db, Tx } from '../db/connect.ts';
import { appellant, appellantIdentity, ticket } from '../db/schema/index.ts';
import { errors } from '../errors.ts';
import { grantOf } from './reveal.ts';

export interface CallNumbers {
  ticket: Pick<typeof ticket.$inferSelect, 'id' | 'ticketNo' | 'state' | 'urgency' | 'appellantId' | 'regionCode'>;
  /** normalised; the one that was given last as their own first; empty when there is none */
  numbers: string[];
  /** of a confidential ticket: no trace of the number may be kept that leads from it to the ticket */
  secret: boolean;
}

/** @throws HotlineError notFound (also: out of scope); ruleRefused anonymous, confidential */
export async function callNumbers(core: Core, db: Db | Tx, actor: StaffActor, of: { ticketNo: string } | { ticketId: number }): Promise<CallNumbers> {
  const [row] = await db.select().from(ticket).where(and('ticketNo' in of ? eq(ticket.ticketNo, of.ticketNo) : eq(ticket.id, of.ticketId), ticketScope(actor)));
  if (!row) throw errors.notFound('工单');
  if (row.isConfidential) {
    const grant = await grantOf(db, row.id, actor.staffId, core.now());
    if (!grant?.fields.includes('phone')) throw errors.ruleRefused('confidential', '保密件的诉求人不能直接拨打：请先「申请查看身份」（含电话），由另一人同意后在限时内拨打。', 'A confidential appellant is not called without a second person: ask to see the number, and call while the approval holds.');
    const who = await openReporter(core, db, row.id);
    return { ticket: row, numbers: who?.phone ? [who.phone] : [], secret: true };
  }
  if (row.isAnonymous) throw errors.ruleRefused('anonymous', '匿名诉求人没有可拨打的电话，请通过平台联系。', 'An anonymous appellant is called by nobody; reach them through the portal.');
  if (row.appellantId === null) return { ticket: row, numbers: [], secret: false };
  const [who] = await db.select({ phone: appellant.phoneSealed }).from(appellant).where(eq(appellant.id, row.appellantId));
  const others = await db.select({ value: appellantIdentity.valueSealed }).from(appellantIdentity).where(and(eq(appellantIdentity.appellantId, row.appellantId), eq(appellantIdentity.kind, 'phone')));
  return { ticket: row, numbers: [...new Set([...(who?.phone ? [core.cipher.open(who.phone)] : []), ...others.map((o) => core.cipher.open(o.value))])], secret: false };
}
