import type { PublicAppeal } from '../api/appeals.ts';
import { useReading } from '../reading/language.tsx';

/** How far the appeal has come with which this one is handled as one. Nothing of whoever made it. */
export function AppealTogether({ stage }: { stage: NonNullable<PublicAppeal['together']> }) {
  const { language, words: { appeal } } = useReading();
  return (
    <section aria-labelledby="together" className="reply">
      <h2 id="together">{appeal.together}</h2>
      <p>{appeal.togetherStage(language === 'en' ? stage.en : stage.zh)}</p>
      <p className="hint">{appeal.togetherKeep}</p>
    </section>
  );
}
