import { Tag } from 'antd';
import { dateOf } from '../../parts/time.ts';
import { markPhrases } from '../mark-phrases.ts';
import type { GroupComparison } from '../views.ts';
import { useGroupWords, useRulingWords } from '../words.ts';

/** Two groups beside each other, and what they share, marked in their members' own words. */
export function Comparison({ compared, staysHere }: { compared: GroupComparison; staysHere: boolean }) {
  const w = useRulingWords();
  const { sharedPhrases, sharedPlaces, sharedCitizens, similarity } = compared;
  const told = [...sharedPhrases, ...sharedPlaces];
  return (
    <>
      <div className="two">
        <Side side={compared.left} label={w.side.left!} stays={staysHere} told={told} />
        <Side side={compared.right} label={w.side.right!} stays={!staysHere} told={told} />
      </div>
      <div className="shared" role="note">
        <b>{w.shared}</b>
        {sharedPlaces.length > 0 && <span>{w.sharedPlaces}：{sharedPlaces.join('、')}</span>}
        {sharedPhrases.length > 0 && <span>{w.sharedPhrases}：{sharedPhrases.join('、')}</span>}
        {!told.length && <span>{w.nothingShared}</span>}
        <span>{w.sharedCitizens(sharedCitizens)}</span>
        {similarity !== null && <span>{w.similar} {Math.round(similarity * 100)}%</span>}
      </div>
    </>
  );
}

function Side({ side, label, stays, told }: { side: GroupComparison['left']; label: string; stays: boolean; told: readonly string[] }) {
  const w = useRulingWords();
  const g = useGroupWords();
  return (
    <section className="panel section" aria-label={label}>
      <h3 className="side-head"><span>{side.name}</span><Tag variant="filled" color={stays ? 'blue' : 'default'}>{label} · {stays ? w.side.stays : w.side.goes}</Tag></h3>
      <p className="quiet" style={{ margin: '0 0 6px', fontSize: 13 }}>{g.citizensN(side.citizens)} · {g.messagesN(side.messages)} · {side.places.slice(0, 3).join('、') || side.regionName} · {g.fromTo(dateOf(side.firstAt), dateOf(side.lastAt))}{side.problem ? ` · ${g.hasProblem} ${side.problem.problemNo}` : ''}</p>
      {side.samples.map((s) => (
        <div key={s.ticketNo} className="sample"><b>{s.title}</b><p>{markPhrases(s.content.slice(0, 160), told).map((part, i) => (part.marked ? <mark key={i}>{part.text}</mark> : part.text))}</p></div>
      ))}
    </section>
  );
}
