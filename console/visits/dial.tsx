import { useEffect, useState } from 'react';
import { Button } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { post } from '../api/client.ts';
import { useNow } from '../parts/use-now.ts';
import { useTell } from '../parts/use-tell.ts';
import { stopwatch } from '../parts/time.ts';
import { usePhone } from '../phone/provider.tsx';
import { useShortcut } from '../shell/shortcuts.tsx';
import { useDialWords } from './dial-words.ts';
import './dial.css';

type Purpose = 'visit' | 'contact';
/** `talking`: the call number; the form for what is said belongs on the page now. */
export interface Dialling { callNo: string | null; talking: boolean }

/** The call for this ticket, as one's own telephone has it. */
export function useDialling(ticketNo: string, purpose: Purpose) {
  const desk = usePhone();
  const client = useQueryClient();
  const tell = useTell();
  const [dialled, setDialled] = useState<string | null>(null);
  const [asking, setAsking] = useState(false);
  useEffect(() => { setDialled(null); }, [ticketNo]);
  const call = desk?.view?.call ?? null;
  const mine = dialled !== null && call?.callNo === dialled ? call : null;
  const reached = mine !== null && mine.direction === 'outbound' && mine.answeredAt !== null;
  // what the network said is written by the server; the ticket is read again when the call is gone
  const over = dialled !== null && mine === null && !asking;
  useEffect(() => { if (over) void client.invalidateQueries({ queryKey: ['ticket', ticketNo] }); }, [over, client, ticketNo]);
  const dial = async () => {
    if (asking) return;
    setAsking(true);
    try {
      const { callNo } = await post<{ callNo: string }>('/api/phone/calls', { ...(purpose === 'visit' ? { visitOf: ticketNo } : { ticketNo }), purpose });
      await client.invalidateQueries({ queryKey: ['phone'] });
      setDialled(callNo);
    } catch (error) { tell.failed(error); } finally { setAsking(false); }
  };
  return { desk, dial, asking, dialled, call: mine, reached, over };
}

interface Props { dialling: ReturnType<typeof useDialling>; purpose: Purpose; /** results that the server has written, by call number */ results?: Record<string, string> }

/** One press: one's own telephone, then the citizen's. Nobody sees or types the number. */
export function DialButton({ dialling, purpose, results = {} }: Props) {
  const w = useDialWords();
  const { desk, dial, asking, dialled, call, reached, over } = dialling;
  const ready = desk !== null && desk.status.connection === 'ready' && (desk.view?.call ?? null) === null;
  const label = purpose === 'visit' ? w.visit : w.contact;
  useShortcut('D', label, () => void dial(), { enabled: ready && !asking });
  if (desk === null) return null;
  const result = dialled ? results[dialled] : undefined;
  return (
    <div className="dial" role="status">
      {call ? (
        <>
          <b>{reached ? w.talking : w.calling}</b> {call.masked && <span className="number">{call.masked}</span>} {reached && <Seconds since={call.answeredAt!} />}
          <Button size="small" danger onClick={() => void desk.act('hangUp')}>{w.hangUp}</Button>
        </>
      ) : <Button type="primary" loading={asking} disabled={!ready} onClick={() => void dial()} title={ready ? 'D' : w.notReady}>{label}<kbd>D</kbd></Button>}
      {!call && !ready && <span className="quiet">{desk.status.connection === 'ready' ? w.busy : w.notReady}</span>}
      {over && result && <b>{w.notReached(result)}</b>}
    </div>
  );
}

function Seconds({ since }: { since: string }) {
  const now = useNow();
  return <span className="number">{stopwatch(Math.max(0, (now - Date.parse(since)) / 1000))}</span>;
}
