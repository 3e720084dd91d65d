import type { TicketLine } from '../api/types.ts';
import { ShareBar } from '../parts/share-bar.tsx';
import { useDispatchWords } from './words.ts';

interface Props { unit: TicketLine['suggestedUnits'][number]; place: number; busy: boolean; armed: boolean; onSend: () => void }

/** One suggested unit with its key, its probability and the clause of the catalogue. */
export function UnitChoice({ unit, place, busy, armed, onSend }: Props) {
  const w = useDispatchWords();
  return (
    <button type="button" className={`board-unit${armed ? ' armed' : ''}`} disabled={busy} onClick={onSend} title={`${w.send(place)} (${place})`} aria-keyshortcuts={String(place)}>
      <kbd aria-hidden="true">{place}</kbd><span className="clip">{unit.name}</span><ShareBar share={unit.probability} />
      {armed ? <small role="alert"><b>{w.again(place, unit.name)}</b></small> : (unit.because?.length || unit.clause) && <small>{unit.because?.length ? unit.because.map((b) => b.text).join('；') : unit.clause}</small>}
    </button>
  );
}
