/** To whom a visit, a call-back or a contact goes: the number of that task and no other. */
import { eq } from 'drizzle-orm';
import { callNumbers, errors, schema, type Core, type StaffActor, type Tx } from '../../../ticketing/index.ts';
import { callBack } from '../../db/schema/index.ts';

/** For what somebody calls. */
export type Dialling = { for: 'visit'; visitId: number } | { for: 'callBack'; callBackId: number } | { for: 'contact'; ticketNo: string } | { for: 'consult' } | { for: 'overflow' } | { for: 'other' };

export interface TaskNumber {
  /** the task's numbers, the best first */
  numbers: string[];
  subject: string;
  /** may be called at any hour: it is urgent, or they asked for it within the last two hours */
  atAnyHour: boolean;
  /** no trace of the number may be kept */
  secret: boolean;
}

const stillExpectedMs = 2 * 3_600_000;

/** @returns null for purposes that have no task. @throws HotlineError notFound, notAllowed, ruleRefused anonymous, confidential, noNumber */
export async function taskNumber(core: Core, tx: Tx, actor: StaffActor | null, dialling: Dialling): Promise<TaskNumber | null> {
  if (dialling.for !== 'visit' && dialling.for !== 'callBack' && dialling.for !== 'contact') return null;
  if (!actor) throw errors.notAllowed('该类外呼须由人员发起。', 'A person has to make this call.');
  if (dialling.for === 'callBack') {
    const [row] = await tx.select().from(callBack).where(eq(callBack.id, dialling.callBackId));
    if (!row) throw errors.notFound('回拨任务');
    if (row.state !== 'open' && row.state !== 'taken') throw errors.wrongState('该回拨任务已结束。', 'This call-back is over.', { state: row.state, from: ['open', 'taken'] });
    if (row.takenBy !== null && row.state === 'taken' && row.takenBy !== actor.staffId) throw errors.ruleRefused('takenByOther', '该回拨任务已由他人领取，请由领取人拨打，或待其放回。', 'Another person took this call-back; they call, or give it back.');
    return { numbers: [core.cipher.open(row.callerSealed)], subject: String(row.id), atAnyHour: core.now().getTime() - row.queuedAt.getTime() < stillExpectedMs, secret: false };
  }
  const { ticket, numbers, secret } = await callNumbers(core, tx, actor, await ticketOf(tx, dialling));
  if (!numbers.length) throw errors.ruleRefused('noNumber', '诉求人没有留下电话，请通过平台或其留下的其他方式联系。', 'They left no number; reach them another way.');
  return { numbers, subject: dialling.for === 'visit' ? String(dialling.visitId) : ticket.ticketNo, atAnyHour: ticket.urgency !== 'normal', secret };
}

async function ticketOf(tx: Tx, dialling: Extract<Dialling, { for: 'visit' | 'contact' }>): Promise<{ ticketNo: string } | { ticketId: number }> {
  if (dialling.for === 'contact') return { ticketNo: dialling.ticketNo };
  const [row] = await tx.select({ ticketId: schema.visit.ticketId, state: schema.visit.state }).from(schema.visit).where(eq(schema.visit.id, dialling.visitId));
  if (!row) throw errors.notFound('回访');
  if (row.state !== 'due') throw errors.wrongState('该回访已完成或不需要。', 'This visit is done, or not needed.', { state: row.state, from: ['due'] });
  return { ticketId: row.ticketId };
}
