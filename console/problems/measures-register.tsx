import { dateOf } from '../parts/time.ts';
import type { Measure } from './views.ts';
import { useProblemWords } from './words.ts';

/** 举措登记: what was done about the cause, newest first. */
export function MeasuresRegister({ measures }: { measures: readonly Measure[] }) {
  const w = useProblemWords();
  if (!measures.length) return <p className="quiet" style={{ margin: 0 }}>{w.noMeasures}</p>;
  return <ul className="steps">{measures.toReversed().map((m, i) => <li key={i}><span aria-hidden="true">·</span><span>{m.title}<br /><span className="quiet" style={{ fontSize: 13 }}>{w.kinds[m.kind]}</span></span><span className="quiet number">{dateOf(m.at)}</span></li>)}</ul>;
}
