import { Tag } from 'antd';
import { useLookBacks, type LookBackView } from './queries.ts';
import { WatchFacts } from './watch-facts.tsx';
import { WatchVerbs } from './watch-verbs.tsx';
import { useLookBackWords } from './words.ts';

export const stateColour: Record<LookBackView['state'], string> = { recurred: 'red', watching: 'blue', reopened: 'gold', over: 'default' };

/** The newest watch over a problem, on its page; nothing while it was never closed. */
export function LookBackOfProblem({ problemNo }: { problemNo: string }) {
  const w = useLookBackWords();
  const { data } = useLookBacks({ problemNo });
  const watch = data?.items.toSorted((a, b) => b.id - a.id)[0];
  if (!watch) return null;
  return (
    <div className="watch-of">
      <div className="watch-head"><b>{w.title}</b><Tag color={stateColour[watch.state]}>{w.state[watch.state]}</Tag><span className="quiet">{watch.closedOn} — {watch.until}{watch.state === 'watching' || watch.state === 'recurred' ? ` · ${w.daysLeft(watch.daysLeft)}` : ''}</span></div>
      <WatchFacts watch={watch} history />
      <WatchVerbs watch={watch} />
    </div>
  );
}
