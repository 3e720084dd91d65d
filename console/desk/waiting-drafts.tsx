import { useEffect, useState } from 'react';
import { Button } from 'antd';
import { usePhoneWords } from '../phone/words.ts';
import { shortMoment } from '../parts/time.ts';
import { proposedTitle, type Draft } from './draft.ts';
import { draftsOf } from './use-draft.ts';

interface Props { staffId: number; draft: Draft; callNo: string | null; onOpen: (callNo: string | null) => void; onDrop: (callNo: string | null) => void }

/** Forms that were begun and wait to be filed, beside the one at hand: another call popped in between. */
export function WaitingDrafts({ staffId, draft, callNo, onOpen, onDrop }: Props) {
  const w = usePhoneWords();
  const [drafts, setDrafts] = useState<Draft[]>([]);
  const read = () => setDrafts(draftsOf(staffId).filter((d) => d.callNo !== draft.callNo));
  // oxlint-disable-next-line react-hooks/exhaustive-deps
  useEffect(read, [staffId, draft.callNo, draft.key]);
  const away = callNo !== null && draft.callNo !== callNo;
  if (!drafts.length && !away) return null;
  return (
    <div className="drafts" role="group" aria-label={w.drafts}>
      {away && <Button size="small" type="primary" onClick={() => onOpen(callNo)}>{w.backToCall}</Button>}
      {drafts.length > 0 && <span className="quiet">{w.drafts}</span>}
      {drafts.slice(0, 4).map((d) => (
        <span key={d.key} className="phone-leg">
          <Button size="small" type="link" style={{ padding: 0 }} onClick={() => onOpen(d.callNo)}>{d.callNo ? d.phone || w.withheld : w.draftManual}{d.startedAt && ` ${shortMoment(d.startedAt)}`} {proposedTitle(d.content).slice(0, 8)}</Button>
          <button type="button" aria-label={w.dropDraft} title={w.dropDraft} onClick={() => { onDrop(d.callNo); read(); }}>×</button>
        </span>
      ))}
    </div>
  );
}
