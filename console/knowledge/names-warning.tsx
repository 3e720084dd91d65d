import { useKnowledgeWords } from './words.ts';

/** What a draft from a ticket must be looked through for; the machine points, a person decides. */
export function NamesWarning({ suspects }: { suspects: readonly string[] }) {
  const w = useKnowledgeWords();
  return (
    <div className="kb-warn" role="note">
      <b>{w.namesTitle}</b>
      <div>{w.namesHint}</div>
      {suspects.length > 0 && <div className="kb-suspects"><span>{w.suspects}：</span>{suspects.map((s) => <mark key={s}>{s}</mark>)}</div>}
    </div>
  );
}
