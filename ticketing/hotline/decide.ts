import { eq } from 'drizzle-orm';
import { z } from 'zod';
import type { StaffActor } from '../access/actor.ts';
import { decided, proposalRefusal, type ProposalVerb, type WhoDecides } from '../access/proposal.ts';
import type { Core } from '../core.ts';
import { hotlineMode } from '../db/schema/index.ts';
import { errors } from '../errors.ts';
import type { HotlineModeRow } from './modes.ts';
import { holdLine } from './propose.ts';

const who: WhoDecides = { proposers: ['sysAdmin'], confirmers: ['secAdmin'] };
export type { ProposalVerb as Decision } from '../access/proposal.ts';
export const decideInput = z.object({ decision: z.string().trim().max(1000).optional() });

/** @returns why this actor may not decide so on this row, or null. Pure: the page asks before it shows a button. */
export const decisionRefusal = (row: Pick<HotlineModeRow, 'state' | 'proposedBy'>, actor: StaffActor, what: ProposalVerb) => proposalRefusal(row, who, actor, what);

/**
 * Four eyes: whoever proposed a mode does not confirm it. A confirmed mode holds from its moment on, not before now, for tickets that come in from then on.
 * @throws HotlineError notFound, notAllowed, wrongState, ruleRefused
 */
export async function decideMode(core: Core, actor: StaffActor, id: number, what: ProposalVerb, input: z.infer<typeof decideInput>): Promise<HotlineModeRow> {
  return core.db.transaction(async (tx) => {
    const [found] = await tx.select().from(hotlineMode).where(eq(hotlineMode.id, id));
    if (!found) throw errors.notFound('模式变更');
    await holdLine(tx, found.number);
    const [row] = await tx.select().from(hotlineMode).where(eq(hotlineMode.id, id));
    const now = core.now();
    const conclusion = decided(decisionRefusal(row!, actor, what), what, actor, now, input.decision);
    const [after] = await tx.update(hotlineMode).set({ ...conclusion, ...(what === 'confirm' && row!.validFrom < now ? { validFrom: now } : {}) }).where(eq(hotlineMode.id, id)).returning();
    return after!;
  });
}
