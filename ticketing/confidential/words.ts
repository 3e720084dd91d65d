/** The copy of a report that units read. The words as they came are sealed with the reporters' key and stand nowhere else. */
import { hideNumbers, maskAddress } from '../citizen/mask.ts';
import type { Core } from '../core.ts';
import { proposeTitle } from '../intake/propose-title.ts';
import type { TicketRow } from '../verb/verb.ts';
import { scrub, type Known } from './scrub.ts';

export interface Words { title: string; content: string; address: string | null }

/** What the rules propose. A title made from the content is made from the scrubbed one. */
export function proposed(said: { title?: string | null; content: string; address?: string | null }, known: Known = {}): Words {
  const content = scrub(said.content, known).text;
  const title = said.title ? scrub(said.title, known).text : proposeTitle(content);
  return { title: [...title].slice(0, 200).join(''), content, address: said.address ? scrub(maskAddress(said.address), known).text : null };
}

/** The content as it came, of any ticket. */
export function originalContent(core: Pick<Core, 'cipher' | 'reporterCipher'>, row: Pick<TicketRow, 'content' | 'contentSealed' | 'isConfidential'>): string {
  if (!row.contentSealed) return row.content;
  return (row.isConfidential ? core.reporterCipher : core.cipher).open(row.contentSealed);
}

/** Back to what everybody may read with numbers masked. */
export const ordinary = (said: { title: string; content: string; address: string | null }): Words => ({ title: hideNumbers(said.title).text, content: hideNumbers(said.content).text, address: said.address && hideNumbers(said.address).text });
