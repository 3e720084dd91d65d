import type { TicketLine } from '../api/types.ts';
import { Moment } from '../parts/moment.tsx';
import { StateTag } from '../parts/state-tag.tsx';

/** A caller's earlier tickets; a press shows one beside the form. */
export function HistoryList({ label, lines, onOpen }: { label: string; lines: readonly TicketLine[]; onOpen: (ticketNo: string) => void }) {
  if (!lines.length) return null;
  return (
    <section aria-label={label} style={{ marginBottom: 8 }}>
      <h2>{label} {lines.length}</h2>
      <ul className="desk-history">
        {lines.map((l) => (
          <li key={l.ticketNo}><button type="button" onClick={() => onOpen(l.ticketNo)}>
            <span className="clip" style={{ display: 'block' }}>{l.title}</span>
            <span className="quiet" style={{ fontSize: 12, display: 'flex', justifyContent: 'space-between' }}><StateTag state={l.state} /><Moment at={l.registeredAt} /></span>
          </button></li>
        ))}
      </ul>
    </section>
  );
}
