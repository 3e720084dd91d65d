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
  if (work.ticket.isConfidential) Object.assign(values, withoutWords(values));
  await work.tx.insert(suggestion).values({ ticketId: work.ticket.id, ...values }).onConflictDoUpdate({ target: suggestion.ticketId, set: values });
}

/** Of a confidential ticket the advice keeps what it advises and none of the words by which it came to it. */
export function withoutWords<V extends { decision: string; reason: string; advice: unknown }>(values: V): Pick<V, 'reason' | 'advice'> {
  const advice = values.advice as Advice;
  const bare = <T extends { because: unknown[] }>(ranked: T[]): T[] => ranked.map((r) => ({ ...r, because: [] }));
  const reason = '保密件，须由有权限的人员人工处理。';
  return {
    reason,
    advice: {
      ...advice, reason, categories: bare(advice.categories), matters: bare(advice.matters), types: bare(advice.types), urgency: bare(advice.urgency), alarms: advice.alarms.map((a) => ({ ...a, words: [] })),
      region: { ...advice.region, because: [], elsewhere: undefined },
      // Similar tickets would say what it is about as plainly as its own words.
      units: advice.units.map((u) => ({ ...u, because: u.because?.filter((e) => e.kind !== 'word') })), similar: [], similarNote: null, places: [], parties: [], personalData: [],
    },
  };
}
