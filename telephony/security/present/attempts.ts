/** What was dialled and what was refused, masked; and a typed number in full, for a reason that is kept. */
import { z } from '@hono/zod-openapi';
import { and, count, desc, eq, isNotNull, isNull, type SQL } from 'drizzle-orm';
import { checkInput, errors, reason, roleFor, roleNames, schema, type Core, type Role, type StaffActor } from '../../../ticketing/index.ts';
import { dialAttempt } from '../../db/schema/index.ts';
import { mustReadSecurity } from './who.ts';

export const attemptView = z.object({
  id: z.number(), at: z.string(), staffName: z.string(), purpose: z.string(), subject: z.string().nullable(), number: z.string(), kind: z.string(), rule: z.string().nullable(), refused: z.string().nullable(), trunk: z.string().nullable(), callNo: z.string().nullable(), cause: z.string().nullable(),
  mayReveal: z.boolean(),
}).openapi('DialAttempt');
export const attemptsView = z.object({ total: z.number(), items: z.array(attemptView) });
export type AttemptView = z.infer<typeof attemptView>;
export const attemptQuery = z.object({
  staffId: z.coerce.number().int().optional(), refused: z.enum(['yes', 'no']).optional(), kind: z.string().max(20).optional(), limit: z.coerce.number().int().min(1).max(200).default(50), offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
});
export const revealInput = z.object({ reason });

const lookers: readonly Role[] = ['supervisor'];
/** Numbers of tickets and tasks are looked at on the ticket, by its rules; only what somebody typed is looked at here. */
const typed = ['other', 'consult'];
const mayReveal = (actor: StaffActor, row: Pick<typeof dialAttempt.$inferSelect, 'purpose' | 'sealed'>) => roleFor(actor, lookers) !== undefined && typed.includes(row.purpose) && row.sealed !== null;

/** @throws HotlineError notAllowed */
export async function presentAttempts(core: Core, actor: StaffActor, { staffId, refused, kind, limit, offset }: z.infer<typeof attemptQuery>): Promise<z.infer<typeof attemptsView>> {
  mustReadSecurity(actor);
  const where: SQL | undefined = and(staffId ? eq(dialAttempt.staffId, staffId) : undefined, refused === 'yes' ? isNotNull(dialAttempt.refused) : refused === 'no' ? isNull(dialAttempt.refused) : undefined, kind ? eq(dialAttempt.kind, kind) : undefined);
  const [total] = await core.db.select({ n: count() }).from(dialAttempt).where(where);
  const rows = await core.db.select().from(dialAttempt).where(where).orderBy(desc(dialAttempt.id)).limit(limit).offset(offset);
  return { total: total!.n, items: rows.map((r) => ({ id: r.id, at: r.at.toISOString(), staffName: r.staffName, purpose: r.purpose, subject: r.subject, number: r.masked, kind: r.kind, rule: r.rule, refused: r.refused, trunk: r.trunk, callNo: r.callNo, cause: r.cause, mayReveal: mayReveal(actor, r) })) };
}

/** @throws HotlineError notFound, notAllowed, ruleRefused numberOfTask, invalid */
export async function revealAttempt(core: Core, actor: StaffActor, id: number, raw: unknown, address: string | null): Promise<{ number: string }> {
  mustReadSecurity(actor);
  const { reason: why } = checkInput(revealInput, raw);
  const [row] = await core.db.select().from(dialAttempt).where(eq(dialAttempt.id, id));
  if (!row) throw errors.notFound('外呼记录');
  if (!roleFor(actor, lookers)) throw errors.notAllowed(`完整号码由${roleNames(lookers)}查看。`, `Full numbers are for: ${lookers.join(', ')}.`);
  if (!mayReveal(actor, row)) throw errors.ruleRefused('numberOfTask', '工单和任务的号码请在工单上按规定查看。', 'The number of a ticket or task is looked at on the ticket, by its rules.');
  await core.db.insert(schema.revealLog).values({ staffId: actor.staffId, ticketId: null, fields: ['phone'], reason: why, address, at: core.now() });
  return { number: core.cipher.open(row.sealed!) };
}
