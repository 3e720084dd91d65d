import { Tabs } from 'antd';
import { Page } from '../parts/page.tsx';
import { useUrlFilter } from '../parts/use-url-filter.ts';
import { Requests } from './requests.tsx';
import { useDispatchWords } from './words.ts';
import { Waiting } from './waiting.tsx';

export default function DispatchPage() {
  const w = useDispatchWords();
  const [{ tab }, setFilter] = useUrlFilter(['tab', 'kind', 'at']);
  return (
    <Page title={w.title}>
      <Tabs activeKey={tab ?? 'waiting'} onChange={(key) => setFilter({ tab: key === 'waiting' ? '' : key, kind: '', at: '' })} destroyOnHidden items={[
        { key: 'waiting', label: w.waiting, children: <Waiting /> },
        { key: 'requests', label: w.requests, children: <Requests /> },
      ]} />
    </Page>
  );
}
