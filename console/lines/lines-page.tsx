import { Segmented } from 'antd';
import { Page } from '../parts/page.tsx';
import { useUrlFilter } from '../parts/use-url-filter.ts';
import { AgentsTab } from './agents-tab.tsx';
import { FiguresTab } from './figures-tab.tsx';
import { LinesTab } from './lines-tab.tsx';
import { useLineWords } from './words.ts';
import '../parts/verb-bar.css';
import './lines.css';

const tabs = ['lines', 'agents', 'figures'] as const;

/** 线路: every number with how it is answered and what goes on there; what agents can answer; and the figures. */
export default function LinesPage() {
  const w = useLineWords();
  const [{ tab }, setFilter] = useUrlFilter(['tab', 'line', 'staff', 'by']);
  const shown = tabs.find((t) => t === tab) ?? 'lines';
  const tools = <Segmented value={shown} aria-label={w.title} options={tabs.map((value) => ({ value, label: w.tabs[value] }))} onChange={(value) => setFilter({ tab: value === 'lines' ? '' : value, line: '', staff: '', by: '' })} />;
  return <Page title={w.title} tools={tools}>{shown === 'lines' ? <LinesTab /> : shown === 'agents' ? <AgentsTab /> : <FiguresTab />}</Page>;
}
