import type { TicketDetail } from '../api/types.ts';
import { useVisitsWords } from './words.ts';

/** The city's clock is UTC+8 all year. */
const cityOffsetMs = 8 * 3_600_000;

/** What the plan says of this visit, and how far the tries are. */
export function PlanLine({ visit }: { visit: TicketDetail['visits'][number] }) {
  const w = useVisitsWords();
  const failed = visit.attempts.filter((a) => a.method === 'phone' && !a.connected);
  const days = new Set(failed.map((a) => new Date(Date.parse(a.at) + cityOffsetMs).toISOString().slice(0, 10))).size;
  const enough = failed.length >= 3 && days >= 2;
  const byMessage = visit.plannedMethod === 'sms' || visit.plannedMethod === 'wechat';
  return (
    <p style={{ margin: '0 0 8px' }}>
      <span className="quiet">{w.planned} {visit.plan} · {w.methods[visit.plannedMethod]}{byMessage && visit.noAnswer ? `（${w.noAnswer[visit.noAnswer]}）` : ''}</span>
      {failed.length > 0 && <> · <b>{w.attempts(failed.length, days)}</b> <span className="quiet">{enough ? w.waived : w.waiver(Math.max(1, 3 - failed.length), 2 - days)}</span></>}
      {byMessage && <span className="quiet" style={{ display: 'block' }}>{w.waitingForText}</span>}
    </p>
  );
}
