import { useEffect, useRef, useState } from 'react';
import { Alert, Button } from 'antd';
import { useTranscript } from '../calls/queries.ts';
import { EmptyState } from '../parts/empty-state.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { timeOf } from '../parts/time.ts';
import { useTell } from '../parts/use-tell.ts';
import { useShortcut } from '../shell/shortcuts.tsx';
import { usePhoneWordsTab } from './words.ts';
import './phone-words.css';

/** What both say, beside the form while they speak. Nothing gets into the form unless the agent puts it there. */
export function PhoneWords({ callNo, onUse }: { callNo: string | null; onUse: (text: string) => void }) {
  const w = usePhoneWordsTab();
  const tell = useTell();
  const words = useTranscript(callNo ?? '', callNo !== null);
  const [used, setUsed] = useState<ReadonlySet<number>>(new Set());
  const end = useRef<HTMLLIElement>(null);
  const pieces = callNo === null ? [] : words.data?.pieces ?? [];
  const fresh = pieces.filter((p) => p.party === 'citizen' && !used.has(p.id));
  const use = (chosen: typeof pieces) => {
    if (!chosen.length) return;
    onUse(chosen.map((p) => p.text).join(''));
    setUsed(new Set([...used, ...chosen.map((p) => p.id)]));
    tell.done(w.filled);
  };
  useShortcut('Ctrl+Alt+U', w.last, () => use(fresh.slice(-1)), { whileTyping: true, enabled: fresh.length > 0 });
  // an agent who reads further up is not pulled away: only who stands at the end is taken along
  const last = pieces.at(-1)?.id;
  useEffect(() => { const list = end.current?.parentElement; if (list && list.scrollHeight - list.scrollTop - list.clientHeight < 120) list.scrollTop = list.scrollHeight; }, [last]);
  if (callNo === null) return <EmptyState title={w.waits} />;
  return (
    <Loaded query={words}>{({ state, failed }) => (
      <div className="phone-words">
        {state === 'failed' && <Alert type="warning" showIcon title={w.failed} description={failed} />}
        <p className="quiet phone-words-hint">{w.hint}</p>
        {fresh.length > 1 && <Button size="small" onClick={() => use(fresh)}>{w.useAll}</Button>}
        {pieces.length === 0 ? state !== 'failed' && <EmptyState title={w.noneYet} /> : (
          <ol aria-live="polite">{pieces.map((p, i) => (
            <li key={p.id} ref={i === pieces.length - 1 ? end : undefined} className={p.party}>
              <span className="quiet number">{timeOf(p.from)}</span><b>{w.parties[p.party]}</b><span className="phone-words-text">{p.text}</span>
              {p.party === 'citizen' && (used.has(p.id) ? <span className="quiet">{w.used}</span> : <Button size="small" type="link" onClick={() => use([p])} aria-label={w.useOf(p.text.slice(0, 20))} title={i === pieces.length - 1 ? 'Ctrl+Alt+U' : undefined}>{w.use}</Button>)}
            </li>
          ))}</ol>
        )}
      </div>
    )}</Loaded>
  );
}
