import type { event } from '../../db/schema/index.ts';

type EventRow = Pick<typeof event.$inferSelect, 'seq' | 'kind' | 'data'>;

/** What an event of an open ticket may have kept that is nobody's words: states, moments, counts, codes and names of units. */
const plain = new Set(['from', 'to', 'unit', 'units', 'unitId', 'unitIds', 'leadUnitId', 'supportUnitIds', 'dueAt', 'until', 'clock', 'step', 'count', 'kind', 'reasonCode', 'reasonName', 'clause', 'solved', 'satisfaction', 'outcome', 'onTime', 'role', 'by', 'channel', 'hotline', 'workdays', 'method', 'confidence', 'problemNo', 'fields', 'requestId', 'repliedAt', 'protected', 'level', 'colour', 'hours']);
const sealedWords = '（保密，已封存）';

/**
 * The chain is never rewritten, so what was said on a ticket before it became confidential still stands in its events.
 * @returns how far the timeline is veiled: the last event by which it became confidential; 0 for none
 */
export const veiledUpTo = (events: readonly EventRow[], isConfidential: boolean): number =>
  (isConfidential ? events.findLast((e) => e.kind === 'protect' || e.data.protected === true)?.seq ?? 0 : 0);

/** The same event with every free word taken out. */
export function veiled(data: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(data).filter(([name]) => name !== 'sealed').map(([name, value]) => [name, plain.has(name) || typeof value === 'number' || typeof value === 'boolean' || value === null ? value : typeof value === 'string' ? sealedWords : null]));
}
