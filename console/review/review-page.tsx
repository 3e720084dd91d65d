import { Badge, Tabs } from 'antd';
import { Page } from '../parts/page.tsx';
import { useUrlFilter } from '../parts/use-url-filter.ts';
import { ForMe } from '../request/for-me.tsx';
import { useForMe } from '../request/use-for-me.ts';
import { useRequestWords } from '../request/words.ts';
import { WorkList } from '../tickets/work-list.tsx';
import { ReviewDetail } from './review-detail.tsx';
import { useReviewWords } from './words.ts';

/** Replies that wait to be sent to the citizen, and what the reviewer is asked to confirm. */
export default function ReviewPage() {
  const w = useReviewWords();
  const r = useRequestWords();
  const [{ tab }, setFilter] = useUrlFilter(['tab', 'at']);
  const { items } = useForMe();
  return (
    <Page title={w.title}>
      <Tabs activeKey={tab ?? 'replies'} onChange={(key) => setFilter({ tab: key === 'replies' ? '' : key, at: '' })} items={[
        { key: 'replies', label: w.replies },
        { key: 'requests', label: <span>{r.title} <Badge count={items.length} color="#e3e7ec" style={{ color: '#1b2430', boxShadow: 'none' }} /></span> },
      ]} />
      {tab === 'requests' ? <ForMe /> : <WorkList filter={{ board: 'review' }} label={w.title} empty={w.none} move={w} detail={(line) => <ReviewDetail ticketNo={line.ticketNo} />} />}
    </Page>
  );
}
