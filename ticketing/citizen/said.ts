import type { Core } from '../core.ts';
import { hideNumbers } from './mask.ts';

/** Words as staff may read them, with numbers masked. `sealed` (base64) keeps them as they came where something was hidden; events hold it, nothing shows it. */
export function said(core: Pick<Core, 'cipher'>, words: string): { text: string; sealed?: string } {
  const { text, hidden } = hideNumbers(words);
  return hidden ? { text, sealed: core.cipher.seal(words).toString('base64') } : { text };
}
