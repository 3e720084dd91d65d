import type { TicketDetail } from '../api/types.ts';
import { MaskedValue } from '../parts/masked-value.tsx';
import { useConfidentialWords } from './words.ts';

/** In place of the citizen's panel: what is kept, and after an approval the button to look at it. */
export function Kept({ ticket }: { ticket: TicketDetail }) {
  const w = useConfidentialWords();
  const { kept, grantedFields, confirmedAt, confirmedBy } = ticket.confidential!;
  // To units the server names nobody of the hotline, and nothing of what is kept.
  if (confirmedAt && confirmedBy === null) return <span className="quiet">{w.throughHotline}</span>;
  const shown = [...kept, ...(grantedFields.includes('content') ? ['content' as const] : [])];
  if (!shown.length) return <span className="quiet">{w.nothingKept}</span>;
  return <dl className="facts">{shown.map((field) => <div key={field} style={{ display: 'contents' }}><dt>{w.field[field]}</dt><dd><MaskedValue ticketNo={ticket.ticketNo} field={field} value={w.sealed} may={ticket.mayReveal && grantedFields.includes(field)} /></dd></div>)}</dl>;
}
