import { scrub } from '../confidential/scrub.ts';
import type { Core } from '../core.ts';
import type { TicketRow } from '../verb/verb.ts';
import { hideNumbers } from './mask.ts';

/** On which ticket something is said: of a confidential one staff read a scrubbed copy. */
export interface SaidOn { core: Pick<Core, 'cipher' | 'reporterCipher'>; ticket: Pick<TicketRow, 'isConfidential'> }

/**
 * Words as staff may read them: numbers masked, and on a confidential ticket all that could show who speaks.
 * `sealed` (base64) keeps them as they came where something was hidden; events hold it, nothing shows it.
 */
export function said(on: SaidOn, words: string): { text: string; sealed?: string } {
  const { isConfidential } = on.ticket;
  const text = isConfidential ? scrub(words).text : hideNumbers(words).text;
  if (text === words) return { text };
  return { text, sealed: (isConfidential ? on.core.reporterCipher : on.core.cipher).seal(words).toString('base64') };
}
