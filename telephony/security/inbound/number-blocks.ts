/** 号码限制: a number that is told, for a while, that it is not put through. For a day one person may; for longer a second one has to agree. */
import { and, desc, eq, gt, isNull, lte, sql } from 'drizzle-orm';
import { z } from 'zod';
import { checkInput, decided, errors, maskPhone, normalisePhone, proposalRefusal, reason, roleFor, roleNames, type Core, type Db, type ProposalVerb, type Role, type StaffActor, type Tx, type WhoDecides } from '../../../ticketing/index.ts';
import { numberBlock } from '../../db/schema/index.ts';
import { numberKind } from '../dial/number-kind.ts';

export type NumberBlockRow = typeof numberBlock.$inferSelect;
const proposers: readonly Role[] = ['teamLead', 'supervisor', 'secAdmin'];
export const blockWho: WhoDecides = { proposers, confirmers: ['supervisor', 'secAdmin'] };
/** What one person may do alone. */
const aloneHours = 24;
const mostHours = 30 * 24;
export const blockInput = z.object({ number: z.string().trim().min(1).max(40), hours: z.number().int().min(1).max(mostHours), reason });

export const mayBlock = (actor: StaffActor): boolean => roleFor(actor, proposers) !== undefined;

/** The block that holds for a number now, or null. */
export async function blockOf(db: Db | Tx, print: Buffer, now: Date): Promise<NumberBlockRow | null> {
  const [row] = await db.select().from(numberBlock).where(and(eq(numberBlock.print, print), eq(numberBlock.state, 'confirmed'), isNull(numberBlock.liftedAt), lte(numberBlock.from, now), gt(numberBlock.until, now))).orderBy(desc(numberBlock.until)).limit(1);
  return row ?? null;
}

/**
 * @returns a block that holds at once (24 hours at most), or one that waits for a second person
 * @throws HotlineError notAllowed, invalid; ruleRefused emergencyNumber, blockedAlready, proposedAlready
 */
export async function blockNumber(core: Core, actor: StaffActor, raw: unknown): Promise<NumberBlockRow> {
  if (!mayBlock(actor)) throw errors.notAllowed(`号码限制由${roleNames(proposers)}提出。`, `Numbers are blocked by: ${proposers.join(', ')}.`);
  const input = checkInput(blockInput, raw);
  const number = normalisePhone(input.number);
  if (!number) throw errors.invalid([{ path: 'number', message: '不是有效的电话号码' }]);
  if (['emergency', 'hotline'].includes(numberKind(number, '').kind)) throw errors.ruleRefused('emergencyNumber', '紧急号码和政务热线不能限制。', 'Emergency numbers and government lines are not blocked.');
  return core.db.transaction(async (tx) => {
    const now = core.now();
    const print = core.cipher.fingerprint('phone', number);
    await tx.execute(sql`select pg_advisory_xact_lock(${print.readBigInt64BE(0).toString()}::bigint)`);
    const standing = await blockOf(tx, print, now);
    const until = new Date(now.getTime() + input.hours * 3_600_000);
    if (standing && standing.until >= until) throw errors.ruleRefused('blockedAlready', '该号码已在限制期内，且期限不短于所填；如需缩短请先解除。', 'It is blocked for at least that long already; lift it first to shorten.');
    const [open] = await tx.select({ id: numberBlock.id }).from(numberBlock).where(and(eq(numberBlock.print, print), eq(numberBlock.state, 'proposed')));
    if (open) throw errors.ruleRefused('proposedAlready', '该号码已有待确认的限制，请先确认、退回或撤回。', 'A block of this number waits for its decision already.');
    // A short one right after another is a long one by one person.
    const [before] = await tx.select({ id: numberBlock.id }).from(numberBlock).where(and(eq(numberBlock.print, print), eq(numberBlock.state, 'confirmed'), isNull(numberBlock.decidedBy), gt(numberBlock.until, new Date(now.getTime() - aloneHours * 3_600_000))));
    const alone = input.hours <= aloneHours && !before;
    const [row] = await tx.insert(numberBlock).values({ print, sealed: core.cipher.seal(number), masked: maskPhone(number), from: now, until, state: alone ? 'confirmed' : 'proposed', reason: input.reason, proposedBy: actor.staffId, proposedAt: now, decidedAt: alone ? now : null }).returning();
    return row!;
  });
}

export const blockDecision = (row: NumberBlockRow, actor: StaffActor, verb: ProposalVerb) => proposalRefusal(row, blockWho, actor, verb);

/** Four eyes on a block of more than a day. It counts from its confirmation. @throws HotlineError notFound, notAllowed, wrongState, ruleRefused ownRequest, invalid */
export async function decideBlock(core: Core, actor: StaffActor, id: number, verb: ProposalVerb, decision?: string): Promise<void> {
  await core.db.transaction(async (tx) => {
    const [row] = await tx.select().from(numberBlock).where(eq(numberBlock.id, id)).for('update');
    if (!row) throw errors.notFound('号码限制');
    const now = core.now();
    const conclusion = decided(blockDecision(row, actor, verb), verb, actor, now, decision);
    const moved = verb === 'confirm' ? { from: now, until: new Date(now.getTime() + row.until.getTime() - row.from.getTime()) } : {};
    await tx.update(numberBlock).set({ ...conclusion, ...moved }).where(eq(numberBlock.id, id));
  });
}

/** Any one of those who may block lets a number in again. @throws HotlineError notAllowed, notFound, wrongState, invalid */
export async function liftBlock(core: Core, actor: StaffActor, id: number, raw: unknown): Promise<void> {
  if (!mayBlock(actor)) throw errors.notAllowed(`解除号码限制由${roleNames(proposers)}办理。`, `Blocks are lifted by: ${proposers.join(', ')}.`);
  const input = checkInput(z.object({ reason }), raw);
  const now = core.now();
  const [row] = await core.db.select().from(numberBlock).where(eq(numberBlock.id, id));
  if (!row) throw errors.notFound('号码限制');
  const rows = await core.db.update(numberBlock).set({ liftedBy: actor.staffId, liftedAt: now, liftedWhy: input.reason }).where(and(eq(numberBlock.id, id), eq(numberBlock.state, 'confirmed'), isNull(numberBlock.liftedAt), gt(numberBlock.until, now))).returning({ id: numberBlock.id });
  if (!rows.length) throw errors.wrongState('该限制已不在生效。', 'It does not hold any more.', { state: row.state, from: ['confirmed'] });
}
