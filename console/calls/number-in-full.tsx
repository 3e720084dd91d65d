import { useState } from 'react';
import { Button } from 'antd';
import { ReasonModal } from '../parts/reason-modal.tsx';
import { useTell } from '../parts/use-tell.ts';
import { useRevealNumber, type CallDetail } from './queries.ts';
import { useCallWords } from './words.ts';

/** The number masked; in full for a reason, which is kept. Gone when the page is left. */
export function NumberInFull({ call }: { call: CallDetail }) {
  const w = useCallWords();
  const tell = useTell();
  const reveal = useRevealNumber(call.callNo);
  const [asking, setAsking] = useState(false);
  if (call.inConfidence) return <span className="quiet">{w.inConfidence}</span>;
  if (!call.number) return <span className="quiet">{w.withheld}</span>;
  return (
    <span>
      <span className="number">{reveal.data?.number ?? call.number}</span>
      {!call.mayReveal && !reveal.data && <Button type="link" size="small" onClick={() => setAsking(true)} aria-label={`${w.reveal} ${w.number}`}>{w.reveal}</Button>}
      <ReasonModal open={asking} title={w.revealTitle} hint={w.revealHint} busy={reveal.isPending} onClose={() => setAsking(false)} onConfirm={(reason) => reveal.mutate(reason, { onSuccess: () => setAsking(false), onError: tell.failed })} />
    </span>
  );
}
