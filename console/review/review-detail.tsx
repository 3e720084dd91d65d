import { useTicket } from '../api/queries.ts';
import { Loaded } from '../parts/loaded.tsx';
import { DoHere } from '../ticket/do-here.tsx';
import { SideBySide } from './side-by-side.tsx';
import { useReviewWords } from './words.ts';

export function ReviewDetail({ ticketNo }: { ticketNo: string }) {
  const w = useReviewWords();
  const ticket = useTicket(ticketNo);
  return (
    <Loaded query={ticket}>{(data) => (
      <>
        <SideBySide ticket={data} />
        <p className="quiet" style={{ margin: '0 0 8px' }}>{w.check}</p>
        <DoHere ticket={data} on="tickets" id={data.ticketNo} verbs={data.verbs} only={['passReview', 'rejectReview']} primary="passReview" />
      </>
    )}</Loaded>
  );
}
