import { Input, Segmented, Switch } from 'antd';
import { Link } from 'react-router';
import { useText } from '../i18n/text.ts';
import { EmptyState } from '../parts/empty-state.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { RegionCascader } from '../parts/region-cascader.tsx';
import { UnitPicker } from '../parts/unit-picker.tsx';
import { useUrlFilter } from '../parts/use-url-filter.ts';
import { ProblemCard } from './problem-card.tsx';
import { useProblems } from './queries.ts';
import { useProblemWords } from './words.ts';
import './problems.css';

const states = ['open', 'replied', 'closed'] as const;
const switches = ['overdue', 'instructed', 'mine'] as const;

/** /console/problems: groups that somebody owns, by deadline. The filter is in the address. */
export default function ProblemsPage() {
  const w = useProblemWords();
  const { nav } = useText();
  const [filter, setFilter] = useUrlFilter(['state', 'leadUnitId', 'regionCode', 'overdue', 'instructed', 'mine', 'q']);
  const problems = useProblems(filter);
  const label = { overdue: w.overdueOnly, instructed: w.instructedOnly, mine: w.mine };
  return (
    <Page title={w.problems} tools={<><Link to="/look-backs">{nav.lookBacks}</Link><Link to="/measures">{w.register}</Link></>}>
      <div className="problem-filters">
        <Segmented aria-label={w.problems} value={filter.state ?? ''} options={[{ value: '', label: w.all }, ...states.map((s) => ({ value: s as string, label: w.state[s] }))]} onChange={(state) => setFilter({ state })} />
        <Input.Search key={filter.q ?? ''} defaultValue={filter.q ?? ''} allowClear placeholder={w.search} aria-label={w.search} onSearch={(q) => setFilter({ q: q.trim() })} style={{ width: 200 }} />
        <div style={{ width: 220 }}><UnitPicker value={filter.leadUnitId ?? null} onChange={(id) => setFilter({ leadUnitId: id })} placeholder={w.leadUnit} aria-label={w.leadUnit} /></div>
        <div style={{ width: 180 }}><RegionCascader value={filter.regionCode ?? null} onChange={(regionCode) => setFilter({ regionCode })} aria-label={w.region} /></div>
        {switches.map((name) => <label key={name} className="problem-switch"><Switch size="small" checked={filter[name] === '1'} onChange={(on) => setFilter({ [name]: on ? '1' : undefined })} />{label[name]}</label>)}
      </div>
      <Loaded query={problems}>
        {({ items }) => (items.length ? <div className="problem-cards">{items.map((p) => <ProblemCard key={p.problemNo} problem={p} />)}</div> : <EmptyState title={w.none}>{w.noneHint}</EmptyState>)}
      </Loaded>
    </Page>
  );
}
