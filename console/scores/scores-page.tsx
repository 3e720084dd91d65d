import { Tabs } from 'antd';
import { Page } from '../parts/page.tsx';
import { useUrlFilter } from '../parts/use-url-filter.ts';
import { useSession } from '../shell/session.tsx';
import { AppealsTab } from './appeals-tab.tsx';
import { FormulaTab } from './formula-tab.tsx';
import { MetricsTab } from './metrics-tab.tsx';
import { MonthsTab } from './months-tab.tsx';
import { SuccessionsTab } from './successions-tab.tsx';
import { useScoreWords } from './words.ts';
import './scores.css';

/** Those who read figures and no ticket see no appeal either. */
const unitRoles = ['unitContact', 'unitLeader', 'handler'];
const asksOrDecides = ['supervisor', 'eSupervision', 'coordinator', 'teamLead', ...unitRoles];

/** /console/scores: results by month, every metric with its tickets, the formula, appeals. */
export default function ScoresPage() {
  const w = useScoreWords();
  const { roles } = useSession();
  const [{ tab = 'months' }, setFilter] = useUrlFilter(['tab']);
  const has = (list: string[]) => roles.some((r) => list.includes(r));
  return (
    <Page title={w.title}>
      <Tabs activeKey={tab} destroyOnHidden onChange={(key) => setFilter({ tab: key === 'months' ? undefined : key })} items={[
        { key: 'months', label: w.months, children: <MonthsTab /> },
        { key: 'metrics', label: w.metrics, children: <MetricsTab /> },
        ...(has(asksOrDecides) ? [{ key: 'appeals', label: w.appeals, children: <AppealsTab /> }] : []),
        { key: 'formula', label: w.formula, children: <FormulaTab /> },
        ...(has(['supervisor', 'eSupervision', 'analyst', 'mayorOffice']) ? [{ key: 'successions', label: w.successions, children: <SuccessionsTab /> }] : []),
      ]} />
    </Page>
  );
}
