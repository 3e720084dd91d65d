import { Page } from '../parts/page.tsx';
import { WorkList } from '../tickets/work-list.tsx';
import { ReviewDetail } from './review-detail.tsx';
import { useReviewWords } from './words.ts';

/** Replies that wait to be sent to the citizen. */
export default function ReviewPage() {
  const w = useReviewWords();
  return <Page title={w.title}><WorkList filter={{ board: 'review' }} label={w.title} empty={w.none} move={w} detail={(line) => <ReviewDetail ticketNo={line.ticketNo} />} /></Page>;
}
