import type { PublicAppeal } from '../api/appeals.ts';
import { useWords } from '../reading/language.tsx';

/** The unit's reply, and the citizen's own rating beside it. */
export function AppealReply({ appeal }: { appeal: PublicAppeal }) {
  const { appeal: words, act } = useWords();
  if (!appeal.reply) return null;
  const solved = act.rate.solvedOptions[appeal.solved as keyof typeof act.rate.solvedOptions] ?? null;
  return (
    <section aria-labelledby="reply" className="reply">
      <h2 id="reply">{words.reply}</h2>
      <p className="said">{appeal.reply}</p>
      {appeal.satisfaction ? <p className="hint">{[words.rated(appeal.satisfaction), solved].filter(Boolean).join(' · ')}</p> : null}
    </section>
  );
}
