import { DecideChange } from './decide-change.tsx';
import type { KeepingChangeView } from './queries.ts';
import { useKeepingWords } from './words.ts';
import './keeping.css';

/** That a hold be lifted waits for another person: who asked and why, and what this reader may do about it. */
export function LiftWaiting({ lift }: { lift: KeepingChangeView }) {
  const w = useKeepingWords();
  return <div className="keeping-lift"><span className="call-held">{w.liftWaits(lift.proposedByName, lift.reason)}</span>{lift.verbs.length ? <DecideChange change={lift} /> : <span className="quiet">{w.waitsFor}</span>}</div>;
}
