import { useState } from 'react';
import { Button } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useTell } from '../parts/use-tell.ts';
import { usePhone } from '../phone/provider.tsx';
import { useShortcut } from '../shell/shortcuts.tsx';
import { dialCallBack, type CallBackDetail } from './queries.ts';
import { useCallBackWords } from './words.ts';

/** One press: the task is theirs, their own telephone rings, then the citizen's. Nobody sees or types the number. */
export function Dial({ task }: { task: CallBackDetail }) {
  const w = useCallBackWords();
  const desk = usePhone();
  const tell = useTell();
  const client = useQueryClient();
  const [dialled, setDialled] = useState<string | null>(null);
  const [asking, setAsking] = useState(false);
  const call = desk?.view?.call ?? null;
  const mine = call !== null && call.callNo === dialled ? call : null;
  const ready = desk?.status.connection === 'ready' && call === null;
  const dial = async () => {
    if (asking || !ready) return;
    setAsking(true);
    try {
      setDialled((await dialCallBack(task.id)).callNo);
      await Promise.all([client.invalidateQueries({ queryKey: ['phone'] }), client.invalidateQueries({ queryKey: ['calls'] })]);
    } catch (error) { tell.failed(error); } finally { setAsking(false); }
  };
  useShortcut('D', w.dial, () => void dial(), { enabled: ready && !asking });
  return (
    <div className="call-back-dial" role="status">
      {mine
        ? <><b>{mine.answeredAt ? w.talking : w.dialling}</b><Button size="small" danger onClick={() => void desk?.act('hangUp')}>{w.hangUp}</Button></>
        : <><Button type="primary" size="large" loading={asking} disabled={!ready} onClick={() => void dial()} title={ready ? 'D' : undefined} aria-keyshortcuts="D">{w.dial}</Button><span className="quiet">{ready ? w.dialHint : call ? w.inCall : w.notReady}</span></>}
    </div>
  );
}
