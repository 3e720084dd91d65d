import { Button } from 'antd';
import { Link } from 'react-router';
import { LoadingState } from '../parts/loading-state.tsx';
import { ShareBar } from '../parts/share-bar.tsx';
import { useNear } from './queries.ts';
import type { GroupDetail } from './views.ts';
import { useGroupWords, useRulingWords } from './words.ts';

const shown = 5;

/** Other groups that may be the same matter; to be compared by whoever may merge. */
export function NearGroups({ group, onCompare }: { group: GroupDetail; onCompare: ((groupKey: string) => void) | undefined }) {
  const w = useRulingWords();
  const g = useGroupWords();
  const { data, isPending } = useNear(group.groupKey);
  const items = data?.items.slice(0, shown) ?? [];
  return (
    <section className="panel section" aria-label={w.near}>
      <h2>{w.near}</h2>
      {isPending && <LoadingState />}
      {data && !items.length && <p className="quiet" style={{ margin: 0 }}>{w.noNear}</p>}
      {items.map((n) => (
        <div key={n.groupKey} className="near">
          <div className="near-head"><Link to={`/groups/${encodeURIComponent(n.groupKey)}`}>{n.name}</Link>{onCompare && <Button size="small" onClick={() => onCompare(n.groupKey)} aria-label={`${w.compare}：${n.name}`}>{w.compare}</Button>}</div>
          <div className="quiet" style={{ fontSize: 13 }}>{g.citizensN(n.citizens)} · {g.messagesN(n.messages)} · {n.regionName}</div>
          {n.similarity !== null && <div style={{ fontSize: 13 }}><ShareBar share={n.similarity} /> <span className="quiet">{n.sharedPhrases.slice(0, 3).join('、')}</span></div>}
        </div>
      ))}
    </section>
  );
}
