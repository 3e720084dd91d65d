import { Tabs } from 'antd';
import { Page } from '../parts/page.tsx';
import { useUrlFilter } from '../parts/use-url-filter.ts';
import { Cards } from './cards.tsx';
import { FiguresRow } from './figures-row.tsx';
import { Overdue } from './overdue.tsx';
import { RequestLedger } from './request-ledger.tsx';
import { useOversightWords } from './words.ts';
import './oversight.css';

/** Overdue work by who holds it, cards, returns and extensions; everything leads to a ticket. */
export default function OversightPage() {
  const w = useOversightWords();
  const [{ tab }, setFilter] = useUrlFilter(['tab', 'unitId', 'from', 'to', 'colour', 'kind', 'state']);
  return (
    <Page title={w.title}>
      <FiguresRow />
      <Tabs activeKey={tab ?? 'overdue'} onChange={(key) => setFilter({ tab: key, unitId: '', from: '', to: '', colour: '', kind: '', state: '' })} destroyOnHidden items={[
        { key: 'overdue', label: w.overdue, children: <Overdue /> },
        { key: 'cards', label: w.cards, children: <Cards /> },
        { key: 'requests', label: w.requests, children: <RequestLedger /> },
      ]} />
    </Page>
  );
}
