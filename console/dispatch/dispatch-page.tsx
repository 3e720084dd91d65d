import { Tabs } from 'antd';
import { Unconfirmed } from '../confidential/unconfirmed.tsx';
import { useConfidentialWords } from '../confidential/words.ts';
import { HardCases } from '../dispute/hard-cases.tsx';
import { Rulings } from '../dispute/rulings.tsx';
import { useDisputeWords } from '../dispute/words.ts';
import { Page } from '../parts/page.tsx';
import { useUrlFilter } from '../parts/use-url-filter.ts';
import { Requests } from './requests.tsx';
import { useDispatchWords } from './words.ts';
import { Waiting } from './waiting.tsx';

export default function DispatchPage() {
  const w = useDispatchWords();
  const c = useConfidentialWords();
  const d = useDisputeWords();
  const [{ tab }, setFilter] = useUrlFilter(['tab', 'kind', 'at', 'state', 'matterCode', 'regionCode', 'q']);
  return (
    <Page title={w.title}>
      <Tabs activeKey={tab ?? 'waiting'} onChange={(key) => setFilter({ tab: key === 'waiting' ? '' : key, kind: '', at: '', state: '', matterCode: '', regionCode: '', q: '' })} destroyOnHidden items={[
        { key: 'waiting', label: w.waiting, children: <Waiting /> },
        { key: 'unconfirmed', label: c.toConfirm, children: <Unconfirmed /> },
        { key: 'requests', label: w.requests, children: <Requests /> },
        { key: 'hardCases', label: d.hardCases, children: <HardCases /> },
        { key: 'rulings', label: d.rulings, children: <Rulings /> },
      ]} />
    </Page>
  );
}
