import { eq } from 'drizzle-orm';
import { example, suggestion } from '../db/schema/index.ts';
import type { Work } from '../verb/work.ts';

export interface Chosen { category?: string; matterCode?: string; appealType?: string; urgency?: string; unitId?: string }

/** What a person chose other than the machine advised becomes a training example . Choosing the same keeps nothing. */
export async function keepOverrides(work: Work, chosen: Chosen, source: 'override' | 'return' | 'ruling' | 'review'): Promise<void> {
  if (work.actor.kind !== 'staff') return;
  const by = work.actor.staffId;
  const [advised] = await work.tx.select().from(suggestion).where(eq(suggestion.ticketId, work.ticket.id));
  if (!advised) return;
  const fields = ['category', 'matterCode', 'appealType', 'urgency', 'unitId'] as const;
  const rows = fields
    .filter((field) => chosen[field] !== undefined && chosen[field] !== advised[field])
    .map((field) => ({ ticketId: work.ticket.id, field, suggested: advised[field], chosen: chosen[field]!, source, by, at: work.now }));
  if (rows.length) await work.tx.insert(example).values(rows);
}
