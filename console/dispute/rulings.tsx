import { Input, Segmented } from 'antd';
import { EmptyState } from '../parts/empty-state.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { AnyMatterCascader } from '../parts/matter-cascader.tsx';
import { RegionCascader } from '../parts/region-cascader.tsx';
import { useUrlFilter } from '../parts/use-url-filter.ts';
import { useRulings } from './queries.ts';
import { RulingCard } from './ruling-card.tsx';
import { useDisputeWords } from './words.ts';
import './dispute.css';

/** 裁定与先例: searched by matter and place; a second person confirms them into the catalogue here. */
export function Rulings() {
  const w = useDisputeWords();
  const [{ matterCode, regionCode, state, q }, setFilter] = useUrlFilter(['matterCode', 'regionCode', 'state', 'q']);
  const rulings = useRulings({ matterCode, regionCode, state, q });
  return (
    <>
      <div className="dispute-tools">
        <Segmented aria-label={w.state} value={state ?? ''} onChange={(value) => setFilter({ state: value })} options={[{ value: '', label: w.allStates }, ...['precedent', 'confirmed', 'revoked'].map((value) => ({ value, label: w.states[value]! }))]} />
        <div style={{ width: 220 }}><AnyMatterCascader aria-label={w.matter} value={matterCode ?? null} onChange={(code) => setFilter({ matterCode: code })} /></div>
        <div style={{ width: 220 }}><RegionCascader aria-label={w.place} value={regionCode ?? null} onChange={(code) => setFilter({ regionCode: code })} /></div>
        <Input.Search allowClear defaultValue={q} aria-label={w.search} placeholder={w.search} onSearch={(text) => setFilter({ q: text.trim() })} style={{ width: 280 }} maxLength={100} />
      </div>
      <Loaded query={rulings}>{({ items }) => (items.length
        ? <div className="ruling-cards">{items.map((r) => <RulingCard key={r.rulingId} ruling={r} />)}</div>
        : <div className="panel"><EmptyState title={w.noRulings}>{w.noRulingsHint}</EmptyState></div>)}</Loaded>
    </>
  );
}
