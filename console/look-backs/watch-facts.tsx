import { useSay } from '../i18n/text.ts';
import { momentOf } from '../parts/time.ts';
import type { LookBackView } from './queries.ts';
import { useLookBackWords } from './words.ts';
import './look-backs.css';

/** What was seen since the closing, against what would be normal; why it counts as back, or how it ended. */
export function WatchFacts({ watch, history = false }: { watch: LookBackView; history?: boolean }) {
  const w = useLookBackWords();
  const say = useSay();
  const { seen, baseline } = watch;
  return (
    <>
      {watch.because && watch.state === 'recurred' && <p className="watch-because" role="alert">{watch.because}</p>}
      {watch.finalWord && <p className="said">{watch.finalWord}</p>}
      {!watch.finalWord && (
        <p className="quiet watch-seen">
          {w.seen}：{seen ? [seen.own && w.own(seen.own.citizens, seen.own.needed), seen.place ? w.place(seen.place.tickets, seen.place.expected, seen.place.needed) : baseline.placeFourWeeks === null ? null : w.noPlace].filter(Boolean).join('；') : w.notSeen}
          {baseline.beforeWeekly !== null && ` · ${w.before(baseline.beforeWeekly.toFixed(1))}`}{baseline.gaps.length > 0 && ` · ${baseline.gaps.join('；')}`}
        </p>
      )}
      {history && <ol className="watch-history" aria-label={w.history}>{watch.events.map((e, i) => <li key={i}><span className="quiet">{momentOf(e.at)} {e.by}</span> <b>{say(e)}</b>{e.note && <span>：{e.note}</span>}</li>)}</ol>}
    </>
  );
}
