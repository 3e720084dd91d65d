import { Segmented } from 'antd';
import { Page } from '../parts/page.tsx';
import { useUrlFilter } from '../parts/use-url-filter.ts';
import { WorkList } from '../tickets/work-list.tsx';
import { VisitDetail } from './visit-detail.tsx';
import { useVisitsWords } from './words.ts';

/** Citizens to be called back; those who were asked by message wait apart, so that nobody is asked twice. */
export default function VisitsPage() {
  const w = useVisitsWords();
  const [{ by = 'phone' }, setFilter] = useUrlFilter(['by', 'at']);
  const tools = <Segmented value={by} onChange={(value) => setFilter({ by: value === 'phone' ? '' : value, at: '' })} options={[{ value: 'phone', label: w.phone }, { value: 'message', label: w.message }, { value: 'all', label: w.all }]} aria-label={w.by} />;
  return <Page title={w.title} tools={tools}><WorkList filter={{ board: 'visit', visitBy: by === 'all' ? undefined : by }} label={w.title} empty={w.none} move={w} detail={(line) => <VisitDetail ticketNo={line.ticketNo} />} /></Page>;
}
