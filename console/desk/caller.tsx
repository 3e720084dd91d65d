import { useState } from 'react';
import { Drawer, Input, Tag } from 'antd';
import { useCaller } from '../api/queries.ts';
import type { TicketLine } from '../api/types.ts';
import { useText } from '../i18n/text.ts';
import { EmptyState } from '../parts/empty-state.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { TicketPeek } from '../ticket/ticket-peek.tsx';
import { AboutCaller } from './about-caller.tsx';
import type { Draft } from './draft.ts';
import { HistoryList } from './history-list.tsx';
import type { CallerView } from '../phone/queries.ts';
import { LastCalls } from './last-calls.tsx';
import { useSettled } from './use-settled.ts';
import { useDeskWords } from './words.ts';

const ended = new Set(['closed', 'archived', 'declined', 'cancelled', 'answered']);

/** Who is calling: the number, and with it the name, special needs and what they appealed before, open tickets first. */
export function Caller({ draft, popped, onChange }: { draft: Draft; /** the call in which it is written */ popped: CallerView | null; onChange: (part: Partial<Draft>) => void }) {
  const t = useText();
  const w = useDeskWords();
  const phone = useSettled(draft.phone.replace(/[^\d+]/g, ''), 400);
  const caller = useCaller(phone);
  const [peeked, setPeeked] = useState<string | null>(null);
  const part = (lines: TicketLine[], over: boolean) => lines.filter((l) => ended.has(l.state) === over);
  return (
    <aside className="panel desk-side" aria-label={w.caller}>
      <h2><label htmlFor="desk-phone">{w.caller}</label></h2>
      <Input id="desk-phone" value={draft.phone} onChange={(e) => onChange({ phone: e.target.value })} placeholder={w.phoneHint} inputMode="tel" allowClear maxLength={40} autoComplete="off" />
      <AboutCaller draft={draft} known={phone.length >= 7 ? caller.data?.appellant ?? null : null} onChange={onChange} />
      <div style={{ marginTop: 10 }}>
        {phone.length >= 7 && (
          <Loaded query={caller}>{({ appellant, tickets }) => (appellant ? (
            <>
              <p style={{ margin: '0 0 4px' }}><b>{appellant.name ?? '—'}</b> <span className="number">{appellant.phone}</span></p>
              {appellant.enterpriseName && <p style={{ margin: '0 0 4px' }}>{appellant.enterpriseName}</p>}
              {appellant.specialNeed && <p style={{ margin: '0 0 6px' }}><Tag variant="outlined">{w.specialNeed}</Tag>{appellant.specialNeed}</p>}
              <p className="quiet" style={{ margin: '0 0 6px' }}>{w.history(appellant.tickets)}</p>
              <HistoryList label={w.openTickets} lines={part(tickets, false)} onOpen={setPeeked} />
              <HistoryList label={w.closedTickets} lines={part(tickets, true)} onOpen={setPeeked} />
            </>
          ) : <EmptyState title={w.unknown} />)}</Loaded>
        )}
        {popped && !popped.number && !draft.phone && <p className="quiet" style={{ margin: '0 0 6px' }}>{w.askNumber}</p>}
        {popped && <LastCalls calls={popped.calls} />}
      </div>
      <Drawer open={peeked !== null} onClose={() => setPeeked(null)} size="min(1200px, 94vw)" title={peeked ?? t.nav.tickets} destroyOnHidden>{peeked && <TicketPeek ticketNo={peeked} />}</Drawer>
    </aside>
  );
}
