import { InTheText } from '../advice/in-the-text.tsx';
import '../advice/advice.css';
import type { AdviceView } from '../api/types.ts';
import { ShareBar } from '../parts/share-bar.tsx';
import { useDeskWords } from './words.ts';

/** Who would get it, with the clause of the catalogue. The dispatcher or the router decides; the agent may tell the citizen. */
export function UnitAdvice({ advice }: { advice: AdviceView | undefined }) {
  const w = useDeskWords();
  return (
    <div className="wide">
      <div className="desk-label"><span>{w.unit}</span></div>
      {advice?.units.length ? (
        <ul className="desk-units">
          {advice.units.slice(0, 3).map((u, i) => <li key={u.unitId}><span className="clip">{i === 0 ? <b>{u.name}</b> : u.name}</span><ShareBar share={u.probability} />{i === 0 && u.clause && <small>{w.clause}：{u.clause}</small>}</li>)}
        </ul>
      ) : <span className="quiet">{w.waiting}</span>}
      {advice && <InTheText advice={advice} short />}
    </div>
  );
}
