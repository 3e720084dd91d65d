import type { TicketLine } from '../api/types.ts';
import { ShareBar } from '../parts/share-bar.tsx';
import { useDispatchWords } from './words.ts';

interface Props { unit: TicketLine['suggestedUnits'][number]; place: number; busy: boolean; armed: boolean; onSend: () => void }

/** One suggested unit with its key, its probability, the clause of the catalogue and what else speaks for it. */
export function UnitChoice({ unit, place, busy, armed, onSend }: Props) {
  const w = useDispatchWords();
  // An unconfirmed ruling is its own clause: it is named once.
  const reasons = [unit.clause, ...(unit.because ?? []).filter((b) => b.kind !== 'word' && !(unit.clause && b.text.startsWith('先例'))).map((b) => b.text)].filter((text): text is string => Boolean(text));
  return (
    <button type="button" className={`board-unit${armed ? ' armed' : ''}`} disabled={busy} onClick={onSend} title={`${w.send(place)} (${place})`} aria-keyshortcuts={String(place)}>
      <kbd aria-hidden="true">{place}</kbd><span className="clip">{unit.name}</span><ShareBar share={unit.probability} />
      {armed ? <small role="alert"><b>{w.again(place, unit.name)}</b></small> : reasons.length > 0 && <small>{reasons.join('；')}</small>}
    </button>
  );
}
