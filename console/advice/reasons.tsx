import type { AdviceView } from '../api/types.ts';
import { Precedents } from '../dispute/precedents.tsx';
import { ShareBar } from '../parts/share-bar.tsx';
import { InTheText } from './in-the-text.tsx';
import { SimilarList } from './similar-list.tsx';
import { useAdviceWords } from './words.ts';
import './advice.css';

/** Why this unit, in the order in which one checks: the clause, the words, who solved the same before, what was ruled last. */
export function Reasons({ advice, inList = false }: { advice: AdviceView; /** in a list units and rulings stand beside it already */ inList?: boolean }) {
  const w = useAdviceWords();
  const [unit] = advice.units;
  const said = [...new Set(advice.matters[0]?.because.filter((e) => e.kind === 'word').map((e) => e.text))];
  const beside = unit?.because?.filter((e) => e.kind !== 'word') ?? [];
  const taught = unit?.because?.filter((e) => e.kind === 'word').map((e) => e.text).filter((text) => !said.includes(text)) ?? [];
  return (
    <div className="reasons">
      <dl>
        {unit && !inList && <><dt>{w.unit}</dt><dd className="reasons-unit"><b>{unit.name}</b><ShareBar share={unit.probability} /></dd></>}
        <dt>{w.clause}</dt><dd>{unit?.clause ?? <span className="quiet">{w.noClause}</span>}</dd>
        <dt>{w.said}</dt><dd>{advice.matters[0] && <span className="quiet">{advice.matters[0].path} </span>}{[...said, ...taught].map((text) => <mark key={text}>{text}</mark>)}{!said.length && !taught.length && <span className="quiet">{w.noWords}</span>}</dd>
        {beside.length > 0 && <><dt>{w.also}</dt><dd>{beside.map((e) => <div key={e.text}>{e.text}</div>)}</dd></>}
        {!!unit?.supports?.length && <><dt>{w.supports}</dt><dd>{unit.supports.map((s) => <div key={s.unitId}>{s.name} <span className="quiet">{w.supportFrom[s.from]}</span></div>)}</dd></>}
        <dt>{w.similar}</dt><dd><SimilarList similar={advice.similar} note={advice.similarNote} /></dd>
        {!inList && <><dt>{w.ruled}</dt><dd>{advice.precedents.length ? <Precedents precedents={advice.precedents.slice(0, 1)} /> : <span className="quiet">{w.noRuling}</span>}</dd></>}
      </dl>
      <InTheText advice={advice} />
      <p className="quiet reasons-models">{advice.confidence > 0 && `${w.confidence(advice.confidence)} · `}{w.models} {advice.models.length ? advice.models.map((m) => `${m.name} ${m.version}`).join('、') : advice.model}</p>
    </div>
  );
}
