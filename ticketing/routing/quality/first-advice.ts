import { advised } from '../../db/schema/index.ts';
import type { Work } from '../../verb/work.ts';
import type { Advice } from '../advice.ts';
import { confidenceOf } from '../confidence.ts';
import { decide } from '../decide.ts';
import type { RoutingPolicy } from '../policy.ts';

/** Keeps what the machine said first about a ticket, without any of its words. What it says later, after a return, is no longer a first guess and is not kept here. */
export async function keepFirstAdvice(work: Work, advice: Advice, policy: RoutingPolicy): Promise<void> {
  const [first, ...others] = advice.units;
  const probability = first?.probability ?? 0;
  const certain = confidenceOf(probability, 1, policy);
  await work.tx.insert(advised).values({
    ticketId: work.ticket.id, at: work.now, decision: advice.decision, eligible: decide(advice, { ...policy, automatic: true, autoFrom: 0 }).decision === 'auto',
    unitId: first?.unitId ?? null, otherUnitIds: others.slice(0, 2).map((u) => u.unitId),
    probability, place: certain > 0 ? Math.min(1, Math.round((advice.confidence / certain) * 100) / 100) : 1, confidence: advice.confidence,
    model: advice.model, policy: policy.version, channel: work.ticket.channel, regionCode: advice.regionCode,
  }).onConflictDoNothing();
}
