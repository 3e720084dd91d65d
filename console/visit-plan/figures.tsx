import { Loaded } from '../parts/loaded.tsx';
import { useVisitFigures } from './queries.ts';
import { useVisitPlanWords } from './words.ts';
import './visit-plan.css';

const percent = (share: number | null) => (share === null ? '—' : `${(share * 100).toFixed(1).replace(/\.0$/, '')}%`);

/** What the plan brought in the last thirty days. */
export function Figures() {
  const w = useVisitPlanWords();
  const figures = useVisitFigures();
  return (
    <section className="panel" aria-label={w.figures}>
      <h2>{w.figures}</h2>
      <Loaded query={figures}>{(f) => (
        <>
          <dl className="visit-figures">
            {([[w.due, f.due], [w.leftOut, f.leftOut], [w.tried, percent(f.triedRate)], [w.effective, percent(f.effectiveRate)], [w.solved, percent(f.solvedRate)], [w.satisfied, percent(f.satisfiedRate)], [w.both, percent(f.bothRate)], [w.rework, percent(f.reworkRate)], [w.disputed, f.disputed], [w.unreachable, f.unreachable]] as const)
              .map(([name, value]) => <div key={name}><dt>{name}</dt><dd>{value}</dd></div>)}
          </dl>
          <p className="quiet" style={{ margin: '8px 0 0', fontSize: 13 }}>{w.excluded}</p>
        </>
      )}</Loaded>
    </section>
  );
}
