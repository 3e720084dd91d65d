import type { CaseDetail } from './queries.ts';
import { useCaseWords } from './words.ts';

/** What the machine took out, and what it still suspects: for the person who goes on. */
export function ScrubReport({ of }: { of: CaseDetail }) {
  const w = useCaseWords();
  if (!of.draft) return null;
  return (
    <section className="panel case-section" aria-label={w.suspects}>
      <h2>{w.suspects}</h2>
      {of.suspects.length === 0 ? <span className="quiet">{w.noSuspects}</span> : <><p className="case-warn">{w.suspectsHint}</p><ul className="case-removed">{of.suspects.map((s, i) => <li key={i}><span className="quiet">{w.parts[s.part]} · {s.kindName}</span> <mark>{s.was}</mark></li>)}</ul></>}
      {of.removed.length > 0 && <><h2 style={{ marginTop: 12 }}>{w.removed} <span className="quiet" style={{ fontWeight: 400 }}>{of.removed.length}</span></h2><p className="quiet" style={{ margin: 0, fontSize: 13 }}>{w.removedHint}</p><ul className="case-removed">{of.removed.map((r, i) => <li key={i}><span className="quiet">{w.parts[r.part]} · {r.kindName}</span> <del>{r.was}</del></li>)}</ul></>}
    </section>
  );
}
