import { useEffect, useRef } from 'react';
import { useTranscript } from './queries.ts';
import { spanText } from './span-text.ts';
import { placeOf, type Stretch } from './timeline.ts';
import { useCallWords } from './words.ts';

/** What was written down, in step with the sound: the piece that is heard is marked, and a piece that is pressed is heard. After a click the space bar is the player's again. */
export function PiecesBeside({ callNo, stretches, at, onSeek }: { callNo: string; stretches: readonly Stretch[]; at: number; onSeek: (ms: number) => void }) {
  const w = useCallWords();
  const written = useTranscript(callNo, true);
  const list = useRef<HTMLOListElement>(null);
  const pieces = (written.data?.pieces ?? []).map((p) => ({ ...p, place: placeOf(stretches, p.from) }));
  const current = pieces.findLast((p) => p.place !== null && p.place <= at + 150)?.id;
  useEffect(() => { list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' }); }, [current]);
  if (!pieces.length) return null;
  return (
    <section aria-label={w.transcript}>
      <h3 className="pieces-head">{w.transcript}<span className="quiet"> {w.transcriptHint}</span></h3>
      <ol className="pieces" ref={list}>{pieces.map((p) => (
        <li key={p.id} className={p.party}>
          <button type="button" disabled={p.place === null} aria-current={p.id === current || undefined} onClick={(event) => { if (p.place === null) return; if (event.detail) event.currentTarget.blur(); onSeek(p.place); }}>
            <span className="number quiet">{p.place === null ? '—' : spanText(p.place)}</span><b>{w.parties[p.party]}</b><span>{p.text}</span>
          </button>
        </li>
      ))}</ol>
    </section>
  );
}
