import { useKnowledgeWords } from './words.ts';

const near = 30;

/** Until when it holds, and how long that is where it is not long. */
export function Validity({ expiresOn, daysLeft }: { expiresOn: string | null; daysLeft: number | null }) {
  const w = useKnowledgeWords();
  if (expiresOn === null || daysLeft === null) return <span className="quiet">{w.forever}</span>;
  return <span><span className="number">{expiresOn}</span>{daysLeft <= near && <span className={daysLeft <= 0 ? 'kb-over' : 'kb-near'}> {w.daysLeft(daysLeft)}</span>}</span>;
}
