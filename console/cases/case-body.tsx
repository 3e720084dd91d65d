import type { CaseTextView } from './queries.ts';
import { useCaseWords } from './words.ts';

const shown = ['background', 'cause', 'measures', 'result', 'effect', 'lessons'] as const;

/** A case as it is read: from how it was to what is to be learned. */
export function CaseBody({ text }: { text: CaseTextView }) {
  const w = useCaseWords();
  return <>{shown.filter((p) => text[p].trim()).map((p) => <section key={p}><h3>{w.parts[p]}</h3><p className="said">{text[p]}</p></section>)}</>;
}
