import { useState } from 'react';
import { Alert, Modal, Select } from 'antd';
import { useTicket, useTickets } from '../api/queries.ts';
import { useSay } from '../i18n/text.ts';
import { useSettled } from '../desk/use-settled.ts';
import { ErrorState } from '../parts/error-state.tsx';
import { LoadingState } from '../parts/loading-state.tsx';
import { useTell } from '../parts/use-tell.ts';
import { VerbForm } from '../ticket/verb-form.tsx';
import { useTicketWords } from '../ticket/words.ts';
import { useSupervisionWords } from './words.ts';

const pickable = 'registered,pendingDispatch,awaitingCitizen,inProgress,hardCase,pendingReview,pendingVisit,rework,parked';

/** A leader finds a ticket by its number or by words, and writes an instruction on it. */
export function InstructModal({ onClose }: { onClose: () => void }) {
  const w = useSupervisionWords();
  const [ticketNo, setTicketNo] = useState<string>();
  const [typed, setTyped] = useState('');
  const q = useSettled(typed.trim(), 300);
  const found = useTickets({ q: q || undefined, state: pickable, sort: q ? undefined : 'dueAt' }, 20);
  const lines = found.data?.pages.flatMap((p) => p.items) ?? [];
  return (
    <Modal open title={w.instructTitle} footer={null} onCancel={onClose} destroyOnHidden width={560}>
      <label style={{ display: 'block', marginBottom: 12 }}>
        <span className="quiet">{w.pickTicket}</span>
        <Select
          aria-label={w.pickTicket} style={{ width: '100%', marginTop: 4 }} placeholder={w.pickHint} value={ticketNo} onChange={setTicketNo} loading={found.isFetching} autoFocus
          showSearch={{ filterOption: false, onSearch: setTyped }} options={lines.map((l) => ({ value: l.ticketNo, label: `${l.title}（${l.leadUnitName ?? l.stateName}）` }))}
        />
      </label>
      {ticketNo && <Write key={ticketNo} ticketNo={ticketNo} onClose={onClose} />}
    </Modal>
  );
}

function Write({ ticketNo, onClose }: { ticketNo: string; onClose: () => void }) {
  const w = useSupervisionWords();
  const t = useTicketWords();
  const say = useSay();
  const tell = useTell();
  const ticket = useTicket(ticketNo);
  if (ticket.isError) return <ErrorState error={ticket.error} onRetry={() => void ticket.refetch()} />;
  if (!ticket.data) return <LoadingState />;
  const verb = ticket.data.verbs.find((v) => v.verb === 'instruct');
  if (!verb?.allowed) return <Alert type="warning" showIcon title={verb?.why ? say(verb.why) : w.cannot} />;
  return (
    <>
      <p className="said clamp2" style={{ marginBottom: 12 }}>{ticket.data.content}</p>
      <VerbForm on="tickets" id={ticketNo} verb={verb} subject={{ ticket: ticket.data }} onDone={() => { tell.done(t.done(say(verb))); onClose(); }} onCancel={onClose} />
    </>
  );
}
