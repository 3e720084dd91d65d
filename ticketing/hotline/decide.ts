import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { roleFor, type StaffActor } from '../access/actor.ts';
import type { Core } from '../core.ts';
import { hotlineMode } from '../db/schema/index.ts';
import { errors } from '../errors.ts';
import { roleNames } from '../verb/wording.ts';
import type { HotlineModeRow } from './modes.ts';
import { holdLine } from './propose.ts';

/** What may be done with a proposal, by whom, and what becomes of it. */
const decisions = {
  confirm: { zh: '确认', to: 'confirmed', who: 'secAdmin' }, reject: { zh: '退回', to: 'rejected', who: 'secAdmin' }, withdraw: { zh: '撤回', to: 'withdrawn', who: 'sysAdmin' },
} as const;
export type Decision = keyof typeof decisions;
export const decideInput = z.object({ decision: z.string().trim().max(1000).optional() });

/** @returns why this actor may not decide so on this row, or null. Pure: the page asks before it shows a button. */
export function decisionRefusal(row: Pick<HotlineModeRow, 'state' | 'proposedBy'>, actor: StaffActor, what: Decision) {
  const { zh, who } = decisions[what];
  if (!roleFor(actor, [who])) return errors.notAllowed(`须由${roleNames([who])}「${zh}」。`, `It is for: ${who}.`);
  if (row.state !== 'proposed') return errors.wrongState('该变更已有结论。', 'It was decided already.', { state: row.state, from: ['proposed'] });
  if (what !== 'withdraw' && row.proposedBy === actor.staffId) return errors.ruleRefused('ownRequest', '不能确认自己提出的变更，请由另一人办理。', 'You proposed it; another person must decide.');
  return null;
}

/**
 * Four eyes: whoever proposed a mode does not confirm it. A confirmed mode holds from its moment on, not before now, for tickets that come in from then on.
 * @throws HotlineError notFound, notAllowed, wrongState, ruleRefused
 */
export async function decideMode(core: Core, actor: StaffActor, id: number, what: Decision, input: z.infer<typeof decideInput>): Promise<HotlineModeRow> {
  return core.db.transaction(async (tx) => {
    const [found] = await tx.select().from(hotlineMode).where(eq(hotlineMode.id, id));
    if (!found) throw errors.notFound('模式变更');
    await holdLine(tx, found.number);
    const [row] = await tx.select().from(hotlineMode).where(eq(hotlineMode.id, id));
    const refusal = decisionRefusal(row!, actor, what);
    if (refusal) throw refusal;
    if (what === 'reject' && (input.decision ?? '').length < 4) throw errors.invalid([{ path: 'decision', message: '请写明理由（至少4个字）' }]);
    const now = core.now();
    const [after] = await tx.update(hotlineMode).set({ state: decisions[what].to, decidedBy: actor.staffId, decidedAt: now, decision: input.decision ?? null, ...(what === 'confirm' && row!.validFrom < now ? { validFrom: now } : {}) }).where(eq(hotlineMode.id, id)).returning();
    return after!;
  });
}
