/** Shows what is masked, for a reason, with a line in the log and in the ticket's chain. Of a confidential ticket only after a second person agreed. */
import { and, count, desc, eq, gt } from 'drizzle-orm';
import { z } from 'zod';
import { roleFor, system, type Role, type StaffActor } from '../access/actor.ts';
import { readConfidentialPolicy } from '../confidential/policy.ts';
import { openReporter } from '../confidential/reporter.ts';
import { originalContent } from '../confidential/words.ts';
import type { Core } from '../core.ts';
import type { Db, Tx } from '../db/connect.ts';
import { appellant, revealGrant, revealLog } from '../db/schema/index.ts';
import { errors, type HotlineError } from '../errors.ts';
import { open } from '../verb/act.ts';
import { reason } from '../verb/fields.ts';
import type { TicketRow } from '../verb/verb.ts';
import type { Work } from '../verb/work.ts';

export const revealInput = z.object({ fields: z.array(z.enum(['phone', 'name', 'content', 'address'])).min(1).max(4), reason });
type Field = z.infer<typeof revealInput>['fields'][number];
export type Grant = typeof revealGrant.$inferSelect;

/** Who may see in full what others see masked. */
const mayLook: readonly Role[] = ['agent', 'specialDeskAgent', 'teamLead', 'coordinator', 'callbackAgent', 'vendorStaff', 'unitContact', 'unitLeader', 'handler', 'eSupervision'];
/** After closing, names and numbers are shown to these only. */
const mayLookAfterwards: readonly Role[] = ['teamLead', 'coordinator', 'eSupervision'];
const ended = ['closed', 'archived', 'declined', 'cancelled'];

/** What a second person agreed to for this one, while it holds. */
export async function grantOf(db: Db | Tx, ticketId: number, staffId: number, now: Date): Promise<Grant | null> {
  const [row] = await db.select().from(revealGrant).where(and(eq(revealGrant.ticketId, ticketId), eq(revealGrant.staffId, staffId), gt(revealGrant.expiresAt, now))).orderBy(desc(revealGrant.expiresAt)).limit(1);
  return row ?? null;
}

/** The rule that keeps the actor from seeing what is masked, or null. Pure: the API asks before it shows a button, `reveal` before it opens anything. */
export function revealRefusal(ticket: Pick<TicketRow, 'state' | 'isConfidential' | 'isAnonymous'>, actor: StaffActor, grant: Grant | null = null): HotlineError | null {
  if (ticket.isConfidential)
    return grant ? null : errors.ruleRefused('confidential', '保密件的诉求人信息须经双人审批：请「申请查看身份」，由另一人同意后限时查看。', 'A confidential appellant is not shown without a second person: ask for it, and look while the approval holds.');
  if (!roleFor(actor, mayLook)) return errors.notAllowed('您的岗位不能查看隐去的信息。', 'Your role may not see what is masked.');
  if (ticket.isAnonymous) return errors.ruleRefused('anonymous', '匿名诉求人的信息不向任何人显示，请通过平台联系。', 'An anonymous appellant is shown to nobody; reach them through the portal.');
  return ended.includes(ticket.state) && !roleFor(actor, mayLookAfterwards)
    ? errors.ruleRefused('closedMasked', '办结后信息不再公开，请由班长或协调员查看。', 'After closing, only a team lead or coordinator may look.') : null;
}

/** @throws HotlineError notFound (also: out of scope), or what revealRefusal says */
export async function reveal(core: Core, actor: StaffActor, ticketNo: string, input: z.infer<typeof revealInput>, address: string | null) {
  return core.db.transaction(async (tx) => {
    const { work } = await open(core, tx, actor, { ticketNo });
    const row = work.ticket;
    const grant = row.isConfidential ? await grantOf(tx, row.id, actor.staffId, work.now) : null;
    const refusal = revealRefusal(row, actor, grant);
    if (refusal) throw refusal;
    const beyond = grant ? input.fields.filter((f) => !grant.fields.includes(f)) : [];
    if (beyond.length) throw errors.ruleRefused('notGranted', '所选内容不在已批准的范围内。', 'That was not part of what was approved.');
    const known = row.isConfidential ? await ofReporter(core, tx, row) : await ofAppellant(core, tx, row);
    const shown = Object.fromEntries(input.fields.map((f) => [f, known[f] ?? null]));
    await look(work, actor, { fields: input.fields, reason: input.reason, address, requestId: grant?.requestId ?? null });
    work.record('reveal', { fields: input.fields, reason: input.reason, ...(grant ? { requestId: grant.requestId } : {}) });
    await work.flush({ looked: true });
    return shown;
  });
}

const ofReporter = async (core: Core, tx: Tx, row: TicketRow): Promise<Partial<Record<Field, string | null>>> => ({ ...await openReporter(core, tx, row.id), content: originalContent(core, row) });

async function ofAppellant(core: Core, tx: Tx, row: TicketRow): Promise<Partial<Record<Field, string | null>>> {
  const [who] = row.appellantId ? await tx.select().from(appellant).where(eq(appellant.id, row.appellantId)) : [];
  const opened = (sealed: Buffer | null | undefined) => (sealed ? core.cipher.open(sealed) : null);
  return { phone: opened(who?.phoneSealed), name: opened(who?.nameSealed), content: originalContent(core, row), address: row.address };
}

/** A line in the log; the look with which one person has looked unusually often also raises an alarm in the ticket's chain and in the list of looks. */
export async function look(work: Work, actor: StaffActor, what: { fields: string[]; reason: string; address: string | null; requestId?: number | null }): Promise<void> {
  await work.tx.insert(revealLog).values({ staffId: actor.staffId, ticketId: work.ticket.id, fields: what.fields, reason: what.reason, address: what.address, requestId: what.requestId ?? null, at: work.now });
  const { alarm } = await readConfidentialPolicy(work.core, work.tx);
  const [row] = await work.tx.select({ n: count() }).from(revealLog).where(and(eq(revealLog.staffId, actor.staffId), gt(revealLog.at, new Date(work.now.getTime() - alarm.hours * 3_600_000))));
  if (row!.n === alarm.looks) work.record('revealAlarm', { name: actor.name, count: row!.n, hours: alarm.hours }, { as: system('audit') });
}
