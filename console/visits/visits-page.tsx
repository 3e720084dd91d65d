import { Page } from '../parts/page.tsx';
import { WorkList } from '../tickets/work-list.tsx';
import { VisitDetail } from './visit-detail.tsx';
import { useVisitsWords } from './words.ts';

/** Citizens to be called back. */
export default function VisitsPage() {
  const w = useVisitsWords();
  return <Page title={w.title}><WorkList filter={{ board: 'visit' }} label={w.title} empty={w.none} move={w} detail={(line) => <VisitDetail ticketNo={line.ticketNo} />} /></Page>;
}
