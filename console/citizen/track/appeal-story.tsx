import type { PublicAppeal } from '../api/appeals.ts';
import { cityMoment } from '../parts/city-date.ts';
import { useReading } from '../reading/language.tsx';

/** What has happened, newest first, because that is what people come for. */
export function AppealStory({ timeline }: { timeline: PublicAppeal['timeline'] }) {
  const { language, words } = useReading();
  const steps = timeline.toSorted((a, b) => b.at.localeCompare(a.at));
  return (
    <section aria-labelledby="story">
      <h2 id="story">{words.appeal.story}</h2>
      <ol className="story">
        {steps.map((step, i) => <li key={`${step.at}${i}`}><time dateTime={step.at}>{cityMoment(step.at, language)}</time><p>{step[language]}</p></li>)}
      </ol>
    </section>
  );
}
