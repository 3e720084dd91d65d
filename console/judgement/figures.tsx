import type { QualityView } from './queries.ts';
import { percent, shareOf } from './share-text.ts';
import { useJudgementWords } from './words.ts';

/** The four figures of the period. */
export function Figures({ view: { total, returned } }: { view: QualityView }) {
  const w = useJudgementWords();
  const cards = [
    { name: w.top1, value: percent(shareOf(total.kept, total.decided)), note: w.ofDecided(total.decided) },
    { name: w.top3, value: percent(shareOf(total.topThree, total.decided)), note: w.ofDecided(total.decided) },
    { name: w.autoShare, value: percent(shareOf(total.auto, total.advised)), note: w.askHold(percent(shareOf(total.ask, total.advised), 0), percent(shareOf(total.hold, total.advised), 0)) },
    { name: w.autoReturned, value: percent(returned.rate), note: returned.rate === null ? w.noAuto : w.upperIs(percent(returned.upper)) },
  ];
  return (
    <dl className="judgement-figures">
      {cards.map((c) => <div key={c.name} className="panel judgement-figure"><dt>{c.name}</dt><dd>{c.value}</dd><dd className="quiet">{c.note}</dd></div>)}
    </dl>
  );
}
