import { EmptyState } from '../parts/empty-state.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { GroupCard } from '../groups/group-card.tsx';
import { useGroups } from '../groups/queries.ts';
import { useLeaderWords } from './words.ts';

/** As many as fit beside the map; the rest is one click away. */
const shown = 6;

export function HotspotCards() {
  const w = useLeaderWords();
  const groups = useGroups({ hotspot: '1', sort: 'heat' }, shown);
  return <Loaded query={groups}>{({ items }) => (items.length ? <div className="group-cards">{items.slice(0, shown).map((g) => <GroupCard key={g.groupKey} group={g} />)}</div> : <EmptyState title={w.noHotspots} />)}</Loaded>;
}
