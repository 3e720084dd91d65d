/** Keeps what the machine advised beside the ticket: the desk shows it, and what people decide otherwise is measured against it. */
import { suggestion } from '../db/schema/index.ts';
import type { Work } from '../verb/work.ts';
import type { Advice } from './advice.ts';

/** One row a ticket; a later advice replaces it. */
export async function suggest(work: Work, advice: Advice): Promise<void> {
  const values = {
    decision: advice.decision, reason: advice.reason, category: advice.categories[0]?.label ?? null, matterCode: advice.units[0]?.matterCode ?? advice.matters[0]?.code ?? null,
    appealType: advice.types[0]?.label ?? 'other', urgency: advice.urgency[0]?.label ?? 'normal', unitId: advice.units[0]?.unitId ?? null,
    confidence: advice.confidence, advice, model: advice.model, at: work.now,
  };
  await work.tx.insert(suggestion).values({ ticketId: work.ticket.id, ...values }).onConflictDoUpdate({ target: suggestion.ticketId, set: values });
}
