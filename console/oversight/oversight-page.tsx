import { Button, Tabs } from 'antd';
import { HardCases } from '../dispute/hard-cases.tsx';
import { ReturnsLedger } from '../dispute/returns-ledger.tsx';
import { Rulings } from '../dispute/rulings.tsx';
import { useDisputeWords } from '../dispute/words.ts';
import { FailedNotices } from '../notices/failed.tsx';
import { useNoticeWords } from '../notices/words.ts';
import { Page } from '../parts/page.tsx';
import { useUrlFilter } from '../parts/use-url-filter.ts';
import { Cards } from './cards.tsx';
import { FiguresRow } from './figures-row.tsx';
import { Overdue } from './overdue.tsx';
import { RequestLedger } from './request-ledger.tsx';
import { HoldingTimes } from '../supervision/holding.tsx';
import { Orders } from '../supervision/orders.tsx';
import { useSupervisionWords } from '../supervision/words.ts';
import { useOversightWords } from './words.ts';
import './oversight.css';

/** Overdue work by who holds it, cards, returns and extensions; everything leads to a ticket. */
export default function OversightPage() {
  const w = useOversightWords();
  const n = useNoticeWords();
  const d = useDisputeWords();
  const s = useSupervisionWords();
  const [{ tab }, setFilter] = useUrlFilter(['tab', 'unitId', 'from', 'to', 'colour', 'kind', 'state', 'level', 'overdue', 'standing', 'by', 'holder', 'matterCode', 'regionCode', 'q']);
  return (
    <Page title={w.title} tools={<Button onClick={() => window.print()}>{s.print}</Button>}>
      <FiguresRow />
      <Tabs activeKey={tab ?? 'overdue'} onChange={(key) => setFilter({ tab: key, unitId: '', from: '', to: '', colour: '', kind: '', state: '', level: '', overdue: '', standing: '', by: '', holder: '', matterCode: '', regionCode: '', q: '' })} destroyOnHidden items={[
        { key: 'overdue', label: w.overdue, children: <Overdue /> },
        { key: 'orders', label: s.orders, children: <Orders kind="order" /> },
        { key: 'instructions', label: s.instructions, children: <Orders kind="instruction" /> },
        { key: 'cards', label: w.cards, children: <Cards /> },
        { key: 'requests', label: w.requests, children: <RequestLedger /> },
        { key: 'notices', label: n.tab, children: <FailedNotices /> },
        { key: 'returns', label: d.ledger, children: <ReturnsLedger /> },
        { key: 'hardCases', label: d.hardCases, children: <HardCases /> },
        { key: 'rulings', label: d.rulings, children: <Rulings /> },
        { key: 'holding', label: s.holding, children: <HoldingTimes /> },
      ]} />
    </Page>
  );
}
